using Rodtrad.House.Tests.Breaches.High;

namespace Rodtrad.House.Tests.Breaches.Low;

/// <summary>Looks up the house from inside a method body, which rule 3 must see.</summary>
sealed class Brick
{
    public static string Over() => string.Concat(new[] { 1 }.Select(number => new Roof(number).ToString()));
}

namespace Rodtrad.House.Tests.Breaches.High;

/// <summary>Something that lies high.</summary>
sealed record Roof(int Number);

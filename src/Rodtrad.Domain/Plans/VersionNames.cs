using System.Globalization;

namespace Rodtrad.Domain.Plans;

/// <summary>Names of versions.</summary>
public static class VersionNames
{
    /// <summary>The first free name after <paramref name="version"/>: its last whole number raised ("0.32" → "0.33"), or " (2)" added.</summary>
    public static string Next(string version, IReadOnlyCollection<string> taken)
    {
        var digits = version.Length - version.AsSpan().TrimEnd("0123456789").Length;
        var stem = version[..^digits];
        var number = digits is > 0 and < 10 ? int.Parse(version[^digits..], CultureInfo.InvariantCulture) : 1;
        string Name(int n) => digits is > 0 and < 10
            ? stem + n.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')
            : string.Create(CultureInfo.InvariantCulture, $"{version} ({n})");
        do
            number++;
        while (taken.Contains(Name(number)));
        return Name(number);
    }
}

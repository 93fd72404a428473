using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Templates;

/// <summary>The paper a document, or a part of it, is laid on.</summary>
public enum PageLayout
{
    /// <summary>A4 standing.</summary>
    Portrait,

    /// <summary>A4 lying, for wide tables.</summary>
    Landscape,

    /// <summary>A3 lying, for what hangs on a wall.</summary>
    Poster,
}

/// <summary>
/// A region's look: its colour as "#rrggbb", empty for the product's own, its logo, and its own Word template (the bytes of a
/// .dotx), empty for none.
/// </summary>
public sealed record RegionProfile(string Colour, DocumentImage? Logo)
{
    public static RegionProfile None { get; } = new("", null);

    public Sequence<byte> WordTemplate { get; init; } = [];
}

/// <summary>A picture: "image/png" or "image/jpeg", its bytes, and the words that say the same.</summary>
public sealed record DocumentImage(string MediaType, Sequence<byte> Bytes, string Description);

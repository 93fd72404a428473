using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Exchange.Word;

/// <summary>Room round the text, in twentieths of a point.</summary>
internal sealed record Margins(int Top, int Right, int Bottom, int Left);

/// <summary>A sheet with its margins, in twentieths of a point (a millimetre is 56.7).</summary>
internal sealed record Paper(PageLayout Layout, int Width, int Height, Margins Margins)
{
    public int TextWidth => Width - Margins.Left - Margins.Right;

    public int TextHeight => Height - Margins.Top - Margins.Bottom;

    /// <summary>The name of the layout in the names of parts.</summary>
    public string Name => Layout switch { PageLayout.Portrait => "portrait", PageLayout.Landscape => "landscape", _ => "poster" };

    /// <summary>The sheet of a layout; a template's margins hold for standing pages.</summary>
    public static Paper Of(PageLayout layout, Margins? own) => layout switch
    {
        PageLayout.Portrait => new(layout, 11906, 16838, own ?? new Margins(1531, 1418, 1361, 1418)),
        PageLayout.Landscape => new(layout, 16838, 11906, new Margins(1361, 1134, 1134, 1134)),
        _ => new(layout, 23811, 16838, new Margins(1134, 1134, 964, 1134)),
    };
}

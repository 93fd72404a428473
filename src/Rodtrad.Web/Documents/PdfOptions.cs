using Rodtrad.App.Documents;

namespace Rodtrad.Web.Documents;

/// <summary>What the operator decides about PDF. Section "Pdf" of the configuration.</summary>
public sealed class PdfOptions
{
    public const string Section = "Pdf";

    /// <summary>The longest one PDF may take.</summary>
    public int Seconds { get; set; } = 120;

    /// <summary>How many may wait.</summary>
    public int Waiting { get; set; } = 50;

    /// <summary>How much disk finished files may take together.</summary>
    public int KeptMegabytes { get; set; } = 500;

    /// <summary>How many one address may ask for in a minute.</summary>
    public int StartsPerMinute { get; set; } = 30;

    internal PdfSettings In(string dataFolder) => PdfSettings.In(dataFolder, Seconds, Waiting, KeptMegabytes);
}

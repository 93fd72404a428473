namespace Rodtrad.Web.About;

/// <summary>Who runs this installation. Section "Installation" of the configuration; the accessibility statement needs it.</summary>
public sealed class Installation
{
    public const string Section = "Installation";

    /// <summary>Name of the authority or company that answers for the site.</summary>
    public string? Owner { get; set; }

    /// <summary>Mail address for reports of accessibility problems.</summary>
    public string? Contact { get; set; }
}

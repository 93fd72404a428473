using System.Globalization;

namespace Rodtrad.Web.Frames;

/// <summary>Names of frames where they stand alone.</summary>
internal static class FrameText
{
    /// <summary>"varav tandvård" begins with a small letter in the table; by itself it is "Tandvård".</summary>
    public static string Name(string label) => label.Length == 0 ? label : char.ToUpper(label[0], CultureInfo.GetCultureInfo("sv-SE")) + label[1..];
}

using System.Globalization;
using System.Resources;

namespace Rodtrad.Web.Resources;

/// <summary>All interface text, from Texts.resx (Swedish) and Texts.en.resx, in the language of the current reader.</summary>
/// <param name="strict">A missing key is a bug and throws. In production the reader sees the key instead of an error page.</param>
public sealed class Words(bool strict)
{
    private static readonly ResourceManager Texts = new("Rodtrad.Web.Resources.Texts", typeof(Words).Assembly);

    public string this[string key] => Texts.GetString(key, CultureInfo.CurrentUICulture) ?? Missing(key);

    /// <summary>Numbers and dates go through <see cref="Formats"/> before they come here.</summary>
    public string this[string key, params object[] args] => string.Format(CultureInfo.CurrentCulture, this[key], args);

    /// <summary>The text, or null where there is none: for keys that come from what is stored.</summary>
    public string? Find(string key) => strict && key.Length == 0 ? throw new ArgumentException("A key is empty.", nameof(key)) : Texts.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>The language of the interface.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Value of <c>lang</c> on text from a plan: the plan is Swedish, whatever language the interface speaks.</summary>
    public static string? PlanLang => Language == "sv" ? null : "sv";

    /// <summary>Value of <c>lang</c> on interface text inside plan text, see <see cref="PlanLang"/>.</summary>
    public static string? PageLang => Language == "sv" ? null : Language;

    private string Missing(string key) =>
        strict ? throw new MissingManifestResourceException($"Texts.resx has no text for “{key}”.") : key;
}

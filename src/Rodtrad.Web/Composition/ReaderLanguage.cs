using System.Globalization;
using Rodtrad.Web.Settings;

namespace Rodtrad.Web.Composition;

internal static class ReaderLanguage
{
    /// <summary>The reader's language for everything that is written during the request.</summary>
    public static void UseReaderLanguage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var language = ReaderSettings.Read(context).Language;
        // Only the words follow the choice. Figures and sorting are Swedish in both languages.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        await next(context);
    });
}

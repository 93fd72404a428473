using System.Globalization;
using Rodtrad.App.Documents;
using Rodtrad.Web.Checks;
using Rodtrad.Web.Components;
using Rodtrad.Web.Goals;
using Rodtrad.Web.Indicators;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Documents;

/// <summary>The words of the pages for papers: Swedish, as the plans are, whatever language the reader's pages have.</summary>
public static class PaperVoices
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static PaperVoice Of(Words words) => new()
    {
        Check = check => InSwedish(() => FindingText.Title(words, check)),
        Cause = check => InSwedish(() => FindingText.Cause(words, check)),
        Severity = severity => InSwedish(() => words[$"Severity.{severity}"]),
        Message = finding => InSwedish(() => FindingText.Message(words, finding)),
        Difference = FindingText.Difference,
        Gap = (gap, measure) => InSwedish(() => GapText.Of(words, gap, measure)),
        Period = (period, stamp, occasion) => InSwedish(() => UseFacts.PeriodName(words, period, stamp, occasion)),
        Segment = segment => InSwedish(() => UseFacts.Segment(words, segment)),
        Tracked = InSwedish(() => words["Scorecard.Tracked"]),
        MetAlready = InSwedish(() => words["Scorecard.MetAlready"]),
    };

    private static string InSwedish(Func<string> tell)
    {
        var (reader, formats) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (Swedish, Swedish);
        try
        {
            return tell();
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (reader, formats);
        }
    }
}

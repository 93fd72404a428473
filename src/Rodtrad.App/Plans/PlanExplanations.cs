using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Text;

namespace Rodtrad.App.Plans;

/// <summary>The explained words of a plan: the list of them, and the marks in its texts that lead there.</summary>
internal static class PlanExplanations
{
    /// <summary>How the heading begins of the section that is the list's own, in the plans that have one.</summary>
    private const string HeadingBegins = "begrepp";

    /// <summary>Whether a section is the heading of the list.</summary>
    public static bool IsHeading(Domain.Plans.PlanSection section) => section.Heading.StartsWith(HeadingBegins, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words in Swedish order, which is the order of every printed list; ids follow the printed order.</summary>
    public static Sequence<ExplanationEntry> Entries(PlanEdition edition) => edition.Explanations
        .Select((explanation, i) => new ExplanationEntry($"begrepp-{i + 1}", explanation))
        .OrderBy(entry => entry.Explanation.Term, Sorting.Swedish).ToSequence();

    /// <summary>The words to mark; <paramref name="page"/> is the address of the page with the list, empty on that page itself.</summary>
    public static ExplainedWords Words(PlanEdition edition, string page) =>
        new(Entries(edition).Select(entry => new ExplainedWord($"{page}#{entry.Id}", entry.Explanation)));
}

using Rodtrad.App;
using Rodtrad.App.Checks;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Checks;

/// <summary>The columns of the findings as a file.</summary>
internal static class FindingColumns
{
    public static IEnumerable<FindingRow> Rows(CheckPageView view) => view.Raised.Concat(view.Accepted).SelectMany(group => group.Rows);

    public static IReadOnlyList<ListColumn<FindingRow>> Of(Words words) =>
    [
        new(words["Checks.Code"], row => row.Finding.Check.Code),
        new(words["Checks.Kind"], row => FindingText.Title(words, row.Finding.Check)),
        new(words["Checks.Severity"], row => FindingText.Severity(words, row.Finding.Check)),
        new(words["Node.Plan"], row => row.PlanTitle),
        new(words["Csv.Code"], row => row.Subject),
        new(words["Checks.Node"], row => row.NodeName),
        new(words["Checks.Table"], row => row.Finding.Place.Table),
        new(words["Checks.PlaceRow"], row => row.Finding.Place.Row),
        new(words["Checks.Column"], row => row.Finding.Place.Column),
        new(words["Checks.Message"], row => FindingText.Message(words, row.Finding)),
        ListColumn<FindingRow>.Printed(words["Checks.Printed"], row => row.Finding.Printed),
        ListColumn<FindingRow>.Printed(words["Checks.Computed"], row => row.Finding.Computed),
        new(words["Checks.Difference"], row => FindingText.Differs(row.Finding)),
        new(words["Checks.Cause"], row => FindingText.Cause(words, row.Finding)),
        new(words["Checks.AcceptedAt"], row => row.Accepted is { } accepted ? FindingText.Day(accepted) : (DateOnly?)null),
        new(words["Checks.Reason"], row => row.Accepted?.Reason),
    ];
}

using Rodtrad.App;
using Rodtrad.App.Goals;
using Rodtrad.App.Organisation;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Organisation;

/// <summary>What a unit is to do with a node of a plan; <paramref name="Duty"/> is the key of its heading on the page.</summary>
internal sealed record UnitDutyRow(string Duty, UnitDuties Among, NodeLink Node);

/// <summary>The columns of the units, and of what one unit is to do, as files.</summary>
internal static class UnitColumns
{
    public static IReadOnlyList<ListColumn<UnitRow>> Of(Words words) =>
    [
        new(words["Csv.Code"], row => row.Unit.Code),
        new(words["Csv.Unit"], row => row.Unit.Name),
        new(words["Unit.ShortName"], row => row.Unit.ShortName),
        new(words["Document.Type"], row => row.Unit.TypeName),
        new(words["Csv.IsBody"], row => row.Unit.IsBody),
        new(words["Csv.Above"], row => row.Above?.Name),
        new(words["Csv.Depth"], row => row.Depth),
    ];

    /// <summary>The lists of a unit's page after each other, in its order, each with the key of its heading.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<UnitDuties> Duties)> Lists(UnitPageView view) =>
    [
        ("Unit.Receives", view.Assignments), ("Unit.Receives", view.Activities), ("Unit.Receives", view.Owned), ("Unit.Reports", view.Reported), ("Unit.Delivers", view.Measures),
    ];

    public static IEnumerable<UnitDutyRow> Duties(UnitPageView view) =>
        from list in Lists(view) from duties in list.Duties from node in duties.Nodes select new UnitDutyRow(list.Heading, duties, node);

    public static IReadOnlyList<ListColumn<UnitDutyRow>> OfDuties(Words words) =>
    [
        new(words["Csv.Duty"], row => words[row.Duty + ".Short"]),
        new(words["Csv.Level"], row => row.Node.LevelName),
        new(words["Scorecard.Number"], row => row.Node.Number),
        new(words["Csv.NodeName"], row => row.Node.Name),
        new(words["Csv.Code"], row => row.Node.Code),
        new(words["Node.Plan"], row => row.Among.Plan.Title),
    ];
}

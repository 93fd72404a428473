using Rodtrad.App;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Plans;

/// <summary>The columns of plans, of the coverage of one and of steering documents as files.</summary>
internal static class PlanColumns
{
    /// <summary>A column for each level that some plan has, in the words of the first that has it; empty where a plan has none of it.</summary>
    public static IReadOnlyList<ListColumn<PlanRow>> Of(Words words, OrganisationPlans view) =>
    [
        new(words["Csv.Code"], row => row.Plan),
        new(words["Node.Plan"], row => row.Title),
        new(words["Document.Type"], row => row.Type),
        new(words["Csv.Unit"], row => row.UnitName),
        ListColumn<PlanRow>.Year(words["Csv.FirstYear"], row => row.FirstYear),
        ListColumn<PlanRow>.Year(words["Csv.LastYear"], row => row.LastYear),
        new(words["Csv.Version"], row => row.Version),
        new(words["Csv.Status"], row => words[$"Status.Plan.{row.Status}"]),
        .. view.Plans.SelectMany(plan => plan.Counts).Select(count => count.Plural).Distinct().Select(plural =>
            new ListColumn<PlanRow>(plural, row => row.Counts.Where(count => count.Plural == plural).Select(count => (int?)(count.Own + count.Inherited)).Sum() is > 0 and var sum ? sum : null)),
    ];

    /// <summary>The parts of the source document, and after them the headings that only nodes name.</summary>
    public static IReadOnlyList<ListColumn<CoveragePart>> OfCoverage(Words words) =>
    [
        new(words["Coverage.Heading"], part => part.Heading),
        new(words["Coverage.Kind"], part => part.Kind is { } kind ? words[$"Coverage.Kind.{kind}"] : null),
        new(words["Coverage.State"], part => part.State is { } state ? words[$"Coverage.State.{state}"] : null),
        new(words["Document.Note"], part => part.Note),
        new(words["Csv.NodeCount"], part => part.Nodes.Count),
        new(words["Coverage.Nodes"], part => string.Join("\n", part.Nodes.Select(node => node.Number.Length > 0 ? $"{node.LevelName} {node.Number} {node.Name}" : $"{node.LevelName} {node.Name}"))),
    ];

    public static IReadOnlyList<ListColumn<DocumentRow>> OfDocuments(Words words) =>
    [
        new(words["Csv.Code"], row => row.Document.Code.Text),
        new(words["Document.Title"], row => row.Document.Title),
        new(words["Document.Type"], row => row.Document.Type),
        new(words["Document.Scope"], row => words[$"Scope.{row.Document.Scope}"]),
        new(words["Csv.ValidFrom"], row => row.Document.Validity.From),
        new(words["Csv.ValidTo"], row => row.Document.Validity.To),
        new(words["Document.Reference"], row => row.Document.Reference),
        new(words["Document.Replaces"], row => row.Replaces),
        new(words["Document.Note"], row => row.Document.Note),
    ];

    public static IReadOnlyList<ListColumn<ModelLevelRow>> OfModels(Words words) =>
    [
        new(words["Csv.Region"], row => row.Column.Region),
        new(words["Csv.Model"], row => row.Column.Name),
        new(words["Csv.ValidFrom"], row => row.Column.Validity.From),
        new(words["Csv.ValidTo"], row => row.Column.Validity.To),
        new(words["Models.Kind"], row => words[$"LevelKind.{row.Kind}"]),
        new(words["Csv.Level"], row => row.Level.Singular),
        new(words["Csv.Plural"], row => row.Level.Plural),
        new(words["Csv.AlsoCalled"], row => string.Join(", ", row.Level.AlsoCalled)),
        new(words["Csv.Own"], row => row.Level.Own),
        new(words["Csv.Inherited"], row => row.Level.Inherited),
        new(words["Csv.Demands"], row => string.Join(", ", row.Level.Demands.Select(demand => words[$"Demand.{demand}"]))),
        new(words["Models.Example"], row => row.Level.Example?.Name),
    ];
}

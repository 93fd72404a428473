using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>Which plan's economy; when none is named, of the plan with the latest years that the others build on.</summary>
public sealed record EconomyRequest(string Organisation, string? Plan);

/// <summary>
/// A table in the list: what it is about, which years, how many of its sums hold, and how many findings are raised at its figures.
/// <paramref name="Gravest"/> is the severity of the gravest of them, null when there is none.
/// </summary>
public sealed record EconomyTableRow(
    string Code, string Title, FigureUnit Unit, bool IsMixed, string PriceBasis, int? FirstYear, int? LastYear, TableSums Sums, int Findings, FindingSeverity? Gravest);

/// <summary>The tables of a group.</summary>
public sealed record EconomySection(EconomyGroup Group, Sequence<EconomyTableRow> Tables);

/// <summary>
/// The economy of a plan. <paramref name="Plan"/> is null, and all else empty, when no plan of the region has any; <paramref name="Plans"/> are those to
/// choose among.
/// </summary>
public sealed record EconomyPageView(
    string Organisation, string Region, PlanIdentity? Plan, Sequence<Choice> Plans, Sequence<SummaryFigure> Summary, Sequence<EconomySection> Sections, TableSums Sums,
    int Errors, int Warnings);

/// <summary>What the one with five minutes needs of a plan's economy, and the way to every table.</summary>
public sealed class EconomyView(Regions regions) : UseCase<EconomyRequest, EconomyPageView>
{
    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<EconomyPageView>> Handle(Actor actor, EconomyRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (slug, name) = (region.Content.Region.Slug.Text, region.Content.Region.Name);
        if (await EconomyScope.Of(region, actor, request.Plan, null, cancel) is not { } scope)
        {
            return request.Plan is not null ? await Visibility.Missing(region.Context, actor, request.Plan, null, cancel)
                : new EconomyPageView(slug, name, null, [], [], [], default, 0, 0);
        }
        var sums = TableSums.Of(scope.Tables, scope.Plan.Edition.Relations);
        var tables = scope.Tables.All.Select(table => (Group: EconomyGroups.Of(table.Table), Row: Row(scope, table, sums.GetValueOrDefault(table.Table.Code)))).ToList();
        var raised = scope.Plan.Edition.Tables.SelectMany(table => scope.FindingsOf(table.Code)).Where(row => row.IsRaised).ToList();
        return new EconomyPageView(
            slug, name, scope.Plan.Identity,
            scope.WithTables.Select(plan => new Choice(plan.Edition.Plan.Code.Text, plan.Edition.Plan.Title)).ToSequence(),
            new EconomySummary(scope.Tables, scope.Plan.Edition.Plan.FirstYear).All(),
            tables.GroupBy(table => table.Group, table => table.Row).OrderBy(group => group.Key).Select(group => new EconomySection(group.Key, group.ToSequence())).ToSequence(),
            new TableSums(tables.Sum(table => table.Row.Sums.Holding), tables.Sum(table => table.Row.Sums.All)),
            raised.Count(row => row.Finding.Check.Severity == FindingSeverity.Error),
            raised.Count(row => row.Finding.Check.Severity == FindingSeverity.Warning));
    }

    private static EconomyTableRow Row(EconomyScope scope, TableFigures figures, TableSums sums)
    {
        var table = figures.Table;
        var years = table.Columns.Select(column => column.Year).OfType<int>().ToList();
        var raised = scope.FindingsOf(table.Code).Where(row => row.IsRaised).Select(row => row.Finding.Check.Severity).ToList();
        return new EconomyTableRow(
            table.Code.Text, table.Title, table.Template.Unit, table.Template.Rows.Any(row => row.MeasuredIn is { } unit && unit != table.Template.Unit), table.PriceBasis,
            years.Count > 0 ? years.Min() : null, years.Count > 0 ? years.Max() : null,
            sums, raised.Count, raised.Count > 0 ? raised.Min() : null);
    }
}

using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// Which figure of a plan to try another value in; the organisation is found by the plan when it is not named. What is null is not chosen
/// yet. <paramref name="Value"/> is written as a document prints it, in the unit of the cell.
/// </summary>
public sealed record RippleRequest(string? Organisation, string Plan, string? Table, string? Row, string? Column, string? Value)
{
    /// <summary>A row or column that the table does not have is one not chosen: who changes table keeps the rest of the form.</summary>
    public bool IsForm { get; init; }
}

/// <summary>
/// What a changed figure would reach. <paramref name="Cell"/> is the figure, null until one is chosen; <paramref name="Printed"/> what it is
/// now; <paramref name="Effect"/> is null until a value is given that can be read, and <paramref name="Refused"/> says why one cannot.
/// </summary>
public sealed record RipplePageView(
    PlanIdentity Plan, RippleRequest Request, Sequence<Choice> Tables, Sequence<Choice> Rows, Sequence<Choice> Columns,
    FigureCell? Cell, string Printed, RippleTold? Effect, Refusal? Refused);

/// <summary>
/// Follows a figure to everything it reaches: figures, ratios, texts and documents of all plans that the actor may read. Changes nothing.
/// </summary>
public sealed class RippleView(Regions regions, PlanListView plans) : UseCase<RippleRequest, RipplePageView>
{
    /// <summary>The table has no such row or column: RAK-020 with what was asked for and the table.</summary>
    public const string CellUnknown = "RAK-020";

    /// <summary>The value is no figure: RAK-021 with it.</summary>
    public const string NoFigure = "RAK-021";

    /// <summary>The plan has no economic tables: RAK-022 with it.</summary>
    public const string NoTables = "RAK-022";

    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<RipplePageView>> Handle(Actor actor, RippleRequest request, CancellationToken cancel)
    {
        if ((request.Organisation ?? await plans.OrganisationOf(actor, request.Plan, cancel)) is not { } organisation)
            return Refusal.Of(EditionScope.PlanUnknown, request.Plan);
        var opened = await regions.OpenContent(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var (context, content) = region;
        var scopes = await EditionScope.EachPlan(context, content, actor, null, null, null, cancel);
        if (scopes.FirstOrDefault(scope => scope.Edition.Plan.Code.Text == request.Plan) is not { } plan)
            return await Visibility.Missing(context, actor, request.Plan, null, cancel);
        if (plan.Edition.Tables.Count == 0)
            return Refusal.Of(NoTables, plan.Edition.Plan.Title);
        return Of(plan, scopes, EditionTables.All(content with { Editions = scopes.Select(scope => scope.Edition).ToSequence() }), request);
    }

    private static Outcome<RipplePageView> Of(EditionScope plan, IReadOnlyList<EditionScope> scopes, Sequence<PlanFigures> figures, RippleRequest request)
    {
        var own = figures.First(one => one.Tables.Plan == plan.Edition.Plan.Code).Tables;
        var table = request.Table is null ? null : own.All.FirstOrDefault(one => one.Table.Code.Text == request.Table);
        if (request.Table is not null && table is null)
            return Refusal.Of(TableView.TableUnknown, request.Table, request.Plan);
        var (row, column) = (Place(table, request.Row, table?.Table.Template.Rows.Select(one => one.Code)), Place(table, request.Column, table?.Table.Columns.Select(one => one.Code)));
        if (request.IsForm)
            (row, column) = (row == -1 ? null : row, column == -1 ? null : column);
        if (row == -1 || column == -1)
            return Refusal.Of(CellUnknown, $"{request.Row}/{request.Column}", table!.Table.Title);
        var cell = table is not null && row is { } r && column is { } c ? new FigureCell(table, r, c) : (FigureCell?)null;
        if (cell is { RowOf.Form: RowForm.Heading } or { ColumnOf.Kind: ColumnKind.Words })
            return Refusal.Of(CellUnknown, $"{request.Row}/{request.Column}", table!.Table.Title);
        var (effect, refused) = cell is { } chosen && !string.IsNullOrWhiteSpace(request.Value) ? Followed(chosen, request.Value, figures, scopes) : (null, null);
        return new RipplePageView(
            plan.Identity, request,
            own.All.Select(one => new Choice(one.Table.Code.Text, one.Table.Title)).ToSequence(),
            table?.Table.Template.Rows.Where(one => one.Form != RowForm.Heading).Select(one => new Choice(one.Code.Text, $"{new string('\u2003', one.Indent)}{one.Prefix} {one.Label}".TrimEnd())).ToSequence() ?? [],
            table?.Table.Columns.Where(one => one.Kind != ColumnKind.Words).Select(one => new Choice(one.Code.Text, $"{one.Group} {one.Label}".Trim())).ToSequence() ?? [],
            cell, cell is { Figure.State: not FigureState.Empty } there ? FigureWords.Printed(there) : "", effect, refused);
    }

    private static (RippleTold? Effect, Refusal? Refused) Followed(FigureCell cell, string value, Sequence<PlanFigures> figures, IReadOnlyList<EditionScope> scopes)
    {
        var read = Figure.Of(value.Trim(), null, cell.Unit);
        return read.Counts ? (RippleTold.Of(new Ripple(figures).Of(cell, read.Value), cell.Decimals, scopes), null) : (null, Refusal.Of(NoFigure, value));
    }

    // Null when nothing is chosen, −1 when what is chosen is not there.
    private static int? Place(TableFigures? table, string? chosen, IEnumerable<Code>? codes) =>
        table is null || string.IsNullOrEmpty(chosen) ? null : codes!.Select(code => code.Text).ToList().IndexOf(chosen);
}

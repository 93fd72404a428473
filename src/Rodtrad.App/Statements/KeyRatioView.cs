using System.Globalization;
using Rodtrad.App.Access;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.App.Tables;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Statements;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Statements;

/// <summary>The key ratios of which plan, and of which unit; the plan's when none is named.</summary>
public sealed record KeyRatioRequest(string Organisation, string Plan, string? Unit);

/// <summary>A ratio of a year: as it is shown, the figures it is made of, and the lines that are missing.</summary>
public sealed record ShownRatioValue(string Column, string Text, Sequence<SourceCell> Sources, Sequence<StandardLine> Missing);

/// <summary>
/// A ratio over the years. <paramref name="IsConfirmed"/>: its formula has been seen in a source; <paramref name="Line"/> is the points of a small curve,
/// empty for fewer than three values.
/// </summary>
public sealed record ShownRatio(KeyRatio Ratio, FigureUnit Unit, bool IsConfirmed, Sequence<ShownRatioValue> Values, string Line);

/// <summary>
/// The key ratios of a unit over the years of a plan. <paramref name="Without"/> are those that have no value in any year, with the lines they lack;
/// <paramref name="Chart"/> is null when a picture would say no more.
/// </summary>
public sealed record KeyRatioPageView(
    PlanIdentity Plan, Sequence<Choice> Units, string Unit, Sequence<string> Columns, Sequence<ShownRatio> Ratios, Sequence<ShownRatio> Without, TableChart? Chart);

/// <summary>The key ratios of a plan, each with its formula and the rows it is made of.</summary>
public sealed class KeyRatioView(Regions regions) : UseCase<KeyRatioRequest, KeyRatioPageView>
{
    private const int FewestPoints = 3;
    private const int CurveWidth = 96;
    private const int CurveHeight = 20;

    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<KeyRatioPageView>> Handle(Actor actor, KeyRatioRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenContent(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        if (await EconomyScope.Of(region, actor, request.Plan, null, cancel) is not { } scope)
            return await Visibility.Missing(region.Context, actor, request.Plan, null, cancel);
        return Of(scope, request.Unit);
    }

    private static KeyRatioPageView Of(EconomyScope scope, string? asked)
    {
        var owner = scope.Plan.Edition.Plan.Unit;
        var units = StatementLines.Units(scope.Tables, owner);
        var unit = units.FirstOrDefault(one => one.Text == asked, units.Count > 0 ? units[0] : owner);
        var lines = StatementLines.Of(scope.Tables, owner, unit);
        var all = KeyRatios.All.Select(ratio => Ratio(scope.Tables, lines, ratio)).ToList();
        var ratios = all.Where(HasValue).ToSequence();
        return new KeyRatioPageView(
            scope.Plan.Identity, units.Select(one => new Choice(one.Text, scope.Plan.UnitName(one))).ToSequence(), unit.Text,
            lines.Columns.Select(column => column.Label).ToSequence(), ratios,
            // A deviation needs an outcome beside the budget: its absence in a plan is nothing to tell.
            all.Where(ratio => !HasValue(ratio) && ratio.Ratio != KeyRatio.BudgetDeviation).ToSequence(), Chart(lines));
    }

    private static bool HasValue(ShownRatio ratio) => ratio.Values.Any(value => value.Text != FigurePrint.Nil);

    private static ShownRatio Ratio(TableSet tables, StatementLines lines, KeyRatio ratio)
    {
        var values = KeyRatios.Of(lines, ratio);
        return new ShownRatio(
            ratio, ratio.Unit(), ratio.IsConfirmed(),
            values.Select(value => new ShownRatioValue(
                value.Column.Label, value.Print(), value.Sources.Select(figure => SourceCell.Of(tables, figure)).ToSequence(), value.Missing)).ToSequence(),
            Curve([.. values.Select(value => value.Value)]));
    }

    // From left to right over the years, the least at the bottom and the most at the top; a year without a value has no point.
    private static string Curve(List<decimal?> values)
    {
        var there = values.OfType<decimal>().ToList();
        if (there.Count < FewestPoints)
            return "";
        var (least, most) = (there.Min(), there.Max());
        var points = values.Select((value, at) => (value, at)).Where(point => point.value is not null).Select(point => (
            X: (decimal)CurveWidth * point.at / (values.Count - 1), Y: most == least ? CurveHeight / 2m : CurveHeight * (most - point.value!.Value) / (most - least)));
        return string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X + 2:0.#},{point.Y + 2:0.#}")));
    }

    private static TableChart? Chart(StatementLines lines)
    {
        KeyRatio[] told = [KeyRatio.SolidityWithObligation, KeyRatio.Solidity];
        var values = told.Select(ratio => KeyRatios.Of(lines, ratio)).Where(values => values.Count(value => value.Value is not null) >= FewestPoints).ToList();
        return values.Count == 0 ? null : new TableChart(
            true, FigureUnit.Percent, 1, values.Select(one => one[0].Ratio.ToString()).ToSequence(),
            lines.Columns.Select((column, at) => new TableChartPoint(column.Label, values.Select(one => one[at].Value is null ? "" : one[at].Print()).ToSequence())).ToSequence());
    }
}

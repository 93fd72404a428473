using Rodtrad.App.Indicators;
using Rodtrad.App.Organisation;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Goals;

/// <summary>What the explorer tells of the chosen node beside the tree. <paramref name="Across"/> are its threads to other plans.</summary>
public sealed record NodePanel(
    string Code,
    LevelKind Kind,
    string LevelName,
    string Number,
    string Name,
    string Text,
    bool IsRetold,
    Sequence<Gap> Gaps,
    Sequence<Spelling> Spellings,
    Origin Origin,
    Sequence<PlanThread> Across,
    SourcePlace Source,
    UsePanel? Use)
{
    internal static NodePanel Of(EditionScope scope, Node node, PlanNeighbours neighbours, Sequence<Gap> gaps)
    {
        var use = scope.Edition.Uses.FirstOrDefault(use => use.Node == node.Code);
        return new NodePanel(
            node.Code.Text, scope.Model.Level(node.Level)?.Kind ?? LevelKind.Goal, scope.Edition.Singular(scope.Model, node.Level), node.Number,
            node.Name, node.Text, node.IsRetold, gaps,
            node.Spellings, node.Origin, neighbours.Threads(node.Code), SourcePlace.Of(scope, node), use is null ? null : UsePanel.Of(scope, use));
    }
}

/// <summary>
/// How a measure is used in a plan, as facts to show: <see cref="Owner"/> carries it out, as printed or else by name, and
/// <see cref="Reporter"/> reports the outcome when it is another.
/// </summary>
public sealed record UsePanel(
    string Indicator,
    string IndicatorName,
    ValueTable Values,
    Baseline Baseline,
    Sequence<Target> Targets,
    string SourcePrinted,
    string SourceName,
    FollowUp FollowUp,
    Direction Direction,
    string Decider,
    bool IsTracking)
{
    /// <summary>The unit that carries it out, when it is read.</summary>
    public UnitName? Owner { get; init; }

    /// <summary>The responsible as printed; empty when nothing is.</summary>
    public string OwnerPrinted { get; init; } = "";

    /// <summary>The unit that reports the outcome, when it is another.</summary>
    public UnitName? Reporter { get; init; }

    /// <summary>The responsible to show in one line: as printed, else the unit's name; empty when nobody is told.</summary>
    public string OwnerLine => OwnerPrinted.Length > 0 ? OwnerPrinted : Owner?.Full ?? "";

    internal static UsePanel Of(EditionScope scope, IndicatorUse use)
    {
        var indicator = scope.Content.Indicators.FirstOrDefault(indicator => indicator.Code == use.Indicator);
        var decider = use.Decider.Length > 0 ? use.Decider : scope.Model.Levels.FirstOrDefault(level => level.Kind == LevelKind.Measure)?.DecidedBy ?? "";
        return new UsePanel(
            use.Indicator.Text, indicator?.Name ?? use.Indicator.Text, ValueTable.Of(use, indicator?.Segments ?? Sequence<string>.Empty),
            use.Baseline, use.Targets, use.SourcePrinted,
            scope.Content.Sources.FirstOrDefault(source => source.Code == use.Source)?.Name ?? use.SourcePrinted,
            use.FollowUp, indicator?.Direction ?? Direction.NotStated, decider, use.IsTracking)
        {
            Owner = use.Owner is { } owner ? scope.Unit(owner) : null,
            OwnerPrinted = use.OwnerPrinted,
            Reporter = use.Reporter is { } reporter ? scope.Unit(reporter) : null,
        };
    }
}

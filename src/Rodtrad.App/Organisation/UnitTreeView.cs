using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Organisation;

/// <summary>The organisation as it is on a day; today when none is given.</summary>
public sealed record UnitTreeRequest(string Organisation, DateOnly? Day);

/// <summary>A unit in the tree.</summary>
public sealed record UnitNode(string Code, string Name, string ShortName, string TypeName, bool IsBody, Sequence<UnitNode> Children);

/// <summary>The tree of units.</summary>
public sealed record UnitTreePageView(string Organisation, string Region, DateOnly Day, int Units, Sequence<UnitNode> Roots)
{
    /// <summary>The units as a list, each before those under it.</summary>
    public IEnumerable<UnitRow> Rows => Roots.SelectMany(root => Below(root, null, 1));

    private static IEnumerable<UnitRow> Below(UnitNode unit, UnitNode? above, int depth) =>
        unit.Children.SelectMany(child => Below(child, unit, depth + 1)).Prepend(new UnitRow(unit, above, depth));
}

/// <summary>A unit in the list: the one above it, null at the top, and how far down it is, from 1.</summary>
public sealed record UnitRow(UnitNode Unit, UnitNode? Above, int Depth);

/// <summary>The organisation as a tree, with a day to look at it.</summary>
public sealed class UnitTreeView(Regions regions, TimeProvider clock) : UseCase<UnitTreeRequest, UnitTreePageView>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<UnitTreePageView>> Handle(Actor actor, UnitTreeRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var reading = opened.Unwrap();
        var region = reading.Content;
        var day = request.Day ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var shown = region.Units.Where(unit => unit.Validity.Holds(day)).ToSequence();
        var children = shown.ToLookup(unit => unit.Parent);
        var types = region.UnitTypes.ToDictionary(type => type.Code);
        var known = shown.Select(unit => unit.Code).ToHashSet();

        UnitNode Build(Unit unit) => new(
            unit.Code.Text, unit.Name, unit.ShortName, types.GetValueOrDefault(unit.Type)?.Singular ?? "",
            types.GetValueOrDefault(unit.Type)?.IsBody == true, children[unit.Code].Select(Build).ToSequence());

        // A unit whose parent does not hold on the day stands at the top rather than being lost.
        return new UnitTreePageView(
            region.Slug.Text, region.Name, day, shown.Count,
            shown.Where(unit => unit.Parent is not { } parent || !known.Contains(parent)).Select(Build).ToSequence());
    }
}

using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;

namespace Rodtrad.Domain.Checks;

/// <summary>What a plan takes from other plans: inherited texts, plans that are not loaded, plans and documents that no longer hold.</summary>
internal static class LinkChecks
{
    public static void Of(Examined examined, Surroundings around, Found found)
    {
        foreach (var link in examined.Edition.Links)
        {
            if (link.To.Plan is null || examined.Find(link.From) is not (>= 0 and var at))
                continue;
            if (around.Plan(link.To.Plan.Value) is { } other)
                Across(examined, at, link, other, around, found);
        }
    }

    private static void Across(Examined examined, int at, Link link, PlanEdition other, Surroundings around, Found found)
    {
        if (other.Status == PlanStatus.External)
        {
            found.Add(at, examined.At(at, CheckCatalogue.SourceNotLoaded, other.Plan.Title) with { Printed = link.To.ToString() });
            return;
        }
        if (other.Status == PlanStatus.Replaced || other.Plan.LastYear < examined.Edition.Plan.FirstYear)
            found.Add(at, examined.At(at, CheckCatalogue.PlanSuperseded, other.Plan.Title, $"{other.Plan.LastYear}") with { Printed = link.To.ToString() });
        if (around.Node(other, link.To.Node) is not { } target)
            return;
        if (link.Type == LinkType.InheritedFrom)
            Inherited(examined, at, target, other, found);
        else if (around.Document(target.Document) is { } document)
        {
            foreach (var finding in NodeChecks.Superseded(examined, at, document, around))
                found.Add(at, finding);
        }
    }

    private static void Inherited(Examined examined, int at, Node target, PlanEdition other, Found found)
    {
        foreach (var (own, origin) in Inheritance.Differences(examined.Node(at), target))
        {
            found.Add(at, examined.At(at, CheckCatalogue.InheritedDiffers, other.Plan.Title) with
            {
                Printed = own,
                Computed = origin,
                Difference = TextDifference.Between(origin, own),
            });
        }
    }
}

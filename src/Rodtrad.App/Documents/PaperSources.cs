using Rodtrad.App.Plans;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Exchange.Documents;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Documents;

/// <summary>What papers are made from, of what every view of a plan gathers.</summary>
internal static class PaperSources
{
    public static PaperSource Of(EditionScope scope) => new(
        scope.Content, scope.Edition, scope.Model, scope.Stored.SnapshotHash.Length > 0 ? scope.Stored.SnapshotHash : CanonicalEdition.Hash(scope.Edition));

    /// <summary>The fixed words of papers on a plan: those of the region's template for it over the product's own; a plan named goes before its type.</summary>
    public static DocumentWords Words(RegionContent content, Plan? plan)
    {
        var own = plan is null ? null
            : content.Templates.FirstOrDefault(template => template.Plans.Contains(plan.Code)) ?? content.Templates.FirstOrDefault(template => template.IsFor(plan.Code, plan.Type));
        return own is null ? new DocumentWords(StandardTemplate.Value) : new DocumentWords(StandardTemplate.Value, own);
    }
}

using Rodtrad.App.Plans;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Documents;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Documents;

/// <summary>Gathers what the document of a plan is made from.</summary>
internal static class PlanSource
{
    /// <summary>The source without the region's logo and Word template, which only files are made with.</summary>
    public static async Task<DocumentSource> ForPage(OrganisationContext context, EditionScope scope, CancellationToken cancel) =>
        Of(scope, await RegionStore.Templates(context, cancel), RegionProfile.None);

    /// <summary>The source with the look of the region.</summary>
    public static async Task<DocumentSource> ForFile(OrganisationContext context, EditionScope scope, CancellationToken cancel) =>
        Of(scope, await RegionStore.Templates(context, cancel), await RegionStore.Profile(context, cancel));

    private static DocumentSource Of(EditionScope scope, Sequence<DocumentTemplate> templates, RegionProfile profile)
    {
        var template = DocumentSource.TemplateFor(scope.Edition.Plan, templates, StandardTemplate.Value);
        // A decided version has the hash it was frozen with; a draft the one it would have if it were frozen as it is.
        var hash = scope.Stored.SnapshotHash.Length > 0 ? scope.Stored.SnapshotHash : CanonicalEdition.Hash(scope.Edition);
        return new DocumentSource(
            scope.Content with { Templates = templates, Profile = profile }, scope.Model, scope.Edition, template,
            new DocumentWords(StandardTemplate.Value, template), hash, Sorting.Swedish);
    }
}

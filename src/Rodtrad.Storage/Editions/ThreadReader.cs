using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.Editions;

/// <summary>
/// Reads the thread of a plan and nothing else of it: codes, levels, order and what lies under what. For the size of a whole
/// region, where reading everything that a node holds would cost many times more.
/// </summary>
public static class ThreadReader
{
    /// <summary>The thread of the latest version of a plan; null when there is none. A decided one comes from its snapshot.</summary>
    public static async Task<ThreadTree?> Read(OrganisationContext context, Code plan, CancellationToken cancel)
    {
        var version = await context.Versions.Where(row => row.PlanCode == plan).OrderByDescending(row => row.Id)
            .Select(row => new
            {
                row.Id,
                Snapshot = context.Snapshots.Where(snapshot => snapshot.VersionId == row.Id).Select(snapshot => snapshot.Content).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        if (version is null)
            return null;
        if (version.Snapshot is { } content)
            return CanonicalEdition.Read(content).Tree();
        var points = await context.Nodes.Where(node => EF.Property<int>(node, Conventions.VersionId) == version.Id)
            .Select(node => new ThreadPoint(node.Code, node.Level, node.Order)).ToListAsync(cancel);
        var ties = context.Links.Where(link => EF.Property<int>(link, Conventions.VersionId) == version.Id && link.Type == LinkType.PartOf)
            .Select(link => new Tie(link.From, link.To));
        var pairs = new List<(Code Child, Code Parent)>(points.Count);
        await foreach (var tie in ties.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (tie.To.Plan is null)
                pairs.Add((tie.From, tie.To.Node));
        }
        return ThreadTree.Assemble(points, pairs);
    }

    private readonly record struct Tie(Code From, NodeReference To);
}

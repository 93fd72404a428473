using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Editions;

namespace Rodtrad.Storage.Frames;

/// <summary>The postings of versions, in the order of the plan. Those of one frame stand together in an index, by year.</summary>
public static class FramePostings
{
    internal const string Place = "Place";

    /// <summary>All postings of a version.</summary>
    public static async Task<Sequence<FramePosting>> Of(OrganisationContext context, int versionId, CancellationToken cancel) =>
        (await OfVersion(context, versionId).OrderBy(posting => EF.Property<int>(posting, Place)).ToListAsync(cancel)).ToSequence();

    /// <summary>The postings from or to one frame up to a year, in the order of their years.</summary>
    public static async Task<Sequence<FramePosting>> OfFrame(
        OrganisationContext context, int versionId, Code frame, int lastYear, CancellationToken cancel)
    {
        // Two ranges of keys, each in an index of its own; "from or to" in one question would be none.
        var from = await OfVersion(context, versionId).Where(posting => posting.From == frame && posting.Year <= lastYear).ToListAsync(cancel);
        var to = await OfVersion(context, versionId)
            .Where(posting => posting.To == frame && posting.Year <= lastYear && posting.From != frame).ToListAsync(cancel);
        return from.Concat(to).OrderBy(posting => posting.Year).ThenBy(posting => posting.Code).ToSequence();
    }

    internal static async Task Lay(OrganisationContext context, int versionId, Sequence<FramePosting> postings, CancellationToken cancel)
    {
        await Rows.Lay(context, context.Postings, versionId, postings, posting => posting.Code, cancel);
        var place = postings.Select((posting, i) => (posting.Code, i)).ToDictionary(posting => posting.Code, posting => posting.i);
        foreach (var entry in context.ChangeTracker.Entries<FramePosting>().Where(entry => entry.State != EntityState.Deleted))
            entry.Property<int>(Place).CurrentValue = place[entry.Entity.Code];
    }

    private static IQueryable<FramePosting> OfVersion(OrganisationContext context, int versionId) =>
        context.Postings.AsNoTracking().Where(posting => EF.Property<int>(posting, Conventions.VersionId) == versionId);
}

internal sealed class PostingMapping : IEntityTypeConfiguration<FramePosting>
{
    public void Configure(EntityTypeBuilder<FramePosting> builder)
    {
        builder.ToTable("frame_postings").BelongsToVersion(nameof(FramePosting.Code));
        builder.Property(posting => posting.Decision).AsJson();
        builder.Property<int>(FramePostings.Place);
        builder.HasIndex(Conventions.VersionId, nameof(FramePosting.From), nameof(FramePosting.Year));
        builder.HasIndex(Conventions.VersionId, nameof(FramePosting.To), nameof(FramePosting.Year));
    }
}

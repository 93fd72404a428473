using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Editions;

namespace Rodtrad.Storage.Frames;

/// <summary>
/// The postings of versions, in the order of the plan, and after them the opening ones that the tables of frames give: derived, laid anew
/// with every version in the same transaction, and told from the plan's own by a place below zero. Those of one frame stand together in
/// an index, by year, so that a frame is read without the rest of the plan.
/// </summary>
public static class FramePostings
{
    internal const string Place = "Place";

    /// <summary>All postings of a version but the derived ones.</summary>
    public static async Task<Sequence<FramePosting>> Of(OrganisationContext context, int versionId, CancellationToken cancel) =>
        (await OfVersion(context, versionId).Where(posting => EF.Property<int>(posting, Place) >= 0).OrderBy(posting => EF.Property<int>(posting, Place))
            .ToListAsync(cancel)).ToSequence();

    /// <summary>The plan's own postings from or to one frame up to a year, in the order of their years.</summary>
    public static async Task<Sequence<FramePosting>> OfFrame(
        OrganisationContext context, int versionId, Code frame, int lastYear, CancellationToken cancel) =>
        await Between(OfVersion(context, versionId).Where(posting => EF.Property<int>(posting, Place) >= 0 && posting.Year <= lastYear), frame, cancel);

    /// <summary>One frame by itself: what it opens with and every posting from or to it, by ranges of keys alone.</summary>
    public static async Task<FrameAccount> Account(OrganisationContext context, int versionId, Code frame, CancellationToken cancel) =>
        new(frame, await Between(OfVersion(context, versionId), frame, cancel));

    /// <summary>Lays the postings of an edition, and the opening ones of its tables of frames.</summary>
    internal static async Task Lay(OrganisationContext context, int versionId, PlanEdition edition, CancellationToken cancel)
    {
        var place = edition.Postings.Select((posting, i) => (posting.Code, i)).ToDictionary(posting => posting.Code, posting => posting.i);
        List<FramePosting> openings = [];
        foreach (var (opening, i) in edition.Tables.Where(FrameColumns.AreIn).SelectMany(FrameLedger.OpeningsOf).Select((opening, i) => (opening, i)))
        {
            // Rule: a posting of the plan keeps its code; the derived one gives way.
            var code = Named(i, "oppning");
            for (var n = 0; place.ContainsKey(code); n++)
                code = Named(i, $"oppning{n}");
            openings.Add(opening with { Code = code });
            place.Add(code, -1 - i);
        }
        await Rows.Lay(context, context.Postings, versionId, [.. edition.Postings, .. openings], posting => posting.Code, cancel);
        foreach (var entry in context.ChangeTracker.Entries<FramePosting>().Where(entry => entry.State != EntityState.Deleted))
            entry.Property<int>(Place).CurrentValue = place[entry.Entity.Code];
    }

    private static Code Named(int number, string word) => Code.Of(string.Create(CultureInfo.InvariantCulture, $"{word}-{number}"));

    private static async Task<Sequence<FramePosting>> Between(IQueryable<FramePosting> postings, Code frame, CancellationToken cancel)
    {
        // Two ranges of keys, each in an index of its own; "from or to" in one question would be none.
        var from = await postings.Where(posting => posting.From == frame).ToListAsync(cancel);
        var to = await postings.Where(posting => posting.To == frame && posting.From != frame).ToListAsync(cancel);
        return from.Concat(to).OrderBy(posting => posting.Year).ThenBy(posting => posting.Code).ToSequence();
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

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;

namespace Rodtrad.Storage.Editions;

internal sealed class VersionMapping : IEntityTypeConfiguration<VersionRow>
{
    public void Configure(EntityTypeBuilder<VersionRow> builder)
    {
        builder.ToTable("plan_versions").HasKey(version => version.Id);
        builder.HasIndex(version => new { version.PlanCode, version.Version }).IsUnique();
        builder.Property(version => version.Plan).AsJson();
        builder.Property(version => version.Decision).AsJson();
        builder.Property(version => version.Header).AsJson();
        builder.Property(version => version.Vocabulary).AsJson();
        builder.Property(version => version.Sections).AsJson();
        builder.Property(version => version.Footnotes).AsJson();
        builder.Property(version => version.Explanations).AsJson().AddedLater();
        builder.Property(version => version.SourceParts).AsJson().AddedLater();
        builder.Property(version => version.Tables).AsJson().AddedLater();
        builder.Property(version => version.Relations).AsJson().AddedLater();
        builder.Property(version => version.BoundFigures).AsJson().AddedLater();
        builder.Property(version => version.Law).AsJson().AddedLater();
        builder.HasRevision();
    }
}

internal sealed class NodeMapping : IEntityTypeConfiguration<Node>
{
    public void Configure(EntityTypeBuilder<Node> builder)
    {
        builder.ToTable("nodes").BelongsToVersion(nameof(Node.Code));
        builder.Property(node => node.Spellings).AsJson();
        builder.Property(node => node.Notes).AsJson();
    }
}

internal sealed class LinkMapping : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder) =>
        builder.ToTable("links").BelongsToVersion(nameof(Link.From), nameof(Link.Type), nameof(Link.To));
}

internal sealed class UseMapping : IEntityTypeConfiguration<IndicatorUse>
{
    public void Configure(EntityTypeBuilder<IndicatorUse> builder)
    {
        builder.ToTable("indicator_uses").BelongsToVersion(nameof(IndicatorUse.Node));
        builder.HasIndex(use => use.Indicator);
        builder.Property(use => use.Baseline).AsJson();
        builder.Property(use => use.Targets).AsJson();
        builder.Property(use => use.FollowUp).AsJson();
    }
}

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments").BelongsToVersion(nameof(Assignment.Node));
        builder.Property(assignment => assignment.Receivers).AsJson();
        builder.Property(assignment => assignment.Deadline).AsJson();
    }
}

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("activities").BelongsToVersion(nameof(Activity.Node));
        builder.Property(activity => activity.Responsible).AsJson();
        builder.Property(activity => activity.Deadline).AsJson();
    }
}

internal sealed class SnapshotMapping : IEntityTypeConfiguration<Snapshot>
{
    public void Configure(EntityTypeBuilder<Snapshot> builder)
    {
        builder.ToTable("snapshots").HasKey(snapshot => snapshot.VersionId);
        builder.Property(snapshot => snapshot.VersionId).ValueGeneratedNever();
        builder.HasOne<VersionRow>().WithOne().HasForeignKey<Snapshot>(snapshot => snapshot.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class VersionParts
{
    /// <summary>A row inside a version: its key is the version and the given parts; it has a revision of its own.</summary>
    public static void BelongsToVersion<T>(this EntityTypeBuilder<T> builder, params string[] key)
        where T : class
    {
        builder.Property<int>(Conventions.VersionId);
        builder.HasKey([Conventions.VersionId, .. key]);
        builder.HasOne<VersionRow>().WithMany().HasForeignKey(Conventions.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasRevision();
    }
}

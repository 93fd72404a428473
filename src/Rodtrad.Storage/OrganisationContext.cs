using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Domain.Templates;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Checks;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.Templates;

namespace Rodtrad.Storage;

/// <summary>The database of one organisation.</summary>
public sealed class OrganisationContext(DbContextOptions<OrganisationContext> options) : DbContext(options)
{
    public DbSet<Organisation.RegionRow> Regions => Set<Organisation.RegionRow>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<GovernanceModel> Models => Set<GovernanceModel>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<SteeringDocument> Documents => Set<SteeringDocument>();

    public DbSet<DocumentTemplate> Templates => Set<DocumentTemplate>();

    public DbSet<TableTemplate> TableTemplates => Set<TableTemplate>();

    public DbSet<RegionProfileRow> Profiles => Set<RegionProfileRow>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<Node> Nodes => Set<Node>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<IndicatorUse> Uses => Set<IndicatorUse>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<FramePosting> Postings => Set<FramePosting>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<AcceptedFinding> AcceptedFindings => Set<AcceptedFinding>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<GroupGrant> GroupGrants => Set<GroupGrant>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<AccessReview> AccessReviews => Set<AccessReview>();

    public DbSet<IdentityProvider> IdentityProviders => Set<IdentityProvider>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<Checkpoint> Checkpoints => Set<Checkpoint>();

    /// <summary>Whose database it is.</summary>
    internal Code Slug { get; init; }

    /// <summary>Where the chain is witnessed outside the database; null where there is no such place.</summary>
    internal CheckpointBook? Book { get; init; }

    /// <summary>What became of the rows in the transaction that runs.</summary>
    internal ChangeRecorder Changes { get; } = new();

    public override void Dispose()
    {
        Changes.Dispose();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Changes.Dispose();
        return base.DisposeAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OrganisationContext).Assembly);
}

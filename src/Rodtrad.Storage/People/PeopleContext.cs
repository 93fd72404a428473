using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage.People;

/// <summary>
/// What an organisation holds about persons: names, ways to sign in, sessions, and the log of who read and signed in. A database of
/// its own beside the record: it may be erased and thinned out, no reading changes the record, and none of it stands in the chain.
/// </summary>
public sealed class PeopleContext(DbContextOptions<PeopleContext> options) : DbContext(options)
{
    public DbSet<Profile> Profiles => Set<Profile>();

    public DbSet<Identity> Identities => Set<Identity>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AccessLogRow> Log => Set<AccessLogRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => PeopleMapping.Apply(modelBuilder);
}

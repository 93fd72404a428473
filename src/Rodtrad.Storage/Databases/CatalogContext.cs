using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.Databases;

/// <summary>One organisation in the catalog; a host name may be bound to it.</summary>
public sealed record CatalogEntry(Code Slug, string Name, string Host, DateTimeOffset CreatedAt);

/// <summary>The small database that lists the organisations of an installation.</summary>
public sealed class CatalogContext(DbContextOptions<CatalogContext> options) : DbContext(options)
{
    public DbSet<CatalogEntry> Organisations => Set<CatalogEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var entry = modelBuilder.Entity<CatalogEntry>();
        entry.ToTable("organisations").HasKey(organisation => organisation.Slug);
        entry.HasRevision();
    }
}

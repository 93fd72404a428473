using Microsoft.EntityFrameworkCore;

namespace Rodtrad.House.Tests.Breaches;

/// <summary>A model with one entity that is guarded, one that is not, one the database would guard, and one only added to.</summary>
sealed class StoredThings() : DbContext(new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").Options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Guarded>().Property(thing => thing.Token).IsConcurrencyToken();
        modelBuilder.Entity<Unguarded>();
        modelBuilder.Entity<Row>();
        modelBuilder.Entity<ByDatabase>().Property(thing => thing.Version).IsConcurrencyToken();
    }

    sealed class Guarded
    {
        public int Id { get; init; }

        public Guid Token { get; init; }
    }

    sealed class Unguarded
    {
        public int Id { get; init; }
    }

    sealed class Row
    {
        public int Id { get; init; }
    }

    sealed class ByDatabase
    {
        public int Id { get; init; }

        public byte[] Version { get; init; } = [];
    }
}

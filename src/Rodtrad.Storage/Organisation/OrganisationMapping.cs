using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.Organisation;

/// <summary>The region itself without its units, which have rows of their own. One row in each database.</summary>
public sealed record RegionRow(Code Slug, string Name, Sequence<int> InterimMonths, Sequence<UnitType> UnitTypes);

internal sealed class RegionMapping : IEntityTypeConfiguration<RegionRow>
{
    public void Configure(EntityTypeBuilder<RegionRow> builder)
    {
        builder.ToTable("regions").HasKey(region => region.Slug);
        builder.Property(region => region.InterimMonths).AsJson();
        builder.Property(region => region.UnitTypes).AsJson();
        builder.HasRevision();
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units").HasKey(unit => unit.Code);
        builder.Property(unit => unit.Validity).AsJson();
        builder.Property(unit => unit.Successors).AsJson();
        builder.Property(unit => unit.Roles).AsJson();
        builder.Property(unit => unit.Spellings).AsJson();
        builder.Property<int>("Place");
        builder.HasRevision();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Storage.Tables;

internal sealed class TableTemplateMapping : IEntityTypeConfiguration<TableTemplate>
{
    public void Configure(EntityTypeBuilder<TableTemplate> builder)
    {
        builder.ToTable("table_templates").HasKey(template => template.Code);
        builder.Property(template => template.Rows).AsJson();
        builder.Property(template => template.Relations).AsJson();
        builder.Property<int>("Place");
        builder.HasRevision();
    }
}

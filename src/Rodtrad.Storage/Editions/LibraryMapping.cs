using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Plans;

namespace Rodtrad.Storage.Editions;

internal sealed class ModelMapping : IEntityTypeConfiguration<GovernanceModel>
{
    public void Configure(EntityTypeBuilder<GovernanceModel> builder)
    {
        builder.ToTable("models").HasKey(model => model.Code);
        builder.Property(model => model.Validity).AsJson();
        builder.Property(model => model.Levels).AsJson();
        builder.Property<int>("Place");
        builder.HasRevision();
    }
}

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("sources").HasKey(source => source.Code);
        builder.Property(source => source.Spellings).AsJson();
        builder.Property<int>("Place");
        builder.HasRevision();
    }
}

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("indicators").HasKey(indicator => indicator.Code);
        builder.Property(indicator => indicator.Segments).AsJson();
        builder.Property(indicator => indicator.Scale).AsJson().AddedLater();
        builder.Property<int>("Place");
        builder.HasRevision();
    }
}

internal sealed class SteeringDocumentMapping : IEntityTypeConfiguration<SteeringDocument>
{
    public void Configure(EntityTypeBuilder<SteeringDocument> builder)
    {
        builder.ToTable("steering_documents").HasKey(document => document.Code);
        builder.Property(document => document.Validity).AsJson();
        builder.Property<int>("Place");
        builder.HasRevision();
    }
}

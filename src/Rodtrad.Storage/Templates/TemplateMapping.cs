using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Storage.Templates;

internal sealed class TemplateMapping : IEntityTypeConfiguration<DocumentTemplate>
{
    public void Configure(EntityTypeBuilder<DocumentTemplate> builder)
    {
        builder.ToTable("document_templates").HasKey(template => template.Code);
        builder.Property(template => template.Plans).AsJson();
        builder.Property(template => template.PlanTypes).AsJson();
        builder.Property(template => template.Facts).AsJson();
        builder.Property(template => template.Sections).AsJson();
        builder.Property(template => template.Parts).AsJson();
        builder.Property(template => template.Levels).AsJson();
        builder.Property(template => template.Words).AsJson();
        builder.Property<int>("Place");
        builder.HasRevision();
    }
}

/// <summary>The look of a region's documents. One row at the most in each database; the files are empty when there are none.</summary>
public sealed record RegionProfileRow(Code Slug, string Colour, string LogoType, string LogoText, byte[] Logo, byte[] WordTemplate)
{
    /// <summary>The row as the domain knows it.</summary>
    public RegionProfile ToProfile() => new(Colour, Logo.Length == 0 ? null : new DocumentImage(LogoType, Logo.ToSequence(), LogoText))
    {
        WordTemplate = WordTemplate.ToSequence(),
    };

    /// <summary>The profile as a row.</summary>
    public static RegionProfileRow Of(Code slug, RegionProfile profile) => new(
        slug, profile.Colour, profile.Logo?.MediaType ?? "", profile.Logo?.Description ?? "", [.. profile.Logo?.Bytes ?? []], [.. profile.WordTemplate]);
}

internal sealed class RegionProfileMapping : IEntityTypeConfiguration<RegionProfileRow>
{
    public void Configure(EntityTypeBuilder<RegionProfileRow> builder)
    {
        builder.ToTable("region_profiles").HasKey(profile => profile.Slug);
        builder.Property(profile => profile.Colour).HasMaxLength(7);
        builder.HasRevision();
    }
}

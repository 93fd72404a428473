using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.Checks;

/// <summary>
/// That someone has looked at a finding and let it be, with the reason. <paramref name="Fingerprint"/> is that of the finding as
/// it was then: when what the plan says changes, the finding is another and is raised again. <paramref name="Node"/> is empty for
/// the plan as a whole.
/// </summary>
public sealed record AcceptedFinding(Code Plan, string Check, string Node, string Fingerprint, string Reason, DateTimeOffset At, string By);

internal sealed class AcceptedFindingMapping : IEntityTypeConfiguration<AcceptedFinding>
{
    public void Configure(EntityTypeBuilder<AcceptedFinding> builder)
    {
        builder.ToTable("accepted_findings").HasKey(row => new { row.Plan, row.Check, row.Node, row.Fingerprint });
        builder.Property(row => row.Check).HasMaxLength(7);
        builder.Property(row => row.Node).HasMaxLength(Code.MaxLength);
        builder.Property(row => row.Fingerprint).HasMaxLength(64);
        builder.HasRevision();
    }
}

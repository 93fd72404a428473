using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Checks;
using Rodtrad.Storage;
using Rodtrad.Storage.Checks;

namespace Rodtrad.App.Checks;

/// <summary>What has been accepted in a region. Rule: an accepted finding is not raised again until what it says has changed.</summary>
internal sealed class AcceptedFindings
{
    private readonly Dictionary<string, AcceptedFinding> _rows;

    private AcceptedFindings(Dictionary<string, AcceptedFinding> rows) => _rows = rows;

    public static AcceptedFindings None { get; } = new([]);

    public static async Task<AcceptedFindings> In(OrganisationContext context, CancellationToken cancel) => new(
        await context.AcceptedFindings.AsNoTracking().ToDictionaryAsync(row => row.Fingerprint, StringComparer.Ordinal, cancel));

    public bool IsRaised(Finding finding) => Of(finding) is null;

    /// <summary>How the finding was accepted; null when it was not, or what it says has changed since.</summary>
    public AcceptedFinding? Of(Finding finding) => _rows.Count == 0 ? null : _rows.GetValueOrDefault(finding.Fingerprint());
}

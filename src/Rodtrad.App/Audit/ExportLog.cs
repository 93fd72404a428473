using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Audit;

namespace Rodtrad.App.Audit;

/// <summary>Whose log to write out, and where to.</summary>
public sealed record ExportLogRequest(string Organisation, Stream Target);

/// <summary>
/// Writes the whole chain out, one row of JSON on each line, so that it can be proved without this program. Tells how many rows.
/// </summary>
public sealed class ExportLog(Regions regions) : UseCase<ExportLogRequest, long>
{
    public override Permission Needs => Permission.VerifyLog;

    protected override async Task<Outcome<long>> Handle(Actor actor, ExportLogRequest request, CancellationToken cancel)
    {
        var opened = await regions.Open(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var context = opened.Unwrap();
        return await ChainExport.Write(context, request.Target, cancel);
    }
}

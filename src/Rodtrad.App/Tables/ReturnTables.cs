using System.Globalization;
using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Tables;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Tables;

/// <summary>
/// A workbook to read back into the draft it was made from, or only to tell what would change. <paramref name="Grounds"/> say what pays
/// for changed frames and who decided them. The organisation is found by the plan when it is not named.
/// </summary>
public sealed record ReturnRequest(Stream Workbook, string? Organisation, string Plan, FrameGrounds Grounds, bool IsDryRun);

/// <summary>A changed cell with the words that a reader knows it by; what it held and holds, as printed, empty for nothing.</summary>
public sealed record ReturnedChange(CellChange Change, string Table, string Row, string Column)
{
    public string Before => Change.Before is { } cell ? FigurePrint.AsPrinted(cell.Printed) : "";

    public string After => Change.After is { } cell ? FigurePrint.AsPrinted(cell.Printed) : "";
}

/// <summary>
/// What reading back did or would do: the changed cells, first those that were entered and then the sums they reach, the postings behind
/// changed frames, and the problems. With an error among them nothing is done. <paramref name="IsOlder"/>: the draft has been changed since
/// the workbook was made.
/// </summary>
public sealed record ReturnResult(
    string Organisation, string Plan, string Title, string Version, bool IsDone, bool IsOlder,
    Sequence<ReturnedChange> Changes, Sequence<FramePosting> Postings, Sequence<Problem> Problems)
{
    public bool IsRefused => Problems.Any(problem => problem.Severity == Severity.Error);
}

/// <summary>
/// Reads a workbook of tables back into the draft it was made from: all or nothing, only cells that were changed in the workbook, and
/// changed frames only with what the ledger asks for. Writes one row in the audit trail with every cell before and after. From then on the
/// draft is changed here, and a load does not undo it unseen.
/// </summary>
public sealed class ReturnTables(Regions regions, Callers callers, PlanListView plans, TimeProvider clock) : UseCase<ReturnRequest, ReturnResult>
{
    /// <summary>Reading took too long: INL-009 with the seconds.</summary>
    public const string TookTooLong = "INL-009";

    /// <summary>The workbook holds another plan's tables: INL-011 with its plan and the one asked for.</summary>
    public const string OtherPlan = "INL-011";

    /// <summary>The version is no draft: INL-012 with the plan and the version.</summary>
    public const string NoDraft = "INL-012";

    /// <summary>The version that the workbook was made from is gone: INL-013 with the plan and the version.</summary>
    public const string NoVersion = "INL-013";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public override Permission Needs => Permission.EditDraft;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<ReturnResult>> Handle(Actor actor, ReturnRequest request, CancellationToken cancel)
    {
        var read = Read(request.Workbook, cancel);
        if (read.Refusal is { } refused)
            return refused;
        var workbook = read.Unwrap();
        if (workbook.Plan != request.Plan)
            return Refusal.Of(OtherPlan, workbook.Plan, request.Plan);
        if ((request.Organisation ?? await plans.OrganisationOf(actor, request.Plan, cancel)) is not { } organisation)
            return Refusal.Of(EditionScope.PlanUnknown, request.Plan);
        var opened = request.IsDryRun ? await regions.OpenContent(organisation, cancel) : await regions.OpenContentToChange(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        var asked = await PlanLeave.Now(callers, region.Context, region.Content.Region, actor, Needs, cancel);
        if (asked.Refusal is { } denied)
            return denied;
        var now = asked.Unwrap();
        if (await PlanTables.Of(region, now, request.Plan, null, cancel) is null)
            return await Visibility.Missing(region.Context, now, request.Plan, null, cancel);
        if (await PlanTables.Of(region, now, request.Plan, workbook.Version, cancel) is not { } found)
            return Refusal.Of(NoVersion, request.Plan, workbook.Version);
        if (PlanLeave.Refused(now, Needs, region.Content.Region, found.Plan.Edition.Plan, found.Plan.Edition.Status) is { } beyond)
            return beyond;
        if (found.Plan.Edition.Status != PlanStatus.Draft)
            return Refusal.Of(NoDraft, found.Plan.Edition.Plan.Title, workbook.Version);
        var draft = DraftTables.Of(found, workbook, request.Grounds);
        var result = draft.Result(organisation, isOlder: CanonicalEdition.Hash(found.Plan.Edition) != workbook.Hash);
        if (request.IsDryRun || result.IsRefused || result.Changes.Count == 0)
            return result;
        await Write(region.Context, now, draft, request.Grounds, cancel);
        return result with { IsDone = true };
    }

    // Whatever a file from outside makes of the reader, it ends in time.
    private Outcome<ReturnedWorkbook> Read(Stream file, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            return ReturnedWorkbook.Read(file, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Refusal.Of(TookTooLong, $"{(int)Longest.TotalSeconds}");
        }
    }

    private async Task Write(OrganisationContext context, Actor actor, DraftTables draft, FrameGrounds grounds, CancellationToken cancel)
    {
        var (now, edition) = (clock.GetUtcNow(), draft.After);
        await EditionStore.Edit(context, edition, now, cancel);
        await AuditTrail.Append(
            context, new AuditEntry(now, actor.Name, actor.Origin, "table-in", $"plan/{edition.Plan.Code}/version/{edition.Version}", Reason(grounds), DomainJson.Write(new
            {
                Content = CanonicalEdition.Hash(edition),
                Changes = draft.Changes.Select(change => new { Cell = $"{change.Table}/{change.Row}/{change.Column}", Before = change.Before?.Printed, After = change.After?.Printed, Exact = change.After?.Exact, change.IsComputed }),
                grounds.Financing,
                grounds.Decision,
                draft.Postings,
            })), cancel);
        await context.Database.CommitTransactionAsync(cancel);
    }

    private static string Reason(FrameGrounds grounds) => string.Join(
        ", ", ((string?[])[grounds.Decision?.Organ, grounds.Decision?.Date?.ToString("O", CultureInfo.InvariantCulture), grounds.Decision?.Paragraph, grounds.Decision?.DiaryNumber, grounds.Text])
            .Where(part => !string.IsNullOrEmpty(part)));
}

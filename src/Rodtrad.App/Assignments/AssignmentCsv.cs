using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;

namespace Rodtrad.App.Assignments;

/// <summary>The list to take out, with the words of its headings in the reader's language.</summary>
public sealed record AssignmentCsvRequest(AssignmentListRequest List, Sequence<string> Headings);

/// <summary>The uppdrag of the list, filtered and sorted as on the page, as CSV.</summary>
public sealed class AssignmentCsv(AssignmentListView list) : UseCase<AssignmentCsvRequest, byte[]>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<byte[]>> Handle(Actor actor, AssignmentCsvRequest request, CancellationToken cancel)
    {
        var listed = await list.Run(actor, request.List, cancel);
        return listed.Refusal is { } refusal
            ? refusal
            : CsvTable.Write(request.Headings, listed.Unwrap().Rows.Select(row => Sequence.Of<string>(
            [
                row.Code, row.Name, row.Giver, string.Join(", ", row.Receivers.Select(unit => unit.Full)), row.Executor, row.Deadline.Printed, row.PlanTitle,
            ])));
    }
}

using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;

namespace Rodtrad.App.Checks;

/// <summary>The list to take out, with its headings and how a finding is told in the reader's language, a cell for each heading.</summary>
public sealed record CheckCsvRequest(CheckRequest List, Sequence<string> Headings, Func<FindingRow, Sequence<string>> Tell);

/// <summary>The findings of the list, filtered and sorted as on the page, as CSV.</summary>
public sealed class CheckCsv(CheckView list) : UseCase<CheckCsvRequest, byte[]>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<byte[]>> Handle(Actor actor, CheckCsvRequest request, CancellationToken cancel)
    {
        var listed = await list.Run(actor, request.List, cancel);
        return listed.Refusal is { } refusal
            ? refusal
            : CsvTable.Write(request.Headings, listed.Unwrap() is var view
                ? view.Raised.Concat(view.Accepted).SelectMany(group => group.Rows).Select(request.Tell) : []);
    }
}

using System.Globalization;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;

namespace Rodtrad.App.Plans;

/// <summary>The register to take out, with the words of its headings and scopes in the reader's language.</summary>
public sealed record DocumentCsvRequest(DocumentListRequest List, Sequence<string> Headings, string RegionScope, string CountyScope);

/// <summary>The steering documents of the list, filtered and sorted as on the page, as CSV.</summary>
public sealed class SteeringDocumentCsv(SteeringDocumentListView list) : UseCase<DocumentCsvRequest, byte[]>
{
    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<byte[]>> Handle(Actor actor, DocumentCsvRequest request, CancellationToken cancel)
    {
        var listed = await list.Run(actor, request.List, cancel);
        return listed.Refusal is { } refusal
            ? refusal
            : CsvTable.Write(request.Headings, listed.Unwrap().Rows.Select(row => Sequence.Of<string>(
            [
                row.Document.Code.Text, row.Document.Title, row.Document.Type,
                row.Document.Scope == DocumentScope.County ? request.CountyScope : request.RegionScope,
                Day(row.Document.Validity.From), Day(row.Document.Validity.To), row.Document.Reference, row.Replaces, row.Document.Note,
            ])));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

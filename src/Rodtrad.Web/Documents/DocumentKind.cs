using Rodtrad.App.Documents;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Documents;

/// <summary>
/// Something that can be taken out of a plan, as a row on its page of documents. The texts are <c>DocumentKind.KEY</c>, with
/// <c>.Lead</c> for the sentence and <c>.Action</c> for the button.
/// </summary>
/// <param name="FileType">As the reader knows it, for example "PDF".</param>
/// <param name="Address">Where the file is fetched, or asked for.</param>
public sealed record DocumentKind(string Key, string FileType, Func<PlanIdentity, string> Address)
{
    /// <summary>It takes a while: the button asks for it instead of fetching it.</summary>
    public bool IsMade { get; init; }

    /// <summary>Why it cannot be had on this machine just now; null when it can.</summary>
    public Func<IServiceProvider, Refusal?> Absence { get; init; } = _ => null;
}

/// <summary>A row on the page.</summary>
public sealed record DocumentRow(DocumentKind Kind, Refusal? Absence);

/// <summary>Everything that can be taken out of a plan, in the order of the page.</summary>
public static class DocumentKinds
{
    public static readonly IReadOnlyList<DocumentKind> All =
    [
        OfPlan("Word", "Word", FileFormat.Word),
        new DocumentKind("Pdf", "PDF", plan => Addresses.Pdf(plan.Organisation, plan.Plan, plan.Version))
        {
            IsMade = true,
            Absence = services => services.GetRequiredService<PdfQueue>().Absence,
        },
        OfPlan("Html", "HTML", FileFormat.Html),
        OfPlan("Excel", "Excel", FileFormat.Excel),
        OfPlan("Data", "JSON, CSV", FileFormat.Data),
        .. PaperEndpoints.Papers.Names.Select(paper => new DocumentKind($"{paper.Key}", "Word", plan => Addresses.Paper(plan.Organisation, plan.Plan, paper.Value))),
    ];

    private static DocumentKind OfPlan(string key, string type, FileFormat format) =>
        new(key, type, plan => Addresses.PlanFile(plan.Organisation, plan.Plan, DocumentFiles.Ending(format), plan.Version));

    public static IReadOnlyList<DocumentRow> Rows(IServiceProvider services) =>
        [.. All.Select(kind => new DocumentRow(kind, kind.Absence(services)))];
}

using Rodtrad.App.Documents;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Documents;

/// <summary>
/// A file that can be taken out of a plan: a button on its page of documents, in the row of what it is a file of. The texts are
/// <c>DocumentKind.KEY</c>, with <c>.Lead</c> for the sentence.
/// </summary>
/// <param name="FileType">As the reader knows it, for example "PDF": what the button says.</param>
/// <param name="Address">Where the file is fetched, or asked for.</param>
public sealed record DocumentKind(string Key, string FileType, Func<PlanIdentity, string> Address)
{
    /// <summary>What it is a file of, as the key of its texts: the plan itself, or a paper.</summary>
    public string Of { get; init; } = DocumentKinds.Plan;

    /// <summary>It takes a while: the button asks for it instead of fetching it.</summary>
    public bool IsMade { get; init; }

    /// <summary>Why it cannot be had on this machine just now; null when it can.</summary>
    public Func<IServiceProvider, Refusal?> Absence { get; init; } = _ => null;
}

/// <summary>A row on the page: a document and the files it can be had as.</summary>
public sealed record DocumentRow(string Key, IReadOnlyList<DocumentKind> Files);

/// <summary>Everything that can be taken out of a plan, in the order of the page.</summary>
public static class DocumentKinds
{
    /// <summary>The row of the plan itself.</summary>
    public const string Plan = "Plan";

    // The page of a goal offers its own.
    private static IEnumerable<PaperKind> Papers => PaperAddresses.Names.Keys.Where(paper => paper != PaperKind.Goal);

    public static readonly IReadOnlyList<DocumentKind> All =
    [
        OfPlan("Word", "Word", FileFormat.Word),
        new DocumentKind("Pdf", "PDF", plan => Addresses.Pdf(plan.Organisation, plan.Plan, plan.Version))
        {
            IsMade = true,
            Absence = PdfAbsence,
        },
        OfPlan("Html", "HTML", FileFormat.Html),
        OfPlan("Excel", "Excel", FileFormat.Excel),
        OfPlan("Data", "JSON, CSV", FileFormat.Data),
        .. Papers.SelectMany(OfPaper),
    ];

    /// <summary>The documents in their order, each with its files.</summary>
    public static IReadOnlyList<DocumentRow> Rows { get; } = [.. All.GroupBy(kind => kind.Of).Select(row => new DocumentRow(row.Key, [.. row]))];

    /// <summary>Why files of a type cannot be had just now: told once, however many rows have one.</summary>
    public static IReadOnlyDictionary<string, Refusal> Absences(IServiceProvider services) => All
        .DistinctBy(kind => kind.FileType).Select(kind => (kind.FileType, Why: kind.Absence(services))).Where(type => type.Why is not null)
        .ToDictionary(type => type.FileType, type => type.Why!);

    private static DocumentKind OfPlan(string key, string type, FileFormat format) =>
        new(key, type, plan => Addresses.PlanFile(plan.Organisation, plan.Plan, DocumentFiles.Ending(format), plan.Version));

    private static IEnumerable<DocumentKind> OfPaper(PaperKind paper) =>
    [
        new($"{paper}", "Word", plan => PaperAddresses.Of(PaperAddresses.Word, paper, plan.Organisation, plan.Plan, plan.Version)) { Of = $"{paper}" },
        new($"{paper}", "PDF", plan => PaperAddresses.Of(PaperAddresses.Pdf, paper, plan.Organisation, plan.Plan, plan.Version))
        {
            Of = $"{paper}",
            IsMade = true,
            Absence = PdfAbsence,
        },
    ];

    private static Refusal? PdfAbsence(IServiceProvider services) => services.GetRequiredService<PdfQueue>().Absence;
}

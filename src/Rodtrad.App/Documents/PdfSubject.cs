using Rodtrad.App.Plans;

namespace Rodtrad.App.Documents;

/// <summary>What a PDF is of. Without a plan it is of the region.</summary>
public abstract record PdfSubject(string Organisation, string? Plan, string? Version)
{
    /// <summary>A plan's own document.</summary>
    public sealed record OfPlan(PlanRequest Request) : PdfSubject(Request.Organisation, Request.Plan, Request.Version);

    /// <summary>
    /// A paper. It may tell of other plans than its own, and one of them may be hidden at any change: the paper is handed out only
    /// while the region is in the <paramref name="State"/> it was asked for in.
    /// </summary>
    public sealed record OfPaper(PaperRequest Request, string State = "") : PdfSubject(Request.Organisation, Request.Plan, Request.Version);
}

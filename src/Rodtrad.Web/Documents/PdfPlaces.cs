using Rodtrad.App.Documents;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Documents;

/// <summary>Where a reader goes from a PDF: to where it is asked for again, and to the page that offers it.</summary>
internal static class PdfPlaces
{
    /// <summary>Where the form that asks for it is sent.</summary>
    public static string Form(PdfSubject of) => of is PdfSubject.OfPaper paper
        ? PaperAddresses.Of(PaperAddresses.Pdf, paper.Request)
        : Addresses.Pdf(of.Organisation, of.Plan!, of.Version);

    /// <summary>The page that offers it. <c>Words</c> is the key of what a way there is called.</summary>
    public static (string Address, string Words) Offer(PdfSubject of) => of switch
    {
        PdfSubject.OfPaper { Request: { Kind: PaperKind.Goal, Node: { } node } } => (Addresses.Node(of.Organisation, of.Plan!, node), "Pdf.Back.Goal"),
        { Plan: null } => (Addresses.Assignments(of.Organisation), "Pdf.Back.Region"),
        _ => (Addresses.PlanDocuments(of.Organisation, of.Plan, of.Version), "Pdf.Back"),
    };

    /// <summary>As above, of a job that is forgotten.</summary>
    public static string Offer(PdfRequest gone) =>
        gone.Plan is null ? Addresses.Assignments(gone.Organisation) : Addresses.PlanDocuments(gone.Organisation, gone.Plan);

    /// <summary>The key of what it is called: that of its row among a plan's documents.</summary>
    public static string Name(PdfSubject of) => $"DocumentKind.{(of is PdfSubject.OfPaper paper ? $"{paper.Request.Kind}" : DocumentKinds.Plan)}";
}

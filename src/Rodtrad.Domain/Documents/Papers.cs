using System.Globalization;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// What papers (styrkort, thread, uppdrag, goal, protocol) have in common: a header block that tells which version of which plan
/// they were made from, and a foot that tells its snapshot. Nothing in them depends on the day they are made.
/// </summary>
public static class Papers
{
    // Where several plans share a foot, so much of each hash as tells them apart.
    private const int ShortHash = 12;

    /// <summary>A paper on a plan.</summary>
    public static Document OfPlan(DocumentSource source, PageLayout layout, string title, IEnumerable<DocumentBlock> blocks, Sequence<Footnote> notes)
    {
        var front = DocumentFacts.Front(source) with { Title = title, Subtitle = Name(source), Facts = Facts(source).ToSequence(), HasTitlePage = false };
        return new Document(front, DocumentFacts.Frame(source) with { ContentsDepth = 0 }, layout, blocks.ToSequence(), notes);
    }

    /// <summary>A paper on several plans, or on a region, in words that no plan has changed.</summary>
    public static Document OfRegion(
        RegionContent content, Sequence<DocumentSource> sources, DocumentWords words, PageLayout layout, string title, string subtitle, IEnumerable<DocumentBlock> blocks) => new(
        new DocumentFront(title, subtitle, content.Region.Name, "", [], false, false, content.Profile),
        DocumentFacts.Frame(words, 0, words.Of(DocumentWord.PaperFootOfPlans, string.Join(", ", sources.Select(Brief)))), layout, blocks.ToSequence(), []);

    /// <summary>Where a plan stands and the decision behind it in one line: "Beslutad: Regionstyrelsen 2019-11-06 § 214".</summary>
    public static string Standing(DocumentSource source) => string.Join(
        ": ", new[] { DocumentFacts.Status(source), Decision(source).Text }.Where(told => told.Length > 0));

    /// <summary>2020-09-11.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A unit's name; its code when the region has no such unit.</summary>
    public static string Unit(RegionContent content, Code unit) => content.Region.Units.FirstOrDefault(other => other.Code == unit)?.Name ?? unit.Text;

    /// <summary>A cell with how many there are.</summary>
    public static DocumentCell Count(int many) => DocumentCell.Of($"{many}") with { Number = many };

    /// <summary>A printed text with the number in it, where the text is one number and at most a unit.</summary>
    public static DocumentCell Printed(string printed) =>
        DocumentCell.Of(printed) with { Number = PrintedNumber.TryParse(printed, out var number) ? number.Value : null };

    /// <summary>A cell that leads to a node.</summary>
    public static DocumentCell Linked(string text, Code plan, Code node) =>
        new([new TextRun(text, TextStyle.Plain, new DocumentLink.ToNode(plan, node))]);

    private static IEnumerable<DocumentFact> Facts(DocumentSource source)
    {
        DocumentFact[] facts =
        [
            Fact(source, DocumentWord.Version, source.Edition.Version, true), Fact(source, DocumentWord.Status, DocumentFacts.Status(source), true),
            Decision(source), Fact(source, DocumentWord.DiaryNumber, source.Edition.Decision.DiaryNumber, false),
        ];
        return facts.Where(fact => fact.Text.Length > 0);
    }

    private static DocumentFact Decision(DocumentSource source) => new(source.Words[DocumentWord.Decision], DocumentFacts.Decision(source), false);

    private static DocumentFact Fact(DocumentSource source, DocumentWord label, string text, bool onEveryPage) =>
        new(source.Words[label], DocumentFacts.Known(text), onEveryPage);

    // Many plans are printed with their years in the title already.
    private static string Name(DocumentSource source) => source.Plan.Title.Contains($"{source.Plan.FirstYear}", StringComparison.Ordinal)
        ? source.Plan.Title : source.Words.Of(DocumentWord.PaperOf, source.Plan.Title, DocumentSource.Years(source.Plan.FirstYear, source.Plan.LastYear));

    private static string Brief(DocumentSource source) => $"{source.Plan.Code} {source.Edition.Version} {source.Hash[..Math.Min(ShortHash, source.Hash.Length)]}";
}

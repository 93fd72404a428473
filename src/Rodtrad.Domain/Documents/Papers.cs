using System.Globalization;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// A plan as papers are made from it: the edition with its styrmodell and the region it belongs to.
/// <paramref name="Hash"/> is the SHA-256 of the edition: of its frozen content when it is decided, else of what it holds now.
/// </summary>
public sealed record PaperSource(RegionContent Content, PlanEdition Edition, GovernanceModel Model, string Hash);

/// <summary>
/// What papers (styrkort, thread, uppdrag, goal, protocol) have in common: a header block that tells which version of which plan
/// they were made from, and a foot that tells its snapshot. Nothing in them depends on the day they are made.
/// </summary>
public static class Papers
{
    private const string Language = "sv-SE";

    // Where several plans share a foot, so much of each hash as tells them apart.
    private const int ShortHash = 12;

    /// <summary>A paper on a plan, with the facts <paramref name="more"/> after those of the plan.</summary>
    public static Document OfPlan(
        PaperSource source, DocumentWords words, PageLayout layout, string title, IEnumerable<DocumentBlock> blocks,
        Sequence<Footnote> notes, params ReadOnlySpan<DocumentFact> more)
    {
        var (edition, plan) = (source.Edition, source.Edition.Plan);
        return new Document(
            new DocumentFront(
                title, Name(plan, words), source.Content.Region.Name,
                Unit(source.Content, plan.Unit), [.. Facts(source, words), .. more], edition.Status == PlanStatus.Draft, false, source.Content.Profile),
            Frame(words, words.Of(edition.Status == PlanStatus.Draft ? DocumentWord.FootDraft : DocumentWord.FootDecided, source.Hash)), layout, blocks.ToSequence(), notes);
    }

    /// <summary>A paper on several plans, or on a region.</summary>
    public static Document OfRegion(
        RegionContent content, Sequence<PaperSource> sources, DocumentWords words, PageLayout layout, string title, string subtitle,
        IEnumerable<DocumentBlock> blocks) => new(
        new DocumentFront(title, subtitle, content.Region.Name, "", [], false, false, content.Profile),
        Frame(words, words.Of(DocumentWord.PaperFootOfPlans, string.Join(", ", sources.Select(Brief)))), layout, blocks.ToSequence(), []);

    /// <summary>
    /// The decision behind an edition in one line: organ, day, paragraph, and the placeholders of what is not known. Where nothing
    /// is told, that it is not decided, or nothing of a plan that is.
    /// </summary>
    public static string Decision(PlanEdition edition, DocumentWords words)
    {
        var decision = edition.Decision;
        string[] parts = [decision.Organ, decision.Date is { } day ? Day(day) : "", decision.Paragraph, .. decision.Placeholders];
        var told = string.Join(", ", parts.Where(part => part.Length > 0));
        return told.Length == 0 && edition.Status == PlanStatus.Draft ? words[DocumentWord.NotDecided] : told;
    }

    /// <summary>The word for where an edition stands: "Utkast", "Beslutad", "Ersatt".</summary>
    public static string Status(PlanEdition edition, DocumentWords words) => words[edition.Status switch
    {
        PlanStatus.Decided => DocumentWord.StatusDecided,
        PlanStatus.Replaced => DocumentWord.StatusReplaced,
        _ => DocumentWord.Draft,
    }];

    /// <summary>2020-09-11.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2020, or 2020–2022.</summary>
    public static string Years(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";

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

    private static IEnumerable<DocumentFact> Facts(PaperSource source, DocumentWords words)
    {
        var edition = source.Edition;
        yield return new DocumentFact(words[DocumentWord.Version], edition.Version, false, true);
        yield return new DocumentFact(words[DocumentWord.Status], Status(edition, words), false, true);
        if (Decision(edition, words) is { Length: > 0 } decision)
            yield return new DocumentFact(words[DocumentWord.Decision], decision, edition.Decision.Placeholders.Count > 0, false);
        if (edition.Decision.DiaryNumber.Length > 0)
            yield return new DocumentFact(words[DocumentWord.DiaryNumber], edition.Decision.DiaryNumber, false, false);
    }

    // Many plans are printed with their years in the title already.
    private static string Name(Plan plan, DocumentWords words) =>
        plan.Title.Contains($"{plan.FirstYear}", StringComparison.Ordinal) ? plan.Title : words.Of(DocumentWord.PaperOf, plan.Title, Years(plan.FirstYear, plan.LastYear));

    private static string Brief(PaperSource source) => $"{source.Edition.Plan.Code} {source.Edition.Version} {source.Hash[..Math.Min(ShortHash, source.Hash.Length)]}";

    private static DocumentFrame Frame(DocumentWords words, string foot) => new(
        Language, words[DocumentWord.PageOf], words[DocumentWord.Contents], 0, words[DocumentWord.Draft], words[DocumentWord.Notes],
        words[DocumentWord.Retold], foot);
}

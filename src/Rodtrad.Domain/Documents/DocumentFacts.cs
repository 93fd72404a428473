using System.Globalization;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>The front and the frame of a plan's document: header block, decision with its placeholders, foot with the snapshot.</summary>
internal static class DocumentFacts
{
    private const string Language = "sv-SE";

    public static DocumentFront Front(DocumentSource source) => new(
        source.Plan.Title, Subtitle(source.Plan), source.Content.Region.Name,
        source.UnitName(source.Plan.Unit), source.Template.Facts.Select(fact => Told(source, fact)).Where(fact => fact.Text.Length > 0).ToSequence(),
        source.IsDraft, source.Template.HasTitlePage, source.Content.Profile);

    public static DocumentFrame Frame(DocumentSource source) => Frame(
        source.Words, source.Template.ContentsDepth, source.Words.Of(source.IsDraft ? DocumentWord.FootDraft : DocumentWord.FootDecided, source.Hash));

    // What the title already says is not said again under it.
    private static string Subtitle(Plan plan) => string.Join(' ', new[] { plan.Type, DocumentSource.Years(plan.FirstYear, plan.LastYear) }
        .Where(part => !plan.Title.Contains(part, StringComparison.OrdinalIgnoreCase)));

    public static DocumentFrame Frame(DocumentWords words, int contentsDepth, string foot) => new(
        Language, words[DocumentWord.PageOf], words[DocumentWord.Contents], contentsDepth, words[DocumentWord.Draft], words[DocumentWord.Notes],
        words[DocumentWord.Retold], foot);

    private static DocumentFact Told(DocumentSource source, TemplateFact fact)
    {
        var (text, isPlaceholder) = Value(source, fact.Field);
        return new DocumentFact(fact.Heading.Length > 0 ? fact.Heading : source.Words[Word(fact.Field)], text, isPlaceholder, fact.OnEveryPage);
    }

    private static (string Text, bool IsPlaceholder) Value(DocumentSource source, DocumentField field)
    {
        var (edition, header, decision) = (source.Edition, source.Edition.Header, source.Edition.Decision);
        return field switch
        {
            DocumentField.AppliesTo => (header.AppliesTo, false),
            DocumentField.DocumentId => (header.DocumentId, false),
            DocumentField.Version => (edition.Version, false),
            DocumentField.Status => (Status(source), false),
            DocumentField.Decision => Decision(source),
            DocumentField.DecisionDate => decision.Date is { } day ? (Day(day), false) : Placeholder(source, decision),
            DocumentField.DiaryNumber => (decision.DiaryNumber, false),
            DocumentField.Responsible => (header.Responsible, false),
            DocumentField.PreparedBy => (header.PreparedBy, false),
            DocumentField.Unit => (source.UnitName(source.Plan.Unit), false),
            DocumentField.Years => (DocumentSource.Years(source.Plan.FirstYear, source.Plan.LastYear), false),
            _ => (source.Plan.Type, false),
        };
    }

    /// <summary>
    /// Organ, day and paragraph as far as they are known; what is not stands as the plan prints its gap. Of a plan that is decided
    /// it is not said that it is not, however little is told.
    /// </summary>
    public static (string Text, bool IsPlaceholder) Decision(DocumentSource source)
    {
        var decision = source.Edition.Decision;
        string[] parts = [decision.Organ, decision.Date is { } day ? Day(day) : "", decision.Paragraph, .. decision.Placeholders];
        var told = string.Join(' ', parts.Where(part => part.Length > 0));
        return told.Length > 0 ? (told, decision.Placeholders.Count > 0) : (source.IsDraft ? source.Words[DocumentWord.NotDecided] : "", false);
    }

    private static (string, bool) Placeholder(DocumentSource source, DecisionReference decision) =>
        decision.Placeholders.Count > 0 ? (decision.Placeholders[0], true) : (source.Words[DocumentWord.NotDecided], false);

    /// <summary>"Utkast", "Beslutad", "Ersatt".</summary>
    public static string Status(DocumentSource source) => source.Words[source.Edition.Status switch
    {
        PlanStatus.Decided => DocumentWord.StatusDecided,
        PlanStatus.Replaced => DocumentWord.StatusReplaced,
        _ => DocumentWord.Draft,
    }];

    private static DocumentWord Word(DocumentField field) => Enum.Parse<DocumentWord>(field.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

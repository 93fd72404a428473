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

    private static DocumentFact Told(DocumentSource source, TemplateFact fact) =>
        new(fact.Heading.Length > 0 ? fact.Heading : source.Words[Word(fact.Field)], Value(source, fact.Field), fact.OnEveryPage);

    private static Sequence<FactPart> Value(DocumentSource source, DocumentField field)
    {
        var (edition, header, decision) = (source.Edition, source.Edition.Header, source.Edition.Decision);
        return field switch
        {
            DocumentField.AppliesTo => Known(header.AppliesTo),
            DocumentField.DocumentId => Known(header.DocumentId),
            DocumentField.Version => Known(edition.Version),
            DocumentField.Status => Known(Status(source)),
            DocumentField.Decision => Decision(source),
            DocumentField.DecisionDate => decision.Date is { } day ? Known(Day(day)) : [Placeholder(source, decision)],
            DocumentField.DiaryNumber => Known(decision.DiaryNumber),
            DocumentField.Responsible => Known(header.Responsible),
            DocumentField.PreparedBy => Known(header.PreparedBy),
            DocumentField.Unit => Known(source.UnitName(source.Plan.Unit)),
            DocumentField.Years => Known(DocumentSource.Years(source.Plan.FirstYear, source.Plan.LastYear)),
            _ => Known(source.Plan.Type),
        };
    }

    /// <summary>Texts that are known; one that is empty is not there.</summary>
    public static Sequence<FactPart> Known(params IEnumerable<string> texts) =>
        texts.Where(text => text.Length > 0).Select(text => new FactPart(text, false)).ToSequence();

    /// <summary>
    /// Organ, day and paragraph as far as they are known; what is not stands as the plan prints its gap. Of a plan that is decided
    /// it is not said that it is not, however little is told.
    /// </summary>
    public static Sequence<FactPart> Decision(DocumentSource source)
    {
        var decision = source.Edition.Decision;
        Sequence<FactPart> told =
        [
            .. Known(decision.Organ, decision.Date is { } day ? Day(day) : "", decision.Paragraph),
            .. decision.Placeholders.Select(text => new FactPart(text, true)),
        ];
        return told.Count > 0 ? told : Known(source.IsDraft ? source.Words[DocumentWord.NotDecided] : "");
    }

    private static FactPart Placeholder(DocumentSource source, DecisionReference decision) =>
        new(decision.Placeholders.Count > 0 ? decision.Placeholders[0] : source.Words[DocumentWord.NotDecided], true);

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

using System.Diagnostics;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Exchange.Packages;

/// <summary>The closed lists of words in a document template. They are documented in docs/guide/dokumentmallar.md.</summary>
internal static class TemplateFileWords
{
    public const string Waiting = "vantar";
    public const string SignOff = "underskrifter";
    public const string Attachments = "bilagor";
    public const string MeasureChart = "diagram-matt";
    public const string TableChart = "diagram-tabell";

    public static readonly Dictionary<string, string> Parts = Of(
        (Waiting, Waiting), (SignOff, SignOff), (Attachments, Attachments), (MeasureChart, MeasureChart), (TableChart, TableChart));

    public static readonly Dictionary<string, PageLayout> Layouts = Of(
        ("staende", PageLayout.Portrait), ("liggande", PageLayout.Landscape), ("affisch", PageLayout.Poster));

    /// <summary>As <see cref="Layouts"/> where no change is one of the answers.</summary>
    public static readonly Dictionary<string, PageLayout?> LayoutsOrNone =
        Layouts.ToDictionary(pair => pair.Key, pair => (PageLayout?)pair.Value, StringComparer.Ordinal);

    public static readonly Dictionary<string, DocumentField> Fields = Of(
        ("galler-for", DocumentField.AppliesTo), ("dokument-id", DocumentField.DocumentId), ("version", DocumentField.Version),
        ("status", DocumentField.Status), ("beslut", DocumentField.Decision), ("beslutsdatum", DocumentField.DecisionDate),
        ("dnr", DocumentField.DiaryNumber), ("ansvarig", DocumentField.Responsible), ("upprattad-av", DocumentField.PreparedBy),
        ("enhet", DocumentField.Unit), ("ar", DocumentField.Years), ("plantyp", DocumentField.PlanType));

    public static readonly Dictionary<string, LevelPrint> Prints = Of(
        ("valt", LevelPrint.Chosen), ("rubriker", LevelPrint.Headings), ("tabell", LevelPrint.Table), ("lista", LevelPrint.List),
        ("kolumner", LevelPrint.Columns), ("matt-tabell", LevelPrint.MeasureTable), ("inte", LevelPrint.Hidden));

    public static readonly Dictionary<string, ColumnField> Columns = Of(
        ("nummer", ColumnField.Number), ("namn", ColumnField.Name), ("text", ColumnField.Text), ("ingangsvarde", ColumnField.Baseline),
        ("utfall", ColumnField.BaselineOfYear), ("mal", ColumnField.Target), ("kalla", ColumnField.Source), ("uppfoljning", ColumnField.FollowUp),
        ("ansvarig", ColumnField.Owner), ("rapporterar", ColumnField.Reporter), ("tid", ColumnField.Deadline),
        ("mottagare", ColumnField.Receiver), ("utforare", ColumnField.Executor), ("hor-till", ColumnField.Serves),
        ("definition", ColumnField.Definition), ("giltighet", ColumnField.Validity), ("dokumenttyp", ColumnField.DocumentType),
        ("dimension", ColumnField.Dimension), ("overordnat-mal", ColumnField.Goal));

    /// <summary>The word for a part.</summary>
    public static string Of(TemplatePart part) => part switch
    {
        TemplatePart.Waiting => Waiting,
        TemplatePart.SignOff => SignOff,
        TemplatePart.Attachments => Attachments,
        TemplatePart.MeasureChart => MeasureChart,
        TemplatePart.TableChart => TableChart,
        _ => throw new UnreachableException(),
    };

    private static Dictionary<string, T> Of<T>(params (string Word, T Value)[] words) =>
        words.ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);
}

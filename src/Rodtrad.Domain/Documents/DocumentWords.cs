using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>The fixed words that documents are written with. Each has a text in the product's own template; a region's may change it.</summary>
public enum DocumentWord
{
    /// <summary>"Sida {0} ({1})".</summary>
    PageOf,
    Contents,
    Draft,
    Notes,
    Retold,

    /// <summary>"Underlag {0}": the snapshot a document was made from.</summary>
    FootDecided,
    FootDraft,
    NotIncludedYet,

    /// <summary>"(fotnot {0})": how a text points to a note; the document has the mark itself there.</summary>
    NoteInText,
    Version,
    Baseline,
    TargetOfYear,
    Source,
    FollowUp,
    Owner,
    Reporter,
    Deadline,
    Receiver,
    Executor,
    Serves,
    Definition,
    Validity,
    DocumentType,
    Number,
    Internal,
    Explanations,
    AppliesTo,
    DocumentId,
    Status,
    StatusDecided,
    StatusReplaced,
    Decision,
    DecisionDate,
    DiaryNumber,
    Responsible,
    PreparedBy,
    Unit,
    Years,
    PlanType,
    NotDecided,
    MeasuresPer,
    MeasuresPerDescription,

    // Economic tables: what stands over the rows is the unit of the figures.
    EconomyRow,
    UnitKronor,
    UnitThousands,
    UnitMillions,
    UnitBillions,
    UnitPercent,
    UnitPerInhabitant,
    UnitThousandsPerInhabitant,
    UnitSquareMetres,
    UnitNumber,

    /// <summary>"{0} {1} från {2} {3} till {4}": what a chart of a row shows, to who cannot see it.</summary>
    EconomyChartChange,
    EconomyChartPart,

    // Papers: what every one of them says round its content.
    PaperOf,
    PaperPlans,
    PaperTotal,
    PaperFootOfPlans,

    // The scorecard.
    ScorecardTitle,
    ScorecardOfUnit,
    ScorecardSummary,
    ScorecardOther,
    ScorecardTracked,
    ScorecardWithGaps,
    ScorecardWithoutMeasure,
    ScorecardRemark,
    ScorecardNone,

    // The thread as a poster.
    PosterTitle,
    PosterOther,
    PosterCount,
    PosterServes,

    // The list of uppdrag.
    AssignmentsTitle,
    AssignmentsOfRegion,
    AssignmentsOfUnit,
    AssignmentsName,
    AssignmentsGiver,
    AssignmentsPlan,
    AssignmentsDue,
    AssignmentsReports,
    AssignmentsReportsBack,
    AssignmentsEveryMonth,
    AssignmentsAtApril,
    AssignmentsAtAugust,
    AssignmentsAtInterim,
    AssignmentsAtYearEnd,
    AssignmentsAlso,
    AssignmentsNoReceiver,
    AssignmentsNoDeadline,
    AssignmentsNone,
    AssignmentsCount,

    // A goal on a page.
    GoalThread,
    GoalInPlan,
    GoalChart,
    GoalChartOfMany,
    GoalChartDescription,
    GoalTarget,
    GoalTargets,
    GoalTargetsOf,
    GoalServedBy,
    GoalDocuments,
    GoalGaps,

    // The protocol of the checks.
    ProtocolTitle,
    ProtocolSummary,
    ProtocolChecked,
    ProtocolSeverity,
    ProtocolFound,
    ProtocolAccepted,
    ProtocolOpen,
    ProtocolCheck,
    ProtocolName,
    ProtocolResult,
    ProtocolNothing,
    ProtocolFindings,
    ProtocolFindingsNone,
    ProtocolPlace,
    ProtocolObserved,
    ProtocolPrinted,
    ProtocolHeldAgainst,
    ProtocolCause,
    ProtocolState,
    ProtocolStateOpen,
    ProtocolStateAccepted,
    ProtocolWholePlan,
    ProtocolTampered,
}

/// <summary>Words by their keys: a region's template over the product's own.</summary>
public sealed class DocumentWords
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>The words of the templates, the later over the earlier.</summary>
    public DocumentWords(params ReadOnlySpan<DocumentTemplate> templates)
    {
        foreach (var template in templates)
        {
            foreach (var word in template.Words)
                _words[word.Key] = word.Text;
        }
    }

    /// <summary>The text of a word; the key itself when no template has it.</summary>
    public string this[DocumentWord word] => _words.GetValueOrDefault($"{word}", $"{word}");

    /// <summary>The text of a word with what it tells put in for "{0}", "{1}" …</summary>
    public string Of(DocumentWord word, params ReadOnlySpan<string> told)
    {
        var text = this[word];
        for (var i = 0; i < told.Length; i++)
            text = text.Replace($"{{{i}}}", told[i], StringComparison.Ordinal);
        return text;
    }
}

using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>How grave a finding is. None of them stops anything: what was printed is kept as it is.</summary>
public enum FindingSeverity
{
    /// <summary>"Fel": two things that cannot both be right.</summary>
    Error,

    /// <summary>"Varning": something is missing, has gone out of date or can be read in two ways.</summary>
    Warning,

    /// <summary>"Upplysning": worth knowing; often as it should be.</summary>
    Notice,
}

/// <summary>Why a finding most likely is there. A guess to begin with, never a verdict.</summary>
public enum FindingCause
{
    /// <summary>Nobody wrote it.</summary>
    LeftOut,

    /// <summary>It is not decided yet.</summary>
    NotDecided,

    /// <summary>Done within the ordinary work, without an activity of its own.</summary>
    OrdinaryWork,

    /// <summary>One of two texts was changed, or copied by hand, and the other was not.</summary>
    Drift,

    /// <summary>A slip of the pen.</summary>
    Misprint,

    /// <summary>What it builds on has come to an end or has been replaced since.</summary>
    OutOfDate,

    /// <summary>The plan above is only known by its title.</summary>
    NotLoaded,

    /// <summary>The indicator in the library is not filled in, or not as the plan uses it.</summary>
    Library,

    /// <summary>The same thing was entered twice.</summary>
    Twice,

    /// <summary>The target is set for keeping a level, or the outcome came after it was set.</summary>
    Ambition,

    /// <summary>The figures come from different places, or from different times.</summary>
    Sources,

    /// <summary>Nothing says which figure a number in running text stands for.</summary>
    NotBound,
}

/// <summary>
/// A kind of finding: a code that never changes (KTR-000, IAK-000, RAK-000 or LKR-000, see docs/refusals.md), how grave it is and its likely cause.
/// </summary>
public sealed record Check(string Code, FindingSeverity Severity, FindingCause Cause);

/// <summary>Every check there is. Closed: a finding has one of these codes and no other.</summary>
public static class CheckCatalogue
{
    /// <summary>A goal or a focus without a measure below it, where the styrmodell demands one.</summary>
    public static Check WithoutMeasure { get; } = new("KTR-001", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>A measure that measures nothing: no goal, focus or wanted result above it.</summary>
    public static Check MeasureWithoutGoal { get; } = new("KTR-002", FindingSeverity.Warning, FindingCause.LeftOut);

    public static Check WithoutOwner { get; } = new("KTR-003", FindingSeverity.Warning, FindingCause.LeftOut);

    public static Check WithoutSource { get; } = new("KTR-004", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>No target for one of the plan's target years.</summary>
    public static Check WithoutTarget { get; } = new("KTR-005", FindingSeverity.Warning, FindingCause.NotDecided);

    public static Check WithoutFollowUp { get; } = new("KTR-006", FindingSeverity.Warning, FindingCause.LeftOut);

    public static Check WithoutReceiver { get; } = new("KTR-007", FindingSeverity.Warning, FindingCause.LeftOut);

    public static Check WithoutDeadline { get; } = new("KTR-008", FindingSeverity.Warning, FindingCause.NotDecided);

    /// <summary>An activity, or another node that is no measure, without a goal above it.</summary>
    public static Check ActivityWithoutGoal { get; } = new("KTR-009", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>A code that no activity, measure or uppdrag points to.</summary>
    public static Check Unused { get; } = new("KTR-010", FindingSeverity.Notice, FindingCause.OrdinaryWork);

    /// <summary>A text that is said to be inherited and reads otherwise than where it comes from.</summary>
    public static Check InheritedDiffers { get; } = new("KTR-011", FindingSeverity.Warning, FindingCause.Drift);

    /// <summary>A link into a plan of which only the title is known.</summary>
    public static Check SourceNotLoaded { get; } = new("KTR-012", FindingSeverity.Notice, FindingCause.NotLoaded);

    /// <summary>Something that was to be filled in: "§ xxx", "[Godkänt datum]".</summary>
    public static Check Placeholder { get; } = new("KTR-013", FindingSeverity.Warning, FindingCause.NotDecided);

    /// <summary>A steering document that came to an end before the plan begins.</summary>
    public static Check DocumentEnded { get; } = new("KTR-014", FindingSeverity.Warning, FindingCause.OutOfDate);

    /// <summary>A steering document that another in the register has replaced.</summary>
    public static Check DocumentReplaced { get; } = new("KTR-015", FindingSeverity.Warning, FindingCause.OutOfDate);

    /// <summary>A link into a plan that is replaced, or ended before this one begins.</summary>
    public static Check PlanSuperseded { get; } = new("KTR-016", FindingSeverity.Warning, FindingCause.OutOfDate);

    /// <summary>"Antal" with values in per cent.</summary>
    public static Check CountInPercent { get; } = new("KTR-017", FindingSeverity.Warning, FindingCause.Misprint);

    /// <summary>An index with values in per cent.</summary>
    public static Check IndexInPercent { get; } = new("KTR-018", FindingSeverity.Warning, FindingCause.Misprint);

    /// <summary>A value in another unit than the indicator's.</summary>
    public static Check UnitDiffers { get; } = new("KTR-019", FindingSeverity.Warning, FindingCause.Library);

    /// <summary>A value with more decimals than the indicator is printed with: it would be rounded before it is judged.</summary>
    public static Check DecimalsDiffer { get; } = new("KTR-020", FindingSeverity.Notice, FindingCause.Library);

    /// <summary>Two indicators of the library with the same name.</summary>
    public static Check IndicatorTwice { get; } = new("KTR-021", FindingSeverity.Warning, FindingCause.Twice);

    /// <summary>Two nodes of the same level with the same name.</summary>
    public static Check NodeTwice { get; } = new("KTR-022", FindingSeverity.Notice, FindingCause.Twice);

    /// <summary>Two nodes that stand for the same steering document.</summary>
    public static Check DocumentTwice { get; } = new("KTR-023", FindingSeverity.Warning, FindingCause.Twice);

    /// <summary>A printed code that breaks the pattern of its level.</summary>
    public static Check CodeBreaksPattern { get; } = new("KTR-024", FindingSeverity.Error, FindingCause.Misprint);

    /// <summary>A target that the starting point already meets, in whole or for some part.</summary>
    public static Check TargetAlreadyMet { get; } = new("KTR-025", FindingSeverity.Notice, FindingCause.Ambition);

    /// <summary>A plain number, and no direction of the measure that says which side of it is better.</summary>
    public static Check DirectionUnclear { get; } = new("KTR-026", FindingSeverity.Warning, FindingCause.Library);

    /// <summary>Words of a target against the direction of the measure.</summary>
    public static Check DirectionContradicted { get; } = new("KTR-027", FindingSeverity.Error, FindingCause.Library);

    /// <summary>A change in per cent of a measure in per cent: a share of it, or points.</summary>
    public static Check PercentOrPoints { get; } = new("KTR-028", FindingSeverity.Notice, FindingCause.Misprint);

    /// <summary>A name that differs between two places of the document, such as list and heading.</summary>
    public static Check SeveralNames { get; } = new("IAK-001", FindingSeverity.Notice, FindingCause.Drift);

    /// <summary>A decided plan whose decision is not fully given.</summary>
    public static Check DecisionIncomplete { get; } = new("IAK-002", FindingSeverity.Warning, FindingCause.NotDecided);

    /// <summary>Words of follow-up that are kept but not understood.</summary>
    public static Check FollowUpNotRead { get; } = new("IAK-003", FindingSeverity.Warning, FindingCause.Misprint);

    /// <summary>Values for parts that the indicator is not split by.</summary>
    public static Check SegmentsDiffer { get; } = new("IAK-004", FindingSeverity.Warning, FindingCause.Library);

    /// <summary>A target for a time before the plan.</summary>
    public static Check TargetOutsidePlan { get; } = new("IAK-005", FindingSeverity.Error, FindingCause.Misprint);

    /// <summary>A printed figure is not what the others give, by more than rounding.</summary>
    public static Check SumBroken { get; } = new("RAK-001", FindingSeverity.Error, FindingCause.Misprint);

    /// <summary>One figure breaks several relations, and another in its place would mend them all.</summary>
    public static Check FigureSuspected { get; } = new("RAK-002", FindingSeverity.Error, FindingCause.Misprint);

    /// <summary>A figure that another table, plan or year gives otherwise.</summary>
    public static Check FiguresDisagree { get; } = new("RAK-003", FindingSeverity.Warning, FindingCause.Sources);

    /// <summary>Parts that are more than the whole, or another bound that a figure passes.</summary>
    public static Check BoundPassed { get; } = new("RAK-004", FindingSeverity.Error, FindingCause.Misprint);

    /// <summary>A number in running text that its table does not bear out, however it is rounded.</summary>
    public static Check TextDiffers { get; } = new("RAK-005", FindingSeverity.Warning, FindingCause.Drift);

    /// <summary>Two texts that tell the same figure in different numbers.</summary>
    public static Check TextsDisagree { get; } = new("RAK-006", FindingSeverity.Warning, FindingCause.Drift);

    /// <summary>Amounts in a section that no table, target or starting point holds.</summary>
    public static Check AmountsUnknown { get; } = new("RAK-007", FindingSeverity.Notice, FindingCause.NotBound);

    /// <summary>A number bound to a section that does not hold its words.</summary>
    public static Check QuoteMissing { get; } = new("RAK-008", FindingSeverity.Notice, FindingCause.Drift);

    /// <summary>A total that lies outside its parts for women and men.</summary>
    public static Check TotalOutsideParts { get; } = new("RAK-009", FindingSeverity.Warning, FindingCause.Misprint);

    /// <summary>The result of the budget year is not more than zero, and no exception is stated.</summary>
    public static Check NotInBalance { get; } = new("LKR-001", FindingSeverity.Error, FindingCause.NotDecided);

    /// <summary>Reserve and synnerliga skäl cover only some of what is lacking in the budget year.</summary>
    public static Check ExceptionTooSmall { get; } = new("LKR-002", FindingSeverity.Error, FindingCause.NotDecided);

    /// <summary>No skattesats for the budget year.</summary>
    public static Check WithoutTaxRate { get; } = new("LKR-003", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>No anslag for the budget year.</summary>
    public static Check WithoutAppropriations { get; } = new("LKR-004", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>Nothing says how the activities of the budget year are financed.</summary>
    public static Check WithoutFinancing { get; } = new("LKR-005", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>No economic position at the end of the budget year.</summary>
    public static Check WithoutPosition { get; } = new("LKR-006", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>No financial goals.</summary>
    public static Check WithoutFinancialGoals { get; } = new("LKR-007", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>No goals for the activities.</summary>
    public static Check WithoutOperationalGoals { get; } = new("LKR-008", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>No plan for three years with the budget year first.</summary>
    public static Check WithoutThreeYears { get; } = new("LKR-009", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>Nothing about kommunala koncernföretag, from 2024.</summary>
    public static Check WithoutGroupCompanies { get; } = new("LKR-010", FindingSeverity.Warning, FindingCause.LeftOut);

    /// <summary>A deficit that is not restored when its third year ends.</summary>
    public static Check NotRestored { get; } = new("LKR-011", FindingSeverity.Warning, FindingCause.NotDecided);

    /// <summary>A deficit that is said to have no åtgärdsplan.</summary>
    public static Check WithoutActionPlan { get; } = new("LKR-012", FindingSeverity.Warning, FindingCause.NotDecided);

    /// <summary>More is set aside to the reserve than the law allows.</summary>
    public static Check ReserveTooLarge { get; } = new("LKR-013", FindingSeverity.Error, FindingCause.Misprint);

    /// <summary>More is taken from the reserve than it holds.</summary>
    public static Check ReserveOverdrawn { get; } = new("LKR-014", FindingSeverity.Error, FindingCause.Misprint);

    /// <summary>A financial goal that the plan's own figures do not reach.</summary>
    public static Check FinancialGoalNotMet { get; } = new("LKR-015", FindingSeverity.Notice, FindingCause.Ambition);

    /// <summary>All of them, in the order they are told of the same node.</summary>
    public static Sequence<Check> All { get; } =
    [
        WithoutMeasure, MeasureWithoutGoal, WithoutOwner, WithoutSource, WithoutTarget, WithoutFollowUp, WithoutReceiver, WithoutDeadline,
        ActivityWithoutGoal, Unused, InheritedDiffers, SourceNotLoaded, Placeholder, DocumentEnded, DocumentReplaced, PlanSuperseded,
        CountInPercent, IndexInPercent, UnitDiffers, DecimalsDiffer, IndicatorTwice, NodeTwice, DocumentTwice, CodeBreaksPattern,
        TargetAlreadyMet, DirectionUnclear, DirectionContradicted, PercentOrPoints, SeveralNames, DecisionIncomplete, FollowUpNotRead, SegmentsDiffer, TargetOutsidePlan,
        SumBroken, FigureSuspected, BoundPassed, FiguresDisagree, TextDiffers, TextsDisagree, QuoteMissing, AmountsUnknown, TotalOutsideParts,
        NotInBalance, ExceptionTooSmall, WithoutTaxRate, WithoutAppropriations, WithoutFinancing, WithoutPosition, WithoutFinancialGoals, WithoutOperationalGoals,
        WithoutThreeYears, WithoutGroupCompanies, NotRestored, WithoutActionPlan, ReserveTooLarge, ReserveOverdrawn, FinancialGoalNotMet,
    ];

    /// <summary>The check with the code, or null.</summary>
    public static Check? Find(string code) => All.FirstOrDefault(check => check.Code == code);
}

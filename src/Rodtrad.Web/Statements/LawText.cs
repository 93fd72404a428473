using Rodtrad.App.Statements;
using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Statements;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Statements;

/// <summary>The words of the law, and the mark of each verdict.</summary>
internal static class LawText
{
    /// <summary>"11 kap. 5 § kommunallagen", "8 kap. lagen om kommunal bokföring och redovisning".</summary>
    public static string Paragraph(Words words, LawParagraph paragraph) => paragraph.Section.Length == 0
        ? words["Law.Chapter", paragraph.Chapter, words[$"Law.Statute.{paragraph.Statute}"]]
        : words["Law.Paragraph", paragraph.Chapter, paragraph.Section, words[$"Law.Statute.{paragraph.Statute}"]];

    public static Status Of(BudgetVerdict verdict) => verdict switch
    {
        BudgetVerdict.InBalance => Status.Met,
        BudgetVerdict.Excepted => Status.Part,
        BudgetVerdict.ExceptionTooSmall or BudgetVerdict.NotInBalance => Status.Not,
        _ => Status.NotAssessable,
    };

    public static Status Of(PartVerdict verdict) => verdict switch
    {
        PartVerdict.Found => Status.Met,
        PartVerdict.Missing => Status.Gap,
        _ => Status.NotAssessable,
    };

    public static Status Of(IdentityVerdict verdict) => verdict switch
    {
        IdentityVerdict.Holds or IdentityVerdict.HoldsWithinRounding => Status.Met,
        IdentityVerdict.Broken => Status.Not,
        _ => Status.NotAssessable,
    };

    public static Status Of(GoalVerdict verdict) => verdict switch
    {
        GoalVerdict.Met => Status.Met,
        GoalVerdict.PartlyMet => Status.Part,
        GoalVerdict.NotMet => Status.Not,
        _ => Status.NotAssessable,
    };

    public static Status Of(RestorationStatus status) => status switch
    {
        RestorationStatus.Restored => Status.Met,
        RestorationStatus.Remaining => Status.Part,
        _ => Status.Not,
    };

    /// <summary>The verdict on the budget in one sentence, with its amounts.</summary>
    public static string Told(Words words, ShownBalance balance) =>
        words[$"Law.Budget.{balance.Verdict}", balance.Year, balance.Result?.Text ?? "", balance.Covered, balance.Shortfall];
}

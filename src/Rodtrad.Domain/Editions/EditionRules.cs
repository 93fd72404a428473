using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Editions;

/// <summary>What must hold for one edition within its region.</summary>
internal static class EditionRules
{
    public static IEnumerable<Problem> Check(PlanEdition edition, RegionContent content, Known known)
    {
        var plan = edition.Plan;
        var subject = ContentRules.PlanSubject(plan.Code);
        if (plan.LastYear < plan.FirstYear)
            yield return Problem.Error(ContentRules.YearsTurnedRound, subject, plan.Title);
        foreach (var problem in known.Unit(plan.Unit, subject))
            yield return problem;
        foreach (var superior in plan.Superiors.Where(superior => content.Latest(superior) is null))
            yield return Problem.Error(ContentRules.UnknownSuperior, subject, superior.Text);
        if (known.StandsAboveItself(plan.Code))
            yield return Problem.Error(ContentRules.SuperiorCycle, subject, plan.Code.Text);
        if (edition.Status == PlanStatus.External)
        {
            if (edition.Nodes.Count > 0)
                yield return Problem.Error(ContentRules.ExternalHasContent, subject, plan.Title);
            yield break;
        }
        var model = content.Models.FirstOrDefault(model => model.Code == plan.Model);
        if (model is null)
        {
            if (!plan.Model.IsEmpty)
                yield return Problem.Error(ContentRules.UnknownModel, subject, plan.Model.Text);
            yield break;
        }
        foreach (var problem in ThreadRules.Check(plan.Code, model, edition.Nodes, edition.Links, known.Node).Concat(References(edition, model, known)))
            yield return problem;
    }

    private static IEnumerable<Problem> References(PlanEdition edition, GovernanceModel model, Known known)
    {
        var plan = edition.Plan.Code;
        var notes = edition.Footnotes.Select(note => note.Mark).ToHashSet(StringComparer.Ordinal);
        foreach (var node in edition.Nodes)
        {
            var subject = ThreadRules.Subject(plan, node.Code);
            foreach (var problem in known.Unit(node.Unit, subject).Concat(known.Document(node.Document, subject)))
                yield return problem;
            foreach (var mark in node.Notes.Where(mark => !notes.Contains(mark)))
                yield return Problem.Error(ContentRules.UnknownNote, subject, node.Code.Text, mark);
        }
        foreach (var use in edition.Uses)
        {
            var subject = ThreadRules.Subject(plan, use.Node);
            foreach (var problem in known.Indicator(use.Indicator, subject).Concat(known.Source(use.Source, subject))
                .Concat(known.Unit(use.Owner, subject)).Concat(known.Unit(use.Reporter, subject)))
                yield return problem;
        }
        foreach (var assignment in edition.Assignments)
        {
            var subject = ThreadRules.Subject(plan, assignment.Node);
            foreach (var problem in assignment.Receivers.Select(unit => (Code?)unit).Append(assignment.Giver)
                .SelectMany(unit => known.Unit(unit, subject)).Concat(known.Role(assignment.Role, subject)))
                yield return problem;
        }
        foreach (var activity in edition.Activities)
        {
            var subject = ThreadRules.Subject(plan, activity.Node);
            foreach (var problem in activity.Responsible.SelectMany(unit => known.Unit(unit, subject)))
                yield return problem;
        }
        foreach (var section in edition.Sections)
        {
            foreach (var level in section.Shows.Where(level => model.Level(level) is null))
                yield return Problem.Error(ContentRules.UnknownLevelShown, $"plan/{plan}/section/{section.Code}", section.Heading, level.Text);
        }
    }
}

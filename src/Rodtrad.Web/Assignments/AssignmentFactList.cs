using Rodtrad.App.Goals;
using Rodtrad.App.Organisation;
using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Assignments;

/// <summary>The facts of an uppdrag and of an activity, in words.</summary>
internal static class AssignmentFactList
{
    public static IEnumerable<FactList.Fact> Of(Words words, string organisation, AssignmentFacts assignment)
    {
        if (assignment.Giver is { } giver)
            yield return new(words["Assignment.Giver"], giver.Full, Addresses.Unit(organisation, giver.Code), IsPlanText: true);
        yield return Units(words["Assignment.Receivers"], organisation, assignment.Receivers, words["Assignment.NoReceiver"]);
        if (assignment.Role is { } role)
            yield return new(words["Assignment.Role"], role.Name, IsPlanText: true);
        if (assignment.Executor.Length > 0)
            yield return new(words["Assignment.Executor"], assignment.Executor, IsPlanText: true);
        yield return Time(words, words["Assignment.Deadline"], assignment.Deadline);
        if (assignment.Keyword.Length > 0)
            yield return new(words["Assignment.Keyword"], assignment.Keyword, IsPlanText: true);
        if (assignment.ReportsBack)
            yield return new(words["Assignment.ReportsBack"], words["Assignment.ReportsBackText"]);
    }

    public static IEnumerable<FactList.Fact> Of(Words words, string organisation, ActivityFacts activity)
    {
        var responsible = activity.Responsible;
        if (responsible.Printed.Length > 0)
            yield return new(words["Activity.Responsible"], responsible.Printed, IsPlanText: true);
        if (responsible.Units.Count > 0 || responsible.Printed.Length == 0)
        {
            yield return Units(
                responsible.ForEach ? words["Activity.EachUnit", responsible.Units.Count] : words[responsible.Printed.Length > 0 ? "Activity.Units" : "Activity.Responsible"],
                organisation, responsible.Units, words["Assignment.NoReceiver"]);
        }
        yield return Time(words, words["Activity.Deadline"], activity.Deadline);
        if (activity.IsInternal)
            yield return new(words["Activity.Internal"], words["Activity.InternalText"]);
    }

    private static FactList.Fact Units(string term, string organisation, Sequence<UnitName> units, string nobody) =>
        new(term, units.Count > 0 ? "" : nobody, IsPlanText: units.Count > 0)
        {
            Links = [.. units.Select(unit => new FactList.Link(unit.Full, Addresses.Unit(organisation, unit.Code)))],
        };

    private static FactList.Fact Time(Words words, string term, Deadline deadline) => deadline.Kind == DeadlineKind.NotStated
        ? new(term, words["Assignment.NoDeadline"])
        : new(term, deadline.Printed, Note: DeadlineText.Understood(words, deadline), IsPlanText: true);
}

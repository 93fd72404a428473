using Rodtrad.App.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Web.Components;
using Rodtrad.Web.Indicators;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Goals;

/// <summary>The facts of a node, in words.</summary>
internal static class NodeFacts
{
    public static IReadOnlyList<FactList.Fact> Of(Words words, NodePageView view)
    {
        List<FactList.Fact> facts = [];
        if (view.Node.Use is { } use)
            facts.AddRange(UseFacts.Of(words, use));
        facts.AddRange(view.Node.Spellings.Select(spelling =>
            new FactList.Fact(words["Node.AlsoWritten"], spelling.Text, Note: spelling.Where.Length > 0 ? spelling.Where : null, IsPlanText: true)));
        facts.Add(new(words["Node.Plan"], view.Plan.Title, Addresses.Plan(view.Plan.Organisation, view.Plan.Plan), IsPlanText: true));
        return facts;
    }

    /// <summary>What an uppdrag, an activity or a steering document is about; empty for other nodes.</summary>
    public static IReadOnlyList<FactList.Fact> Own(Words words, NodePageView view) =>
    [
        .. view.Assignment is { } assignment ? Assignment(words, assignment) : [],
        .. view.Activity is { } activity ? Activity(words, activity) : [],
        .. view.Document is { } document ? Document(words, document) : [],
    ];

    private static IEnumerable<FactList.Fact> Assignment(Words words, AssignmentFacts assignment)
    {
        if (assignment.Giver.Length > 0)
            yield return new(words["Assignment.Giver"], assignment.Giver, IsPlanText: true);
        yield return new(words["Assignment.Receivers"], assignment.Receivers.Count > 0 ? string.Join(", ", assignment.Receivers) : words["Assignment.NoReceiver"], IsPlanText: assignment.Receivers.Count > 0);
        if (assignment.Executor.Length > 0)
            yield return new(words["Assignment.Executor"], assignment.Executor, IsPlanText: true);
        yield return new(words["Assignment.Deadline"], assignment.Deadline.Length > 0 ? assignment.Deadline : words["Assignment.NoDeadline"], IsPlanText: assignment.Deadline.Length > 0);
        if (assignment.Keyword.Length > 0)
            yield return new(words["Assignment.Keyword"], assignment.Keyword, IsPlanText: true);
    }

    private static IEnumerable<FactList.Fact> Activity(Words words, ActivityFacts activity)
    {
        if (activity.Timetable.Length > 0)
            yield return new(words["Activity.Timetable"], activity.Timetable, IsPlanText: true);
        var units = string.Join(", ", activity.Units);
        if (activity.Responsible.Length > 0 || units.Length > 0)
            yield return new(words["Measure.Owner"], activity.Responsible.Length > 0 ? activity.Responsible : units, IsPlanText: true);
        if (activity.ForEach && units.Length > 0)
            yield return new(words["Activity.ForEach"], units, IsPlanText: true);
        if (activity.IsInternal)
            yield return new(words["Activity.Scope"], words["Activity.Internal"]);
    }

    private static IEnumerable<FactList.Fact> Document(Words words, SteeringDocument document)
    {
        yield return new(words["Document.Type"], document.Type, IsPlanText: true);
        yield return new(words["Document.Scope"], words[$"Scope.{document.Scope}"]);
        yield return new(words["Document.Validity"], DocumentWords.Validity(words, document.Validity));
        if (document.Reference.Length > 0)
            yield return new(words["Document.Reference"], document.Reference, IsPlanText: true);
        if (document.Note.Length > 0)
            yield return new(words["Document.Note"], document.Note, IsPlanText: true);
    }
}

using Rodtrad.App.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Web.Assignments;
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
            facts.AddRange(UseFacts.Of(words, view.Plan.Organisation, use));
        facts.AddRange(view.Node.Spellings.Select(spelling =>
            new FactList.Fact(words["Node.AlsoWritten"], spelling.Text, Note: spelling.Where.Length > 0 ? spelling.Where : null, IsPlanText: true)));
        facts.Add(new(words["Node.Plan"], view.Plan.Title, Addresses.Plan(view.Plan.Organisation, view.Plan.Plan), IsPlanText: true));
        return facts;
    }

    /// <summary>What an uppdrag, an activity or a steering document is about; empty for other nodes.</summary>
    public static IReadOnlyList<FactList.Fact> Own(Words words, NodePageView view) =>
    [
        .. view.Assignment is { } assignment ? AssignmentFactList.Of(words, view.Plan.Organisation, assignment) : [],
        .. view.Activity is { } activity ? AssignmentFactList.Of(words, view.Plan.Organisation, activity) : [],
        .. view.Document is { } document ? Document(words, document) : [],
    ];

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

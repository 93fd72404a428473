using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>Writes the nodes of an edition with their links and what extends them.</summary>
internal sealed class NodeWriting(YamlWriter yaml, PlanEdition edition)
{
    private readonly ILookup<Code, Link> _links = edition.Links.ToLookup(link => link.From);
    private readonly Dictionary<Code, IndicatorUse> _uses = edition.Uses.ToDictionary(use => use.Node);
    private readonly Dictionary<Code, Assignment> _assignments = edition.Assignments.ToDictionary(assignment => assignment.Node);

    private readonly Dictionary<Code, Activity> _activities = edition.Activities.ToDictionary(activity => activity.Node);

    public void Write() => yaml.Items("punkter", [.. edition.Nodes.OrderBy(node => node.Order)], Write);

    private void Write(Node node)
    {
        yaml.Bare("kod", node.Code).Bare("niva", node.Level).Text("namn", node.Name).Text("nummer", node.Number)
            .Text("text", node.Text).Bare("atergivet", node.IsRetold ? "ja" : null).Text("grupp", node.Group)
            .Bare("enhet", node.Unit).Bare("dokument", node.Document)
            .Bare("ursprung", node.Origin == Origin.Local ? null : PackageWords.Word(PackageWords.Origins, node.Origin))
            .Items("aven-skrivet", node.Spellings, spelling => yaml.Text("text", spelling.Text).Text("var", spelling.Where))
            .List("noter", node.Notes).Text("rubrik-i-kallan", node.SourceHeading);
        foreach (var (key, type) in PackageWords.Links)
            yaml.List(key, _links[node.Code].Where(link => link.Type == type).Select(link => link.To));
        if (_uses.TryGetValue(node.Code, out var use))
            yaml.Map("matt", () => Write(use));
        if (_assignments.TryGetValue(node.Code, out var assignment))
            yaml.Map("uppdrag", () => Write(assignment));
        if (_activities.TryGetValue(node.Code, out var activity))
            yaml.Map("aktivitet", () => Write(activity));
    }

    private void Write(IndicatorUse use)
    {
        yaml.Bare("indikator", use.Indicator);
        yaml.Map("ingangsvarde", () => yaml
            .Bare("tillstand", PackageWords.Word(PackageWords.BaselineStates, use.Baseline.State))
            .Text("tryckt", use.Baseline.Printed)
            .Items("varden", use.Baseline.Values, value => yaml.Bare("period", value.Period).Text("del", value.Segment)
                .Text("stampel", value.Stamp).Text("tryckt", value.Printed)));
        yaml.Items("mal", use.Targets, target => yaml.Bare("period", target.Period).Text("tryckt", target.Printed)
            .Items("delar", target.Parts, part => yaml.Text("del", part.Segment)
                .Bare("tillfalle", part.Occasion is { } occasion ? PackageWords.Word(PackageWords.Occasions, occasion) : null)
                .Text("tryckt", part.Printed)));
        yaml.Text("kalla-tryckt", use.SourcePrinted).Bare("kalla", use.Source).Text("uppfoljning", use.FollowUp.Printed)
            .Text("beslutas-av", use.Decider).Bare("foljs", use.IsTracking ? "ja" : null).Bare("ansvarig", use.Owner)
            .Text("ansvarig-tryckt", use.OwnerPrinted).Bare("rapporterar", use.Reporter);
    }

    // As for an assignment: an activity without details is still one.
    private void Write(Activity activity) => yaml.List("ansvariga", activity.Responsible).Bare("var-och-en", activity.ForEach ? "ja" : null)
        .Text("ansvarig-tryckt", activity.ResponsiblePrinted).Text("tidplan", activity.Deadline.Printed).Bare("internt", activity.IsInternal ? "ja" : "nej");

    // An assignment without details is still one: the writer must not drop the mapping.
    private void Write(Assignment assignment) => yaml.Bare("givare", assignment.Giver).List("mottagare", assignment.Receivers)
        .Text("utforare", assignment.Executor).Bare("roll", assignment.Role).Text("nyckelord", assignment.Keyword)
        .Text("tid", assignment.Deadline.Printed).Bare("aterrapporteras", assignment.ReportsBack ? "ja" : "nej");
}

using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>One plan file as read: the edition, and the nodes that the file says are to go.</summary>
public sealed record PlanFileContent(PlanEdition Edition, Sequence<Code> Removed);

/// <summary>planer/….yaml: one version of a plan.</summary>
internal static class PlanFile
{
    public const string Folder = "planer";

    public static PlanFileContent Read(MapReader map, PackageReading reading)
    {
        var code = map.Code("plan");
        var version = map.Text("version", true);
        reading.Stands(ContentRules.PlanSubject(code), map.Place);
        reading.Stands($"{ContentRules.PlanSubject(code)}/version/{version}", code, map);
        var (first, last) = map.Pair("ar", 1900, 2199) ?? (1900, 1900);
        var plan = new Plan(
            code,
            map.Text("titel", true),
            map.Text("typ", true),
            map.Code("enhet"),
            first,
            last,
            map.Code("styrmodell"),
            map.Wholes("malar", 1900, 2199),
            map.Codes("overordnade"),
            map.Flag("publicerad", PackageWords.Flags));
        var nodes = new NodeReading(code, first, last, reading);
        var edition = new PlanEdition(
            plan,
            version,
            map.Word("status", PackageWords.Statuses, PlanStatus.Draft, required: true),
            ReadDecision(map.Child("beslut")),
            ReadHeader(map.Child("huvud")),
            map.Text("kalldokument"),
            map.Items("ordlista", term => ReadTerm(term, code, reading)),
            map.Items("avsnitt", section => ReadSection(section, code, reading)),
            map.Items("fotnoter", note => ReadNote(note, code, reading)),
            map.Items("punkter", node => nodes.Read(node)),
            nodes.Links,
            nodes.Uses,
            nodes.Assignments)
        {
            Activities = nodes.Activities,
            Explanations = map.Items("begrepp", explanation => ReadExplanation(explanation, code, reading)),
            SourceParts = map.Items("tackning", ReadSourcePart),
        };
        return new PlanFileContent(edition, map.Codes("borttagna"));
    }

    public static string Write(PlanEdition edition)
    {
        var (yaml, plan) = (new YamlWriter(), edition.Plan);
        yaml.Bare("plan", plan.Code).Text("titel", plan.Title).Text("typ", plan.Type).Bare("enhet", plan.Unit)
            .Numbers("ar", [plan.FirstYear, plan.LastYear]).Bare("styrmodell", plan.Model).Text("version", edition.Version)
            .Bare("status", PackageWords.Word(PackageWords.Statuses, edition.Status)).Numbers("malar", plan.TargetYears)
            .List("overordnade", plan.Superiors).Bare("publicerad", plan.IsPublished ? "ja" : null).Text("kalldokument", edition.SourceDocument);
        var (header, decision) = (edition.Header, edition.Decision);
        yaml.Map("huvud", () => yaml.Text("galler-for", header.AppliesTo).Text("dokument-id", header.DocumentId)
            .Text("ansvarig", header.Responsible).Text("upprattad-av", header.PreparedBy));
        yaml.Map("beslut", () => WriteDecision(yaml, decision));
        yaml.Items("ordlista", edition.Vocabulary, term => yaml.Bare("niva", term.Level).Text("namn", term.Singular).Text("flertal", term.Plural));
        yaml.Items("fotnoter", edition.Footnotes, note => yaml.Text("nr", note.Mark).Text("text", note.Text));
        yaml.Items("avsnitt", edition.Sections, section => yaml
            .Bare("kod", section.Code).Text("rubrik", section.Heading).Bare("djup", section.Depth).Text("text", section.Text)
            .Bare("atergivet", section.IsRetold ? "ja" : null).Bare("onumrerat", section.IsNumbered ? null : "ja").List("visar", section.Shows));
        new NodeWriting(yaml, edition).Write();
        yaml.Items("begrepp", edition.Explanations, explanation => yaml
            .Text("term", explanation.Term).Text("text", explanation.Text).Text("kalla", explanation.Source));
        yaml.Items("tackning", edition.SourceParts, part => yaml.Text("rubrik", part.Heading)
            .Bare("slag", PackageWords.Word(PackageWords.PartKinds, part.Kind))
            .Bare("lage", PackageWords.Word(PackageWords.PartStates, part.State)).Text("kommentar", part.Note));
        return yaml.Result;
    }

    internal static void WriteDecision(YamlWriter yaml, DecisionReference decision) => yaml
        .Text("organ", decision.Organ).Bare("datum", decision.Date).Text("paragraf", decision.Paragraph)
        .Text("dnr", decision.DiaryNumber).List("platshallare", decision.Placeholders);

    private static Term ReadTerm(MapReader map, Code plan, PackageReading reading)
    {
        var level = map.Code("niva");
        reading.StandsInFile($"{ContentRules.PlanSubject(plan)}/term/{level}", level.Text, map);
        return new Term(level, map.Text("namn", true), map.Text("flertal", true));
    }

    private static Explanation ReadExplanation(MapReader map, Code plan, PackageReading reading)
    {
        var term = map.Text("term", true);
        reading.StandsInFile($"{ContentRules.PlanSubject(plan)}/explanation/{term}", term, map);
        return new Explanation(term, map.Text("text", true), map.Text("kalla"));
    }

    // A document may well have two parts with the same heading.
    private static SourcePart ReadSourcePart(MapReader map) => new(
        map.Text("rubrik", true),
        map.Word("slag", PackageWords.PartKinds, SourcePartKind.Section, required: true),
        map.Word("lage", PackageWords.PartStates, SourcePartState.Waiting, required: true),
        map.Text("kommentar"));

    private static Footnote ReadNote(MapReader map, Code plan, PackageReading reading)
    {
        var mark = map.Text("nr", true);
        reading.StandsInFile($"{ContentRules.PlanSubject(plan)}/note/{mark}", mark, map);
        return new Footnote(mark, map.Text("text", true));
    }

    private static PlanSection ReadSection(MapReader map, Code plan, PackageReading reading)
    {
        var code = map.Code("kod");
        reading.StandsInFile($"{ContentRules.PlanSubject(plan)}/section/{code}", code.Text, map);
        return new PlanSection(
            code,
            map.Whole("djup", 1, 4) ?? 1,
            map.Text("rubrik", true),
            map.Text("text"),
            map.Flag("atergivet", PackageWords.Flags),
            !map.Flag("onumrerat", PackageWords.Flags),
            map.Codes("visar"));
    }

    internal static DecisionReference ReadDecision(MapReader? map)
    {
        if (map is null)
            return DecisionReference.None;
        var decision = new DecisionReference(
            map.Text("organ"), map.Date("datum"), map.Text("paragraf"), map.Text("dnr"), map.Texts("platshallare"));
        map.Finish();
        return decision;
    }

    private static PlanHeader ReadHeader(MapReader? map)
    {
        if (map is null)
            return PlanHeader.None;
        var header = new PlanHeader(map.Text("galler-for"), map.Text("dokument-id"), map.Text("ansvarig"), map.Text("upprattad-av"));
        map.Finish();
        return header;
    }
}

using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>Reads the nodes of a plan file and gathers what extends them: links, uses of indicators, assignments.</summary>
internal sealed class NodeReading(Code plan, int firstYear, int lastYear, PackageReading reading)
{
    public const string BadPeriod = "PKT-021";

    private readonly List<Link> _links = [];
    private readonly List<IndicatorUse> _uses = [];
    private readonly List<Assignment> _assignments = [];
    private readonly List<Activity> _activities = [];
    private int _order;

    public Sequence<Link> Links => _links.ToSequence();

    public Sequence<IndicatorUse> Uses => _uses.ToSequence();

    public Sequence<Assignment> Assignments => _assignments.ToSequence();

    public Sequence<Activity> Activities => _activities.ToSequence();

    public Node Read(MapReader map)
    {
        var code = map.Code("kod");
        var subject = ThreadRules.Subject(plan, code);
        reading.StandsInFile(subject, code.Text, map);
        var node = new Node(
            code,
            map.Code("niva"),
            ++_order,
            map.Text("namn", true),
            map.Text("text"),
            map.Flag("atergivet", PackageWords.Flags),
            map.Text("nummer"),
            map.Text("grupp"),
            map.OptionalCode("enhet"),
            map.OptionalCode("dokument"),
            map.Word("ursprung", PackageWords.Origins, Origin.Local),
            map.Items("aven-skrivet", spelling => new Spelling(spelling.Text("text", true), spelling.Text("var"))),
            map.Texts("noter"),
            map.Text("rubrik-i-kallan"));
        foreach (var (key, type) in PackageWords.Links)
            ReadLinks(map, key, type, code, subject);
        ReadUse(map.Child("matt"), code);
        ReadAssignment(map.Child("uppdrag"), code);
        ReadActivity(map.Child("aktivitet"), code);
        return node;
    }

    private void ReadLinks(MapReader map, string key, LinkType type, Code from, string subject)
    {
        foreach (var (text, place) in map.Raw(key))
        {
            if (!NodeReference.TryParse(text, out var to))
            {
                map.Report(MapReader.BadCode, place, key, text);
                continue;
            }
            reading.Stands(ThreadRules.LinkSubject(subject, to), place);
            _links.Add(new Link(from, to, type));
        }
    }

    private void ReadUse(MapReader? map, Code node)
    {
        if (map is null)
            return;
        _uses.Add(new IndicatorUse(
            node,
            map.Code("indikator"),
            ReadBaseline(map.Child("ingangsvarde")),
            map.Items("mal", ReadTarget).OfType<Target>().ToSequence(),
            map.Text("kalla-tryckt"),
            map.OptionalCode("kalla"),
            OccasionWords.Read(map.Text("uppfoljning")),
            map.Text("beslutas-av"),
            map.Flag("foljs", PackageWords.Flags))
        {
            Owner = map.OptionalCode("ansvarig"),
            OwnerPrinted = map.Text("ansvarig-tryckt"),
            Reporter = map.OptionalCode("rapporterar"),
        });
        map.Finish();
    }

    private static Baseline ReadBaseline(MapReader? map)
    {
        if (map is null)
            return Baseline.NotPrinted;
        var baseline = new Baseline(
            map.Word("tillstand", PackageWords.BaselineStates, BaselineState.Measured, required: true),
            map.Text("tryckt"),
            map.Items("varden", value => new PrintedValue(
                value.Text("del"), ReadPeriod(value, required: false), value.Text("stampel"), value.Text("tryckt", true))));
        map.Finish();
        return baseline;
    }

    // A target whose period cannot be read is reported and left out: there is no period that would be right instead.
    private static Target? ReadTarget(MapReader map)
    {
        var period = ReadPeriod(map, required: true);
        var target = new Target(
            period ?? default,
            map.Text("tryckt", true),
            map.Items("delar", part => new TargetPart(part.Text("del"), ReadOccasion(part), part.Text("tryckt", true))));
        return period is null ? null : target;
    }

    private static Occasion? ReadOccasion(MapReader map)
    {
        var written = map.Text("tillfalle").Length > 0;
        var occasion = map.Word("tillfalle", PackageWords.Occasions, Occasion.Year);
        return written ? occasion : null;
    }

    private static Period? ReadPeriod(MapReader map, bool required)
    {
        var text = map.Text("period", required);
        if (text.Length == 0)
            return null;
        if (Period.TryParse(text, out var period))
            return period;
        map.Report(BadPeriod, map.PlaceOf("period"), "period", text);
        return null;
    }

    private void ReadAssignment(MapReader? map, Code node)
    {
        if (map is null)
            return;
        _assignments.Add(new Assignment(
            node,
            map.OptionalCode("givare"),
            map.Codes("mottagare"),
            map.Text("utforare"),
            map.OptionalCode("roll"),
            map.Text("nyckelord"),
            ReadDeadline(map, "tid"),
            map.Flag("aterrapporteras", PackageWords.Flags)));
        map.Finish();
    }

    private void ReadActivity(MapReader? map, Code node)
    {
        if (map is null)
            return;
        _activities.Add(new Activity(
            node,
            map.Codes("ansvariga"),
            map.Flag("var-och-en", PackageWords.Flags),
            map.Text("ansvarig-tryckt"),
            ReadDeadline(map, "tidplan"),
            map.Flag("internt", PackageWords.Flags)));
        map.Finish();
    }

    private Deadline ReadDeadline(MapReader map, string key) =>
        DeadlineWords.Read(map.Text(key), Math.Max(firstYear, 1900), Math.Max(lastYear, 1900));
}

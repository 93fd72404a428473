using Rodtrad.Domain.Assignments;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Tests.Shared;

/// <summary>A region made by chance out of hostile texts; the same seed gives the same region. It need not obey any rule of the domain.</summary>
sealed class AnyRegion(int seed)
{
    /// <summary>Texts that a careless writer of YAML loses, or that do harm elsewhere. All are trimmed, as the reader gives them.</summary>
    public static readonly string[] Texts =
    [
        "Enkel text", "citat \" och '", "kolon: värde", "slutar med kolon:", "# ingen kommentar", "a #b", "a# b", "- streck", "-", "ja", "Nej", "null", "NULL",
        "~", "true", "no", "y", "<<", "12", "007", "0x1F", "1e5", "16,0", "2020-01-01", "12:30:45", ".", "---", "--- a", "...", "[Godkänt datum]", "{a: b}",
        "a, b", "a] b", "& ankare", "*stjärna*", "! tagg", "| rör", "> vikt", "% procent", "@snabel", "`accent", "? fråga", ": kolon", ", komma",
        "=HYPERLINK(\"http://exempel.se\")", "@SUM(A1)", "<script>alert('x')</script>", "&lt;", "tråd 🧵 och 👩‍⚕️", "🧵", "\u202Evänd\u202C \u200Fhöger", "a\u00A0b",
        "a\u0301 sammansatt", "\u00C5 och A\u030A", "x\u2028y", "x\u2029y\nz", "x\uFEFFy", "flik\tmitt i", "rad ett\nrad två", "rad\n  indragen\n\n\nefter tomt",
        "blanksteg sist \nnästa", "flik sist\t\nnästa", "rad\n\tflik först", "första\n# inte kommentar\n---\nslut", "a: b\n- c\n? d", "\\ omvänt \\n snedstreck", "C:\\temp",
        "'", "\"", "\"\"", "''", "tre\n\u00A0\nrader", "§ xxx", "Å", "İ", new string('å', 20_500), string.Join('\n', Enumerable.Repeat("# Rubrik med text: och mer", 900)),
    ];

    static readonly string[] Codes = ["null", "true", "no", "on", "2020", "1.5", "1e5", "0x1F", "A", "a.b-c_d", "x"];

    readonly Random _chance = new(seed);
    int _made;

    public RegionContent Make()
    {
        var economy = new AnyEconomy(_chance, Code, Text, Some);
        var library = List(3, economy.Template).OrderBy(template => $"{template.Code}.yaml", StringComparer.Ordinal).ToSequence();
        var plans = List(3, () => (Code(), Versions: _chance.Next(1, 4)));
        return new RegionContent(
            new Region(Code(), Some(), List(3, () => _chance.Next(1, 13)), List(3, () => new UnitType(Code(), Some(), Some(), Flag())), List(4, Unit)),
            List(3, Model).OrderBy(model => $"{model.Code}.yaml", StringComparer.Ordinal).ToSequence(),
            List(3, () => new Source(Code(), Some(), Any<SourceKind>(), Perhaps(Code), Several())),
            List(3, Indicator),
            List(3, () => new SteeringDocument(Code(), Some(), Some(), Any<DocumentScope>(), Validity(), Perhaps(Code), Text(), Text(), Text())),
            plans.OrderBy(plan => plan.Versions > 1 ? $"{plan.Item1}+" : $"{plan.Item1}.yaml", StringComparer.Ordinal)
                .SelectMany(plan => Enumerable.Range(1, plan.Versions).Select(version => Edition(plan.Item1, $"{Some()}{version}")))
                .Select(edition => Flag() ? economy.Into(edition, library) : edition).ToSequence())
        {
            Templates = List(2, () => AnyTemplate.Of(_chance, Code(), Text, Some)).OrderBy(template => $"{template.Code}.yaml", StringComparer.Ordinal).ToSequence(),
            TableTemplates = library,
            Profile = Flag() ? AnyTemplate.Profile(_chance, Text) : RegionProfile.None,
        };
    }

    PlanEdition Edition(Code code, string version)
    {
        var plan = new Plan(
            code, Some(), Some(), Code(), _chance.Next(1900, 2200), _chance.Next(1900, 2200), Code(), List(3, () => _chance.Next(1900, 2200)), List(3, Code), Flag());
        var nodes = List(6, () => new Node(
            Code(), Code(), 0, Some(), Text(), Flag(), Text(), Text(), Perhaps(Code), Perhaps(Code), Any<Origin>(),
            List(3, () => new Spelling(Some(), Text())), Several(), Text())).Select((node, i) => node with { Order = i + 1 }).ToSequence();
        return new PlanEdition(
            plan, version, Any<PlanStatus>(),
            new DecisionReference(Text(), Flag() ? Day() : null, Text(), Text(), Several()),
            new PlanHeader(Text(), Text(), Text(), Text()),
            Text(),
            List(3, () => new Term(Code(), Some(), Some())),
            List(3, () => new PlanSection(Code(), _chance.Next(1, 5), Some(), Text(), Flag(), Flag(), List(3, Code))),
            List(3, () => new Footnote($"{Some()}{++_made}", Some())),
            nodes,
            nodes.SelectMany(node => List(5, () => new Link(node.Code, new NodeReference(Perhaps(Code), Code()), Any<LinkType>())).OrderBy(link => link.Type)).ToSequence(),
            nodes.Where(_ => Flag()).Select(node => Use(node.Code)).ToSequence(),
            nodes.Where(_ => Flag()).Select(node => new Assignment(
                node.Code, Perhaps(Code), List(3, Code), Text(), Perhaps(Code), Text(),
                Time(plan), Flag())).ToSequence())
        {
            Activities = nodes.Where(_ => Flag()).Select(node => new Activity(node.Code, List(3, Code), Flag(), Text(), Time(plan), Flag())).ToSequence(),
            Explanations = List(3, () => new Explanation($"{Some()}{++_made}", Some(), Text())),
            SourceParts = List(3, () => new SourcePart(Some(), Any<SourcePartKind>(), Any<SourcePartState>(), Text())),
        };
    }

    Deadline Time(Plan plan) => DeadlineWords.Read(Flag() ? Text() : "under planperioden", plan.FirstYear, plan.LastYear);

    IndicatorUse Use(Code node) => new(
        node, Code(),
        Flag() ? Baseline.NotPrinted : new Baseline(
            Pick(Enum.GetValues<BaselineState>().Except([BaselineState.NotPrinted]).ToArray()), Text(),
            List(3, () => new PrintedValue(Text(), Flag() ? Period() : null, Text(), Some()))),
        List(3, () => new Target(Period(), Some(), List(3, () => new TargetPart(Text(), Flag() ? Any<Occasion>() : null, Some())))),
        Text(), Perhaps(Code), OccasionWords.Read(Flag() ? "DÅ 04,08 ÅR" : Text()), Text(), Flag())
    {
        Owner = Perhaps(Code),
        OwnerPrinted = Text(),
        Reporter = Perhaps(Code),
    };

    Unit Unit() => new(
        Code(), Code(), Some(), Text(), Perhaps(Code), Text(), Validity(), List(3, Code), List(3, () => new BodyRole(Code(), Some())), Several());

    GovernanceModel Model() => new(Code(), Some(), Validity(), List(4, () => new LevelType(
        Code(), Some(), Some(), Any<LevelKind>(), List(3, Code), Flag(), Text(), Several(), Text(), List(3, Any<Demand>), Text())));

    Indicator Indicator() => new(
        Code(), Some(), Any<IndicatorKind>(), Text(), Text(), Text(), Text(), Flag() ? _chance.Next(0, 7) : null, Any<Direction>(), Any<Accumulation>(), Several(),
        Perhaps(Code), Perhaps(Code))
    {
        Parameters = Flag() ? _chance.Next(2, 101) : null,
        Scale = Several(),
        Tolerance = Flag() ? _chance.Next(0, 10_000) / 100m : null,
    };

    Period Period() => _chance.Next(5) switch
    {
        0 => Domain.Periods.Period.OfMonth(2020, _chance.Next(1, 13)),
        1 => Domain.Periods.Period.OfTertial(2020, _chance.Next(1, 4)),
        2 => Domain.Periods.Period.OfInterim(2020, _chance.Next(1, 13)),
        3 => Domain.Periods.Period.OfSpan(2020, _chance.Next(2021, 2030)),
        _ => Domain.Periods.Period.OfYear(_chance.Next(1900, 2200)),
    };

    Validity Validity() => new(Flag() ? Day() : null, Flag() ? Day() : null);

    DateOnly Day() => new DateOnly(1900, 1, 1).AddDays(_chance.Next(100_000));

    // Every code is a new one, so that nothing is a double; some are words that YAML would take for something else.
    Code Code() => Domain.Quantities.Code.Of(++_made <= Codes.Length ? Codes[_made - 1] : $"{Pick(Codes)}-{_made}");

    string Text() => Flag() ? Some() : "";

    string Some() => Pick(Texts);

    Sequence<string> Several() => List(3, Some);

    bool Flag() => _chance.Next(2) == 0;

    Code? Perhaps(Func<Code> code) => Flag() ? code() : null;

    T Any<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    T Pick<T>(T[] among) => among[_chance.Next(among.Length)];

    Sequence<T> List<T>(int most, Func<T> make) => Enumerable.Range(0, _chance.Next(0, most + 1)).Select(_ => make()).ToList().ToSequence();
}

using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>One economy file as read, and where it begins.</summary>
internal sealed record EconomyContent(
    Code Plan, string Version, Sequence<EconomicTable> Tables, Sequence<TableRelation> Relations, Sequence<BoundFigure> BoundFigures,
    Sequence<FramePosting> Postings, LawFacts? Law, Place Place)
{
    /// <summary>The version of the plan with its economy.</summary>
    public PlanEdition Over(PlanEdition edition) => edition with
    {
        Tables = Tables,
        Relations = Relations,
        BoundFigures = BoundFigures,
        Postings = Postings,
        Law = Law,
    };
}

/// <summary>ekonomi/….yaml: the economic tables of one version of a plan, what holds between them, and the movements between its frames.</summary>
internal static class EconomyFile
{
    public const string Folder = "ekonomi";

    public static EconomyContent Read(MapReader map, IReadOnlyDictionary<Code, TableTemplate> library, PackageReading reading)
    {
        var code = map.Code("plan");
        var version = map.Text("version", true);
        var plan = ContentRules.PlanSubject(code);
        reading.Stands($"{plan}/version/{version}/economy", code, map);
        var tables = new TableReading(code, library, reading);
        return new EconomyContent(
            code,
            version,
            map.Items("tabeller", tables.Read),
            TableTemplateFile.ReadRelations(map, plan, reading),
            map.Items("bundna-tal", bound => ReadBound(bound, code, reading)),
            map.Items("poster", posting => PostingText.Read(posting, code, reading)),
            LawText.Read(map),
            map.Place);
    }

    /// <summary>Whether a version has anything to tell in such a file.</summary>
    public static bool IsNeededFor(PlanEdition edition) =>
        edition.Tables.Count + edition.Relations.Count + edition.BoundFigures.Count + edition.Postings.Count > 0 || edition.Law is not null;

    public static string Write(PlanEdition edition, IReadOnlyDictionary<Code, TableTemplate> library)
    {
        var yaml = new YamlWriter();
        yaml.Bare("plan", edition.Plan.Code).Text("version", edition.Version);
        yaml.Items("tabeller", edition.Tables, table => TableReading.Write(yaml, table, library));
        TableTemplateFile.WriteRelations(yaml, edition.Relations);
        yaml.Items("bundna-tal", edition.BoundFigures, bound => yaml
            .Bare("tal", bound.Code).Bare<Code>("avsnitt", bound.Section).Text("citat", bound.Quote).Text("tryckt", bound.Printed)
            .Bare("enhet", PackageWords.Word(EconomyWords.Units, bound.Unit)).Bare("ord", PackageWords.Word(EconomyWords.Roundings, bound.Word))
            .Text("formel", bound.Formula).Text("varfor", bound.Why));
        yaml.Items("poster", edition.Postings, posting => PostingText.Write(yaml, posting));
        LawText.Write(yaml, edition.Law);
        return yaml.Result;
    }

    private static BoundFigure ReadBound(MapReader map, Code plan, PackageReading reading)
    {
        var code = map.Code("tal");
        var subject = EconomyRules.BoundSubject(plan, code);
        reading.StandsInFile(subject, code.Text, map);
        reading.Stands(EconomyRules.FormulaOf(subject), map.PlaceOf("formel"));
        return new BoundFigure(
            code,
            map.Code("avsnitt"),
            map.Text("citat", true),
            map.Text("tryckt", true),
            map.Word("enhet", EconomyWords.Units, FigureUnit.Kronor, required: true),
            map.Word("ord", EconomyWords.Roundings, RoundingWord.None),
            map.Text("formel"))
        {
            Why = map.Text("varfor"),
        };
    }
}

/// <summary>A movement between frames as it is written in an economy file.</summary>
internal static class PostingText
{
    public static FramePosting Read(MapReader map, Code plan, PackageReading reading)
    {
        var code = map.Code("post");
        reading.StandsInFile(EconomyRules.PostingSubject(plan, code), code.Text, map);
        var printed = map.Text("belopp", true);
        var unit = map.Word("enhet", EconomyWords.MoneyOrNone, null);
        var exact = map.Signed("varde");
        var decision = map.Child("beslut");
        return new FramePosting(
            code,
            map.Whole("ar", 1900, 2199, required: true) ?? 1900,
            map.OptionalCode("fran") ?? default,
            map.OptionalCode("till") ?? default,
            exact ?? Amount(map, printed, unit),
            map.Word("skal", EconomyWords.Reasons, PostingReason.Extension, required: true),
            map.Text("text"))
        {
            IsOneOff = map.Flag("engangs", PackageWords.Flags),
            IsWithinPlan = map.Flag("ingar", PackageWords.Flags),
            Financing = map.Text("finansiering"),
            Decision = decision is null ? null : PlanFile.ReadDecision(decision),
            IndexRate = map.Signed("index"),
            Printed = unit is null && exact is null ? "" : printed,
            CounterpartText = map.Text("motpart"),
        };
    }

    public static void Write(YamlWriter yaml, FramePosting posting)
    {
        var unit = UnitOf(posting);
        yaml.Bare("post", posting.Code).Bare("ar", posting.Year).Bare<Code>("fran", posting.From).Bare<Code>("till", posting.To)
            .Text("belopp", posting.Printed.Length > 0 ? posting.Printed : PackageWords.Decimal(posting.Amount)).Bare("enhet", unit)
            .Text("varde", posting.Printed.Length > 0 && unit is null ? PackageWords.Decimal(posting.Amount) : null)
            .Bare("skal", PackageWords.Word(EconomyWords.Reasons, posting.Reason)).Text("text", posting.Text)
            .Bare("engangs", posting.IsOneOff ? "ja" : null).Bare("ingar", posting.IsWithinPlan ? "ja" : null)
            .Text("finansiering", posting.Financing).Text("motpart", posting.CounterpartText).Text("index", PackageWords.Decimal(posting.IndexRate));
        if (posting.Decision is { } decision)
            yaml.Map("beslut", () => PlanFile.WriteDecision(yaml, decision));
    }

    // Rule: an amount without a unit is in kronor and was not printed.
    private static decimal Amount(MapReader map, string printed, FigureUnit? unit)
    {
        if (map.IsProbe || printed.Length == 0)
            return 0;
        if (!PrintedNumber.TryParse(printed, out var number))
            map.Report(MapReader.BadSigned, map.PlaceOf("belopp"), "belopp", printed);
        return Figure.InBase(number.Value, unit ?? FigureUnit.Kronor) ?? Figure.Limit;
    }

    // The unit in which what was printed is the amount.
    private static string? UnitOf(FramePosting posting) =>
        PrintedNumber.TryParse(posting.Printed, out var number)
            ? EconomyWords.MoneyOrNone.Where(pair => Figure.InBase(number.Value, pair.Value!.Value) == posting.Amount).Select(pair => pair.Key).FirstOrDefault()
            : null;
}

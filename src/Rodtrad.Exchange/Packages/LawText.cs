using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Yaml;

namespace Rodtrad.Exchange.Packages;

/// <summary>What an economy file says for the rules of the law: the key <c>lagkrav</c>.</summary>
internal static class LawText
{
    private static readonly Dictionary<string, FinancialGoalKind> Goals = Of(
        ("resultatandel", FinancialGoalKind.ResultShare), ("resultatandel-i-snitt", FinancialGoalKind.ResultShareOnAverage),
        ("resultat-i-snitt", FinancialGoalKind.ResultOnAverage), ("soliditet-okar", FinancialGoalKind.SolidityRises),
        ("soliditet-med-ansvarsforbindelse-over", FinancialGoalKind.SolidityWithObligationAbove), ("eget-kapital-okar", FinancialGoalKind.EquityRises),
        ("eget-kapital-aterstallt-inom", FinancialGoalKind.EquityRestoredWithin), ("resultat-mot-mal", FinancialGoalKind.ResultAtTarget));

    private static readonly Dictionary<string, ReserveKind> Reserves = Of(
        ("resultatutjamningsreserv", ReserveKind.EqualisationReserve), ("resultatreserv", ReserveKind.ResultReserve));

    private static readonly Dictionary<string, BudgetPart> Parts = Of(
        ("skattesats", BudgetPart.TaxRate), ("anslag", BudgetPart.Appropriations), ("finansiering", BudgetPart.Financing),
        ("ekonomisk-stallning", BudgetPart.Position), ("finansiella-mal", BudgetPart.FinancialGoals), ("verksamhetsplan", BudgetPart.OperationalGoals),
        ("tre-ar", BudgetPart.ThreeYears), ("koncernforetag", BudgetPart.GroupCompanies));

    private static readonly Dictionary<string, bool?> Plans = Of<bool?>(("ja", true), ("nej", false));

    /// <summary>What the file says; null when it says nothing.</summary>
    public static LawFacts? Read(MapReader map)
    {
        if (map.Child("lagkrav") is not { } law)
            return null;
        var facts = new LawFacts
        {
            Goals = law.Items("finansiella-mal", Goal),
            Deficits = law.Items("underskott", Deficit),
            Reserves = law.Items("reserver", one => new ReserveOpening(
                one.Word("reserv", Reserves, ReserveKind.ResultReserve, required: true), Year(one, "ar"), Amount(one, "belopp", Unit(one)))),
            Years = law.Items("balanskrav", BalanceOf),
            Parts = law.Items("delar", one => new PartInText(one.Word("del", Parts, BudgetPart.GroupCompanies, required: true), one.Code("avsnitt"))),
        };
        return facts.IsEmpty ? null : facts;
    }

    /// <summary>Amounts are written in kronor, to the last öre.</summary>
    public static void Write(YamlWriter yaml, LawFacts? law)
    {
        if (law is null)
            return;
        yaml.Map("lagkrav", () => yaml
            .Items("finansiella-mal", law.Goals, goal => yaml
                .Bare("mal", goal.Code).Bare("slag", PackageWords.Word(Goals, goal.Kind)).Text("varde", goal.Limit == 0 ? null : PackageWords.Decimal(goal.Limit))
                .Text("text", goal.Text).Bare<Code>("punkt", goal.Node).Bare("langsiktigt", goal.IsLongTerm ? "ja" : null))
            .Items("underskott", law.Deficits, deficit => yaml
                .Bare("ar", deficit.Origin).Text("belopp", PackageWords.Decimal(deficit.Amount)).Text("beslutat-ej-aterstalla", Told(deficit.Waived))
                .Bare("kvar-efter", deficit.StandsAfter == deficit.Origin ? null : (int?)deficit.StandsAfter)
                .Bare("atgardsplan", deficit.HasActionPlan is { } has ? has ? "ja" : "nej" : null).Text("text", deficit.Text))
            .Items("reserver", law.Reserves, reserve => yaml
                .Bare("reserv", PackageWords.Word(Reserves, reserve.Kind)).Bare("ar", reserve.Year).Text("belopp", PackageWords.Decimal(reserve.Amount)))
            .Items("balanskrav", law.Years, year => yaml
                .Bare("ar", year.Year).Text("realisationsvinster", Told(year.CapitalGains)).Text("undantagna-vinster", Told(year.PermittedGains))
                .Text("undantagna-forluster", Told(year.PermittedLosses)).Text("orealiserat", Told(year.Unrealised)).Text("aterforing", Told(year.Reversed))
                .Text("till-reserv", Told(year.ToReserve)).Text("fran-reserv", Told(year.FromReserve)).Text("fran-aldre-reserv", Told(year.FromOldReserve))
                .Text("synnerliga-skal", Told(year.SpecialReasons)))
            .Items("delar", law.Parts, part => yaml.Bare("del", PackageWords.Word(Parts, part.Part)).Bare("avsnitt", part.Section)));
    }

    private static FinancialGoal Goal(MapReader map)
    {
        var unit = Unit(map);
        return new FinancialGoal(map.Code("mal"), map.Word("slag", Goals, FinancialGoalKind.ResultShare, required: true), Amount(map, "varde", unit), map.Text("text"))
        {
            Node = map.OptionalCode("punkt") ?? default,
            IsLongTerm = map.Flag("langsiktigt", PackageWords.Flags),
        };
    }

    private static Deficit Deficit(MapReader map)
    {
        var unit = Unit(map);
        var origin = Year(map, "ar");
        return new Deficit(origin, Amount(map, "belopp", unit))
        {
            Waived = Amount(map, "beslutat-ej-aterstalla", unit),
            StandsAfter = map.Whole("kvar-efter", origin, 2199) ?? origin,
            HasActionPlan = map.Word("atgardsplan", Plans, null),
            Text = map.Text("text"),
        };
    }

    private static BalanceYear BalanceOf(MapReader map)
    {
        var unit = Unit(map);
        decimal Of(string key) => Amount(map, key, unit);
        return new BalanceYear(Year(map, "ar"))
        {
            CapitalGains = Of("realisationsvinster"),
            PermittedGains = Of("undantagna-vinster"),
            PermittedLosses = Of("undantagna-forluster"),
            Unrealised = Of("orealiserat"),
            Reversed = Of("aterforing"),
            ToReserve = Of("till-reserv"),
            FromReserve = Of("fran-reserv"),
            FromOldReserve = Of("fran-aldre-reserv"),
            SpecialReasons = Of("synnerliga-skal"),
        };
    }

    private static int Year(MapReader map, string key) => map.Whole(key, 1900, 2199, required: true) ?? 1900;

    private static FigureUnit Unit(MapReader map) => map.Word("enhet", EconomyWords.MoneyOrNone, null) ?? FigureUnit.Kronor;

    // Beyond what can be reckoned with is as large as that goes; nothing a plan states comes near it.
    private static decimal Amount(MapReader map, string key, FigureUnit unit) =>
        map.Signed(key) is { } value ? Figure.InBase(value, unit) ?? Figure.Limit : 0;

    private static string? Told(decimal amount) => amount == 0 ? null : PackageWords.Decimal(amount);

    private static Dictionary<string, T> Of<T>(params (string Word, T Value)[] words) =>
        words.ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);
}

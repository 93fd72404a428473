using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Budget;

/// <summary>
/// What a balanskravsutredning is made of beside the result, of one year, all in kronor and none negative except
/// <paramref name="Year"/>'s unrealised values. What nobody has stated is zero and said to be unstated.
/// Source: lag (2018:597) 11 kap. 10 §; the lines as published (law, section 6).
/// </summary>
public sealed record BalanceYear(int Year)
{
    /// <summary>Samtliga realisationsvinster.</summary>
    public decimal CapitalGains { get; init; }

    /// <summary>Realisationsvinster enligt undantagsmöjlighet.</summary>
    public decimal PermittedGains { get; init; }

    /// <summary>Realisationsförluster enligt undantagsmöjlighet.</summary>
    public decimal PermittedLosses { get; init; }

    /// <summary>Orealiserade vinster (more than zero) och förluster (less) i värdepapper.</summary>
    public decimal Unrealised { get; init; }

    /// <summary>Återföring av orealiserade vinster (less than zero) och förluster (more) i värdepapper.</summary>
    public decimal Reversed { get; init; }

    /// <summary>Reservering av medel till resultatreserv.</summary>
    public decimal ToReserve { get; init; }

    /// <summary>Användning av medel från resultatreserv.</summary>
    public decimal FromReserve { get; init; }

    /// <summary>Användning av medel från en äldre resultatutjämningsreserv, after 2023.</summary>
    public decimal FromOldReserve { get; init; }

    /// <summary>What fullmäktige regards as synnerliga skäl (kommunallagen 11 kap. 5 and 13 §§).</summary>
    public decimal SpecialReasons { get; init; }
}

/// <summary>
/// A negative balanskravsresultat that is to be regulated: the year it arose, its amount in kronor (more than zero) and the end of
/// the year from which that amount is told. Source: kommunallagen (2017:725) 11 kap. 12 and 13 §§.
/// </summary>
public sealed record Deficit(int Origin, decimal Amount)
{
    /// <summary>How long the law gives: the three years that follow.</summary>
    public const int YearsToRestore = 3;

    /// <summary>At the end of this year the amount stands; results of later years regulate it. The year it arose when nothing else is told.</summary>
    public int StandsAfter { get; init; } = Origin;

    /// <summary>What fullmäktige has decided not to regulate, in kronor.</summary>
    public decimal Waived { get; init; }

    /// <summary>Whether fullmäktige has decided an åtgärdsplan; null when nothing is told.</summary>
    public bool? HasActionPlan { get; init; }

    /// <summary>The words of the plan about it; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>The last year to regulate it.</summary>
    public int Deadline => Origin + YearsToRestore;
}

/// <summary>What a reserve holds when a year begins, in kronor (0 or more).</summary>
public sealed record ReserveOpening(ReserveKind Kind, int Year, decimal Amount);

/// <summary>A part of the budget that the law asks for and that stands in a section of the plan instead of in its tables.</summary>
public sealed record PartInText(BudgetPart Part, Code Section);

/// <summary>
/// What a plan says for the rules of the law and no table holds. Each list is empty when the plan says nothing.
/// </summary>
public sealed record LawFacts
{
    public static LawFacts None { get; } = new();

    public Sequence<FinancialGoal> Goals { get; init; } = [];

    public Sequence<BalanceYear> Years { get; init; } = [];

    public Sequence<Deficit> Deficits { get; init; } = [];

    public Sequence<ReserveOpening> Reserves { get; init; } = [];

    public Sequence<PartInText> Parts { get; init; } = [];

    /// <summary>Whether the plan says nothing at all.</summary>
    public bool IsEmpty => this == None;

    /// <summary>What is told of a year; null for nothing.</summary>
    public BalanceYear? Year(int year) => Years.FirstOrDefault(one => one.Year == year);
}

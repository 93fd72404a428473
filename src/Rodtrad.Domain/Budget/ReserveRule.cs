namespace Rodtrad.Domain.Budget;

/// <summary>The two kinds of reserve within eget kapital that the law has known.</summary>
public enum ReserveKind
{
    /// <summary>Resultatutjämningsreserv (RUR): set aside for the years 2013–2023.</summary>
    EqualisationReserve,

    /// <summary>Resultatreserv: from 2024.</summary>
    ResultReserve,
}

/// <summary>
/// The rules of a kind of reserve; shares in per cent of taxes and general grants. The result must exceed <paramref name="LowShare"/>, or
/// <paramref name="HighShare"/> when eget kapital with the ansvarsförbindelse is below zero; only what exceeds it may be set aside.
/// <paramref name="CapShare"/> is how large the reserve may be; null for no such limit.
/// Source: kommunallagen (2017:725) 11 kap. 14 §, in force 2024-01-01 and as it read before; prop. 2022/23:119.
/// </summary>
public sealed record ReserveRule(ReserveKind Kind, int FirstYear, int? LastYear, decimal LowShare, decimal HighShare, decimal? CapShare)
{
    /// <summary>
    /// The last year it may be used. Null = no end: how long an old resultatutjämningsreserv may be used has not been confirmed, so a
    /// region that knows sets it.
    /// </summary>
    public int? LastUse { get; init; }

    /// <summary>Resultatutjämningsreserv. That it had no cap of its own is not confirmed in a source.</summary>
    public static ReserveRule Equalisation { get; } = new(ReserveKind.EqualisationReserve, 2013, ReserveYears.First - 1, 1, 2, null);

    /// <summary>Resultatreserv.</summary>
    public static ReserveRule Result { get; } = new(ReserveKind.ResultReserve, ReserveYears.First, null, 1, 2, 5);

    /// <summary>The reserve that the law knows in a year, and the word a plan for that year is read with.</summary>
    public static ReserveRule Of(int year) => year < ReserveYears.First ? Equalisation : Result;

    /// <summary>Whether money may be set aside to it that year.</summary>
    public bool MaySetAside(int year) => year >= FirstYear && (LastYear is not { } last || year <= last);

    /// <summary>Whether it may be used that year.</summary>
    public bool MayUse(int year) => year >= FirstYear && (LastUse is not { } last || year <= last);

    private static class ReserveYears
    {
        /// <summary>The year the law changed.</summary>
        public const int First = 2024;
    }
}

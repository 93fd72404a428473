using Rodtrad.Domain.Budget;

namespace Rodtrad.Domain.Statements;

/// <summary>
/// How much may be set aside to a reserve in a year, all in the same unit: what of the result exceeds the share of taxes and grants
/// (<paramref name="ByResult"/>, max1) and what the reserve has room for below its cap (<paramref name="ByCap"/>, max2; null when the
/// rule has none). <paramref name="Share"/> is the share that counted, in per cent.
/// Source: kommunallagen (2017:725) 11 kap. 14 §; law, section 7.
/// </summary>
public sealed record ReserveRoom(ReserveRule Rule, decimal Share, decimal Threshold, decimal ByResult, decimal? ByCap)
{
    /// <summary>The least of the two; never below zero.</summary>
    public decimal Allowed => ByCap is { } cap ? Math.Min(ByResult, cap) : ByResult;

    /// <summary>
    /// The room of a year. <paramref name="taxesAndGrants"/> is T; <paramref name="result"/> and <paramref name="adjusted"/> are ÅR and BKJ;
    /// <paramref name="equityWithObligation"/> is eget kapital less the ansvarsförbindelse; <paramref name="opening"/> what the reserve holds
    /// when the year begins. Nothing may be set aside in a year when the rule is not in force.
    /// </summary>
    public static ReserveRoom Of(
        ReserveRule rule, int year, decimal taxesAndGrants, decimal result, decimal adjusted, decimal equityWithObligation, decimal opening)
    {
        var share = equityWithObligation < 0 ? rule.HighShare : rule.LowShare;
        var threshold = share * taxesAndGrants / 100;
        var byResult = rule.MaySetAside(year) ? Math.Max(0, Math.Min(result, adjusted) - threshold) : 0;
        var byCap = rule.CapShare is { } cap ? Math.Max(0, (cap * taxesAndGrants / 100) - opening) : (decimal?)null;
        return new ReserveRoom(rule, share, threshold, byResult, byCap);
    }
}

/// <summary>
/// A reserve through a year: what it held, what is set aside and used, and what was allowed. <paramref name="Room"/> is null when the
/// figures it is made of are missing.
/// </summary>
public sealed record ReserveYear(ReserveKind Kind, int Year, decimal Opening, decimal SetAside, decimal Used, ReserveRoom? Room)
{
    public decimal Closing => Opening + SetAside - Used;

    /// <summary>How much more than allowed is set aside; 0 when it is within, or cannot be judged.</summary>
    public decimal SetAsideTooMuch => Room is { } room ? Math.Max(0, SetAside - room.Allowed) : 0;

    /// <summary>How much more is used than there is.</summary>
    public decimal UsedTooMuch => Math.Max(0, Used - Opening - SetAside);
}

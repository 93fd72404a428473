using Rodtrad.App.Indicators;
using Rodtrad.Domain.Indicators;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Indicators;

/// <summary>What the address of the library says: read, and written again with another order.</summary>
internal sealed record IndicatorQuery(
    string Organisation, string? Slag, string? Plan, string? Kalla, string? Ansvarig, string? Utanmal, string? Utankalla, string? Sok, string? Ordning,
    string? Fallande)
{
    public IndicatorListRequest Request => new(Organisation)
    {
        Kind = IndicatorAddresses.Kinds.FirstOrDefault(pair => pair.Value == Slag) is { Value: not null } kind ? kind.Key : null,
        Plan = Plan,
        Source = Kalla,
        Owner = Ansvarig,
        WithoutTarget = Utanmal is "ja",
        WithoutSource = Utankalla is "ja",
        Words = Sok,
        Order = IndicatorAddresses.Orders.FirstOrDefault(pair => pair.Value == Ordning).Key,
        IsDescending = Fallande is "ja",
    };
}

internal static class IndicatorAddresses
{
    public static readonly IReadOnlyDictionary<IndicatorKind, string> Kinds = new Dictionary<IndicatorKind, string>
    {
        [IndicatorKind.Quantitative] = "kvantitativ",
        [IndicatorKind.Qualitative] = "kvalitativ",
        [IndicatorKind.Cluster] = "kluster",
        [IndicatorKind.Index] = "index",
        [IndicatorKind.Milestone] = "milstolpe",
        [IndicatorKind.Tracking] = "foljs",
    };

    public static readonly IReadOnlyDictionary<IndicatorOrder, string> Orders = new Dictionary<IndicatorOrder, string>
    {
        [IndicatorOrder.Name] = "indikator",
        [IndicatorOrder.Kind] = "slag",
        [IndicatorOrder.Source] = "kalla",
        [IndicatorOrder.Owner] = "ansvarig",
        [IndicatorOrder.Uses] = "antal",
    };

    public static SortLink Sort(IndicatorListPageView view) => new(
        Addresses.Indicators(view.Organisation), Orders[view.Request.Order], view.Request.IsDescending,
        [
            ("sok", view.Request.Words), ("slag", view.Request.Kind is { } kind ? Kinds[kind] : null), ("plan", view.Request.Plan),
            ("kalla", view.Request.Source), ("ansvarig", view.Request.Owner), ("utanmal", view.Request.WithoutTarget ? "ja" : null),
            ("utankalla", view.Request.WithoutSource ? "ja" : null),
        ],
        Orders[IndicatorOrder.Name]);
}

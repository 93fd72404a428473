namespace Rodtrad.Web.Components;

/// <summary>
/// How a list is sorted now, and the addresses of sorting it otherwise with the same filter. <paramref name="First"/> is the
/// column it is sorted by when nobody has chosen.
/// </summary>
public sealed record SortLink(string List, string Current, bool IsDescending, IReadOnlyList<(string Key, string? Value)> Filter, string First)
{
    /// <summary>Sorted by the column; the other way round when it already is.</summary>
    public string By(string column) => With(List, column, column == Current && !IsDescending);

    /// <summary>The same list as a file of the type.</summary>
    public string Address(string type) => With($"{List}.{type}", Current, IsDescending);

    /// <summary>The value of aria-sort for a column; null where the list is not sorted by it.</summary>
    public string? Aria(string column) => column != Current ? null : IsDescending ? "descending" : "ascending";

    /// <summary>The parameters of an order that somebody has chosen.</summary>
    public IEnumerable<(string Key, string Value)> Chosen => !IsDescending && Current == First ? [] :
        IsDescending ? [("ordning", Current), ("fallande", "ja")] : [("ordning", Current)];

    private string With(string address, string column, bool isDescending) =>
        Addresses.With(address, [.. Filter, ("ordning", column), ("fallande", isDescending ? "ja" : null)]);
}

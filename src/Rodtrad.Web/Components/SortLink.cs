namespace Rodtrad.Web.Components;

/// <summary>How a list is sorted now, and the addresses of sorting it otherwise with the same filter.</summary>
public sealed record SortLink(string List, string Current, bool IsDescending, IReadOnlyList<(string Key, string? Value)> Filter)
{
    /// <summary>Sorted by the column; the other way round when it already is.</summary>
    public string By(string column) => With(List, column, column == Current && !IsDescending);

    /// <summary>The same list as a file of the type.</summary>
    public string Address(string type) => With($"{List}.{type}", Current, IsDescending);

    /// <summary>The value of aria-sort for a column; null where the list is not sorted by it.</summary>
    public string? Aria(string column) => column != Current ? null : IsDescending ? "descending" : "ascending";

    private string With(string address, string column, bool isDescending) =>
        Addresses.With(address, [.. Filter, ("ordning", column), ("fallande", isDescending ? "ja" : null)]);
}

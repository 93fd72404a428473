namespace Rodtrad.House.Tests.Breaches;

/// <summary>Does what the domain may do: iterators, closures, sets and exact numbers.</summary>
sealed record Pure(decimal Amount, IReadOnlyList<int> Years)
{
    public IEnumerable<int> After(int year)
    {
        foreach (var one in Years.Where(candidate => candidate > year))
            yield return one;
    }

    public bool IsKnown(string code) => new HashSet<string>(StringComparer.Ordinal) { "a" }.Contains(code);
}

namespace Rodtrad.House.Tests.Breaches;

/// <summary>Changes in every way a value may not, to prove that rule 8 sees each.</summary>
sealed record Mutable(IReadOnlyList<int> Years, List<int> Codes, IReadOnlyDictionary<string, int[]> Table)
{
#pragma warning disable CS0649, CA1823, IDE0044, IDE0051, IDE0052, CA2211, CS0169
    static int counter;
    int cached;
#pragma warning restore CS0649, CA1823, IDE0044, IDE0051, IDE0052, CA2211, CS0169

    public string Name { get; set; } = "";
}

#pragma warning disable CA1852 // open on purpose
/// <summary>An entity that is open where it should be closed.</summary>
class OpenEntity
{
    public string Title { get; set; } = "";

    public int Version { get; private set; }

    public void Change() => Version++;
}

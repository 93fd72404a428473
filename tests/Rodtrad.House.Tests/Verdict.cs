namespace Rodtrad.House.Tests;

/// <summary>A rule returns what is wrong, where, and what to do. The house has none; a breach made on purpose has some.</summary>
static class Verdict
{
    public static void Holds(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        if (found.Count > 0)
            Assert.Fail($"{found.Count} breach(es):{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }

    /// <summary>Exactly one violation is reported for each expected fragment, in any order, and no other.</summary>
    public static void Reports(IEnumerable<string> violations, params string[] fragments)
    {
        var found = violations.ToList();
        foreach (var fragment in fragments)
            Assert.Contains(found, violation => violation.Contains(fragment, StringComparison.Ordinal));
        Assert.True(found.Count == fragments.Length, $"Expected {fragments.Length} breach(es), got:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }
}

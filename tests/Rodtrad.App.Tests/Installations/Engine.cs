using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Rodtrad.App.Tests.Installations;

/// <summary>The databases an installation may stand on. Whatever is promised is promised on both.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a theory once on each engine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothEnginesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Enum.GetValues<Engine>().Select(engine => new TheoryDataRow(engine))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>Each case of a table, once on each engine.</summary>
public static class Cases
{
    public static TheoryData<Engine, T> OnBoth<T>(params IEnumerable<T> cases)
    {
        var data = new TheoryData<Engine, T>();
        foreach (var one in cases)
            foreach (var engine in Enum.GetValues<Engine>())
                data.Add(engine, one);
        return data;
    }
}

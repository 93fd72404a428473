using System.Text.Json;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// What docs/policy.json says: the oracle of the matrix. It is read as it stands and never reckoned from the code that it is to judge.
/// </summary>
public sealed class PolicyFile
{
    private readonly Dictionary<string, (string Permission, string Concerns)> _actions;
    private readonly Dictionary<(string Permission, string Concerns, string Who, bool WithSubtree, string State, string Relation), bool> _cells = [];

    private PolicyFile(JsonElement file)
    {
        _actions = file.GetProperty("useCases").EnumerateArray().ToDictionary(
            action => action.GetProperty("useCase").GetString()!, action => (action.GetProperty("permission").GetString()!, action.GetProperty("concerns").GetString()!), StringComparer.Ordinal);
        foreach (var grid in file.GetProperty("grids").EnumerateArray())
        {
            foreach (var row in grid.GetProperty("rows").EnumerateArray())
            {
                foreach (var cell in row.EnumerateObject().Where(cell => cell.Value.ValueKind is JsonValueKind.True or JsonValueKind.False && cell.Name != "withSubtree"))
                {
                    _cells.Add((
                        grid.GetProperty("permission").GetString()!, grid.GetProperty("concerns").GetString()!, row.GetProperty("who").GetString()!,
                        row.GetProperty("withSubtree").GetBoolean(), row.TryGetProperty("state", out var state) ? state.GetString()! : "", cell.Name), cell.Value.GetBoolean());
                }
            }
        }
    }

    public static string Path => RepositoryRoot.Of("docs", "policy.json");

    public static PolicyFile Read() => new(JsonDocument.Parse(File.ReadAllText(Path)).RootElement);

    public IReadOnlyCollection<string> UseCases => _actions.Keys;

    public int Cells => _cells.Count;

    /// <summary>Whether a use case is about a plan, a unit or nothing.</summary>
    public string Concerns(string useCase) => _actions[useCase].Concerns;

    public string Permission(string useCase) => _actions[useCase].Permission;

    /// <summary>Whether who asks may do it with a plan of a unit that lies so, in the state.</summary>
    public bool May(string useCase, PolicyWho who, string relation, string state) => Cell(useCase, who, state, relation);

    /// <summary>Whether who asks may do it at a unit that lies so.</summary>
    public bool May(string useCase, PolicyWho who, string relation) => Cell(useCase, who, "", relation);

    /// <summary>Whether who asks may do it at all: somewhere, where it concerns a unit.</summary>
    public bool May(string useCase, PolicyWho who)
    {
        var (permission, concerns) = _actions[useCase];
        return _cells.Any(cell => cell.Value && cell.Key.Permission == permission && cell.Key.Concerns == concerns && cell.Key.Who == who.Who && cell.Key.WithSubtree == who.WithSubtree);
    }

    private bool Cell(string useCase, PolicyWho who, string state, string relation) =>
        _cells[(_actions[useCase].Permission, _actions[useCase].Concerns, who.Who, who.WithSubtree, state, relation)];
}

/// <summary>Who asks, as the policy calls it.</summary>
public sealed record PolicyWho(string Who, bool WithSubtree)
{
    public static PolicyWho Anonymous { get; } = new("anonymous", false);

    /// <summary>The code of the persona who is so.</summary>
    public string Code => WithSubtree ? $"{Who}-plus" : Who;
}

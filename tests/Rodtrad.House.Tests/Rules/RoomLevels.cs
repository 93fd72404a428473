using Rodtrad.House.Tests.Reading;

namespace Rodtrad.House.Tests.Rules;

/// <summary>Rule 3: a room of the domain uses rooms of a lower level only.</summary>
static class RoomLevels
{
    public static IEnumerable<string> Violations(
        IEnumerable<TypeUse> uses, IEnumerable<string> namespaces, string root, IReadOnlyDictionary<string, int> levels, IReadOnlyList<Crossing> crossings)
    {
        foreach (var name in namespaces.Where(name => ProjectReferences.Within(name, root)).Distinct())
            if (Room(name, root) is not { } room)
                yield return $"A type lies in {name} itself; put it in a room.";
            else if (!levels.ContainsKey(room))
                yield return $"{name}: the room {room} has no level; give it one in Rooms.cs.";

        var used = new HashSet<Crossing>();
        foreach (var use in uses.DistinctBy(use => (use.From, use.To)))
        {
            if (Room(use.FromNamespace, root) is not { } from || Room(use.ToNamespace, root) is not { } to || from == to)
                continue;
            if (!levels.TryGetValue(from, out var high) || !levels.TryGetValue(to, out var low) || high > low)
                continue;
            if (crossings.FirstOrDefault(row => row.From == from && row.To == to) is { } row)
                used.Add(row);
            else
                yield return $"{use.From} ({from}, level {high}) uses {use.To} ({to}, level {low}); turn the reference round, or add a row with a reason in Rooms.cs.";
        }

        foreach (var row in crossings.Except(used))
            yield return $"Rooms.cs: the row {row.From} to {row.To} lets nothing through; strike it.";
    }

    static string? Room(string name, string root) =>
        name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;
}

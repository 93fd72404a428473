namespace Rodtrad.House.Tests;

/// <summary>A row that lets something through, with the reason. A row that lets nothing through is reported as dead.</summary>
sealed record Exemption(string Name, string Reason);

/// <summary>That a room may use another of the same or a higher level.</summary>
sealed record Crossing(string From, string To, string Reason);

/// <summary>The rooms of the domain and how high they lie: a room uses rooms of a lower level only.</summary>
static class Rooms
{
    public static readonly IReadOnlyDictionary<string, int> Levels = new Dictionary<string, int>
    {
        ["Quantities"] = 0,
        ["Periods"] = 0,
        ["Organisation"] = 1,
        ["Tables"] = 1,
        ["Templates"] = 1,
        ["Access"] = 2,
        ["Plans"] = 2,
        ["Goals"] = 3,
        ["Frames"] = 3,
        ["Ledger"] = 3,
        ["Indicators"] = 4,
        ["Assignments"] = 4,
        ["Budget"] = 4,
        ["Investments"] = 4,
        ["Risks"] = 4,
        ["Projects"] = 4,
        ["Workforce"] = 4,
        ["Volumes"] = 4,
        ["Editions"] = 5,
        ["Statements"] = 5,
        ["Scenarios"] = 5,
        ["FollowUp"] = 6,
        ["Search"] = 6,
        ["Documents"] = 7,
        ["Checks"] = 7,
    };

    public static readonly IReadOnlyList<Crossing> Crossings =
    [
        new("Periods", "Quantities", "Sequence, the list that is equal by its values, is what every room builds its records on"),
    ];
}

using System.Collections.Concurrent;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>What was found of a session: the session itself, what the person is called, and what the person may; null when nothing.</summary>
internal sealed record FoundCaller(Session Session, string Name, Actor? Actor);

/// <summary>
/// What was found of a session is found again as long as neither database has changed and the day is the same. Both databases are
/// asked whether they have, at every request: on SQLite that is two steps of a statement, against five questions and two connections.
/// PostgreSQL cannot tell as cheaply, and is asked everything.
/// </summary>
internal sealed class CallerMemory(ChangeWatch changes)
{
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<string, (string State, FoundCaller Found)> _known = new(StringComparer.Ordinal);

    /// <summary>The state to remember under; null where it cannot be told. Asked for before reading, so that a change meanwhile is seen next time.</summary>
    public async ValueTask<string?> State(Code organisation, DateOnly day, CancellationToken cancel) =>
        changes.StateOfPeople(organisation) is { } people
            ? $"{await changes.State(organisation.Text, cancel)} {people} {day.DayNumber}" : null;

    public FoundCaller? Recall(string session, string? state) =>
        state is not null && _known.TryGetValue(session, out var known) && known.State == state ? known.Found : null;

    public void Remember(string session, string? state, FoundCaller found)
    {
        if (state is null)
            return;
        // Seldom, and nothing is lost by it: what is forgotten is read again.
        if (_known.Count >= Most)
            _known.Clear();
        _known[session] = (state, found);
    }
}

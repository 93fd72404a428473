using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.People;

/// <summary>Grants as pages show them: those that hold first, then what is to come, then what was.</summary>
internal static class GrantRows
{
    public static async Task<List<GrantRow>> Of(PeopleRoom room, Expression<Func<Grant, bool>>? which, CancellationToken cancel)
    {
        var grants = await (which is null ? room.Record.Grants.AsNoTracking() : room.Record.Grants.AsNoTracking().Where(which)).ToListAsync(cancel);
        var reviews = (await room.Record.AccessReviews.AsNoTracking().ToListAsync(cancel)).ToLookup(review => review.Grant);
        return [.. grants.Select(grant => Row(room.Reading, grant, [.. reviews[grant.Code]])).OrderBy(row => row.State).ThenBy(row => row.Post.Role)
            .ThenBy(row => row.Post.Unit.Full, Sorting.Swedish).ThenBy(row => row.Code, StringComparer.Ordinal)];
    }

    /// <summary>How what is given for a time stands on the day.</summary>
    public static PostState StateOf(bool isWithdrawn, Validity validity, DateOnly day) =>
        isWithdrawn ? PostState.TakenBack : validity.Holds(day) ? PostState.Now : validity.From > day ? PostState.Later : PostState.Past;

    private static GrantRow Row(PeopleReading reading, Grant grant, IReadOnlyList<AccessReview> reviews)
    {
        var last = reviews.MaxBy(review => review.Year);
        return new GrantRow(
            grant.Code.Text, reading.Person(grant.Person), reading.Post(grant.Role, grant.Unit, grant.WithSubtree), grant.Validity, grant.Reason,
            StateOf(grant.IsWithdrawn, grant.Validity, reading.Today), YearlyReview.Of(grant, reviews, reading.Today),
            last is null ? null : reading.Person(last.By), last?.At);
    }
}

/// <summary>Delegations as pages show them, in the same order.</summary>
internal static class DelegationRows
{
    public static async Task<List<DelegationRow>> Of(PeopleRoom room, Expression<Func<Delegation, bool>> which, CancellationToken cancel) =>
        [.. (await room.Record.Delegations.AsNoTracking().Where(which).ToListAsync(cancel))
            .Select(row => new DelegationRow(
                row.Code.Text, room.Reading.Person(row.Giver), room.Reading.Person(row.Delegate), room.Reading.Post(row.Role, row.Unit, row.WithSubtree), row.Validity, row.Reason,
                GrantRows.StateOf(row.IsWithdrawn, row.Validity, room.Reading.Today)))
            .OrderBy(row => row.State).ThenByDescending(row => row.Validity.From)];
}

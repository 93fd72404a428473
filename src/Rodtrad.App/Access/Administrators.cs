using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;

namespace Rodtrad.App.Access;

/// <summary>Rule: a region that has a system administrator keeps one. The last cannot lock the door from outside.</summary>
internal static class Administrators
{
    /// <summary>Whether nobody would be left who manages people if the grant, or all of the person's, gave nothing any more.</summary>
    public static async Task<bool> WouldBeLast(OrganisationContext context, DateOnly today, Code? except, Code? exceptPerson, CancellationToken cancel)
    {
        var active = await context.People.AsNoTracking().Where(row => row.IsActive).Select(row => row.Code).ToListAsync(cancel);
        var now = (await context.Grants.AsNoTracking().Where(row => row.Role == Role.SystemAdministrator && !row.IsWithdrawn).ToListAsync(cancel))
            .Where(grant => grant.Holds(today) && active.Contains(grant.Person)).ToList();
        return now.Count > 0 && now.TrueForAll(grant => grant.Code == except || grant.Person == exceptPerson);
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.People;

/// <summary>
/// Takes a person's name out of what is live. Rule: what names the person is gone from the files too, not only from the rows; a row that is
/// only deleted lies on in the free pages of a database.
/// </summary>
public static class PersonErasure
{
    /// <summary>
    /// Takes away name, address, identities, account and sessions, and those rows of the access log that tell of a user name. What remains is
    /// the code. Gives how many rows went.
    /// </summary>
    public static async Task<int> Erase(PeopleContext people, Code person, CancellationToken cancel)
    {
        var names = await people.Accounts.Where(row => row.Person == person).Select(row => row.UserName).ToListAsync(cancel);
        var subjects = await people.Identities.Where(row => row.Person == person && row.Subject != person.Text).Select(row => row.Subject).ToListAsync(cancel);
        List<string> told = [.. names, .. subjects];
        var gone = await people.Log.Where(row => told.Contains(row.Subject) || told.Contains(row.Detail)).ExecuteDeleteAsync(cancel)
            + await people.Sessions.Where(row => row.Person == person).ExecuteDeleteAsync(cancel)
            + await people.Accounts.Where(row => row.Person == person).ExecuteDeleteAsync(cancel)
            + await people.Identities.Where(row => row.Person == person).ExecuteDeleteAsync(cancel)
            + await people.Profiles.Where(row => row.Person == person).ExecuteDeleteAsync(cancel);
        return gone;
    }

    /// <summary>Writes the database anew without what was deleted. Outside any transaction.</summary>
    public static async Task Compact(PeopleContext people, CancellationToken cancel)
    {
        if (people.Database.IsNpgsql())
        {
            foreach (var table in people.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Order(StringComparer.Ordinal))
            {
                var sql = $"VACUUM (FULL) \"{table}\"";
                await people.Database.ExecuteSqlRawAsync(sql, cancel);
            }
            return;
        }
        await people.Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)people.Database.GetDbConnection();
        foreach (var sql in (string[])["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancel);
        }
        await people.Database.CloseConnectionAsync();
    }
}

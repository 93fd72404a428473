using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Search;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Storage.Audit;

namespace Rodtrad.App.Tests.Operations;

/// <summary>
/// What two installations in which the same was done have in common: every row but for what chance or a sequence gives, in an order
/// of its own.
/// </summary>
internal static class SameState
{
    private static readonly string[] ByChance = ["Revision", "Id", "VersionId", "sessions.TokenHash", "sessions.Code", "access_log.Number", "access_log.Subject", "checkpoints.Signature", "checkpoints.Hash", "audit.Hash", "audit.PreviousHash", "audit.Changes"];

    // What a try leaves, whether or not it was let do anything.
    private static readonly string[] ByTrying = ["accounts.FailedCount", "accounts.LockedUntil", "accounts.TotpStep"];

    public static async Task<string> Same(this Installation installation, bool withPeople)
    {
        var lines = new List<string>();
        await using (var catalog = installation.Databases.Catalog())
        {
            await Rows(catalog, "", lines);
            foreach (var slug in await catalog.Organisations.Select(entry => entry.Slug).ToListAsync(Installation.Cancel))
            {
                await using var organisation = installation.Databases.Organisation(slug);
                await Rows(organisation, slug.Text, lines);
                Assert.Null(await AuditTrail.FirstBreak(organisation, Installation.Cancel));
                await using var people = installation.Databases.People(slug);
                if (withPeople)
                    await Rows(people, slug.Text, lines);
            }
        }
        var index = await installation.See(installation.Get<RebuildIndex>(), new RebuildRequest(null, true), Actor.Operator);
        Assert.All(index, state => Assert.True(state.WasInStep, $"{state}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static async Task Rows(DbContext context, string of, List<string> lines)
    {
        await context.Database.OpenConnectionAsync(Installation.Cancel);
        foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the names are the model's
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(Installation.Cancel);
            while (await reader.ReadAsync(Installation.Cancel))
            {
                var told = Enumerable.Range(0, reader.FieldCount).Where(i => !ByChance.Contains(reader.GetName(i)) && !ByChance.Contains($"{table}.{reader.GetName(i)}") && !ByTrying.Contains($"{table}.{reader.GetName(i)}"))
                    .Select(i => $"{reader.GetName(i)}={Told(reader.GetValue(i))}").Order(StringComparer.Ordinal);
                lines.Add($"{of} {table} {string.Join('|', told)}");
            }
        }
    }

    private static string Told(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

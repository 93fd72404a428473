using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Tests.Installations;

/// <summary>Everything an installation holds as one text, revisions included: two equal texts mean that nothing was touched.</summary>
public static class StoredState
{
    public static async Task<string> State(this Installation installation)
    {
        var text = new StringBuilder().AppendJoin('\n', await installation.DatabaseNames()).AppendLine();
        await using var catalog = installation.Databases.Catalog();
        await Dump(catalog, text);
        foreach (var slug in (await catalog.Organisations.Select(entry => entry.Slug).ToListAsync(Installation.Cancel)).Order())
            text.AppendLine(await installation.State(slug));
        return text.ToString();
    }

    public static async Task<string> State(this Installation installation, Code slug)
    {
        var text = new StringBuilder();
        await using var context = installation.Databases.Organisation(slug);
        await Dump(context, text);
        await using var people = installation.Databases.People(slug);
        await Dump(people, text);
        return text.ToString();
    }

    private static async Task Dump(DbContext context, StringBuilder text)
    {
        await context.Database.OpenConnectionAsync(Installation.Cancel);
        foreach (var entity in context.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            var keys = entity.FindPrimaryKey()!.Properties.Select(key => $"\"{key.GetColumnName(StoreObjectIdentifier.Table(entity.GetTableName()!))}\"");
            command.CommandText = $"SELECT * FROM {entity.GetTableName()} ORDER BY {string.Join(", ", keys)}";
            await using var reader = await command.ExecuteReaderAsync(Installation.Cancel);
            while (await reader.ReadAsync(Installation.Cancel))
            {
                text.Append(entity.GetTableName());
                for (var i = 0; i < reader.FieldCount; i++)
                    text.Append('|').Append(Told(reader.GetValue(i)));
                text.AppendLine();
            }
        }
    }

    private static string Told(object value) =>
        value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;

namespace Rodtrad.App.Tests.Audit;

/// <summary>
/// Does to a chain, by chance, what someone with the database in hand might do. The triggers are gone, and the context has a
/// transaction that is rolled back afterwards.
/// </summary>
sealed class Mutations(OrganisationContext context, Random chance, long rows, long witnessed)
{
    const string Columns = "\"At\", \"Actor\", \"Action\", \"Subject\", \"Detail\", \"Attachment\", \"PreviousHash\", \"Hash\", \"Origin\", \"Reason\", \"Schema\", \"Changes\"";

    bool IsSqlite => context.Database.IsSqlite();

    /// <summary>One mutation, and what it was.</summary>
    public Task<string> Any() => chance.Next(9) switch
    {
        0 or 1 or 2 => Byte(),
        3 => Delete(),
        4 => Swap(),
        5 => Insert(),
        6 => CutOff(),
        7 => Checkpoint(),
        _ => Rewrite(),
    };

    async Task<string> Byte()
    {
        var number = Row(1, rows);
        var column = (string[])["Number", .. Columns.Split(", ").Select(one => one.Trim('"'))] is var all ? all[chance.Next(all.Length)] : "";
        switch (column)
        {
            case "Number":
                await Run($"UPDATE audit SET \"Number\" = {rows + Row(2, 200)} WHERE \"Number\" = {Math.Min(number, rows - 1)}");
                break;
            case "At" when !IsSqlite:
                await Run($"UPDATE audit SET \"At\" = \"At\" + interval '{chance.Next(1, 1_000_000)} microseconds' WHERE \"Number\" = {number}");
                break;
            case "Attachment" or "Changes":
                await Set(column, number, Changed(await Read(column, number)), "");
                break;
            default:
                var bytes = await Read(IsSqlite ? $"CAST(\"{column}\" AS BLOB)" : $"convert_to(\"{column}\", 'UTF8')", number, isExpression: true);
                await Set(column, number, IsSqlite ? Changed(bytes) : Lettered(bytes), "TEXT");
                break;
        }
        return $"a byte of {column} in row {number}";
    }

    async Task<string> Delete()
    {
        var number = Row(1, rows - 1);
        await Run($"DELETE FROM audit WHERE \"Number\" = {number}");
        if (chance.Next(2) == 0)
            return $"row {number} deleted";
        await Shift(number + 1, -1);
        return $"row {number} deleted, and the rest numbered anew";
    }

    async Task<string> Swap()
    {
        var (one, other) = (Row(1, rows - 1), 0L);
        other = Row(one + 1, rows);
        await Run($"UPDATE audit SET \"Number\" = -1 WHERE \"Number\" = {one}");
        await Run($"UPDATE audit SET \"Number\" = {one} WHERE \"Number\" = {other}");
        await Run($"UPDATE audit SET \"Number\" = {other} WHERE \"Number\" = -1");
        return $"rows {one} and {other} swapped";
    }

    async Task<string> Insert()
    {
        var number = Row(1, rows + 1);
        await Shift(number, 1);
        var source = Row(1, rows);
        source = source >= number ? source + 1 : source;
        var columns = chance.Next(2) == 0 ? Columns : Columns.Replace("\"PreviousHash\"", $"(SELECT \"Hash\" FROM audit WHERE \"Number\" = {Math.Max(1, number - 1)})", StringComparison.Ordinal);
        if (number == 1 || number == rows + 1)
            columns = Columns;
        await Run($"INSERT INTO audit (\"Number\", {Columns}) SELECT {number}, {columns} FROM audit WHERE \"Number\" = {source}");
        return $"a copy of row {source} put in as row {number}";
    }

    async Task<string> CutOff()
    {
        var number = Row(1, witnessed);
        await Run($"DELETE FROM audit WHERE \"Number\" >= {number}");
        if (chance.Next(2) == 0)
            await Run($"DELETE FROM checkpoints WHERE \"Number\" >= {number}");
        return $"cut off from row {number}";
    }

    async Task<string> Checkpoint()
    {
        var column = ((string[])["Hash", "Signature", "At"])[chance.Next(IsSqlite ? 3 : 2)];
        var bytes = await Read(IsSqlite ? $"CAST(\"{column}\" AS BLOB)" : $"convert_to(\"{column}\", 'UTF8')", witnessed, isExpression: true, "checkpoints");
        await Set(column, witnessed, IsSqlite ? Changed(bytes) : Lettered(bytes), "TEXT", "checkpoints");
        return $"a byte of {column} in checkpoint {witnessed}";
    }

    // Whoever knows how the chain is made changes a row and makes everything after it anew.
    async Task<string> Rewrite()
    {
        var number = Row(1, witnessed);
        var all = await context.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Installation.Cancel);
        var former = number == 1 ? "" : all[(int)number - 2].Hash;
        foreach (var row in all.Where(row => row.Number >= number))
        {
            var forged = row with { Actor = row.Number == number ? row.Actor + "x" : row.Actor, PreviousHash = former };
            former = (forged with { Hash = "" }).ComputeHash();
            await Run(
                "UPDATE audit SET \"Actor\" = {0}, \"PreviousHash\" = {1}, \"Hash\" = {2} WHERE \"Number\" = {3}", forged.Actor, forged.PreviousHash, former, row.Number);
        }
        if (chance.Next(2) == 0)
            await Run("DELETE FROM checkpoints");
        return $"everything from row {number} written anew";
    }

    // By way of numbers that no row has: two rows never have the same.
    async Task Shift(long from, int by)
    {
        await Run($"UPDATE audit SET \"Number\" = -\"Number\" WHERE \"Number\" >= {from}");
        await Run($"UPDATE audit SET \"Number\" = -\"Number\" + {by} WHERE \"Number\" < 0");
    }

    long Row(long from, long to) => chance.NextInt64(from, to + 1);

    byte[] Changed(byte[] bytes)
    {
        if (bytes.Length == 0)
            return [(byte)chance.Next(1, 256)];
        bytes[chance.Next(bytes.Length)] ^= (byte)chance.Next(1, 256);
        return bytes;
    }

    byte[] Lettered(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Length == 0)
            return "x"u8.ToArray();
        var at = chance.Next(text.Length);
        while (char.IsSurrogate(text[at]))
            at = (at + 1) % text.Length;
        return Encoding.UTF8.GetBytes(text[..at] + (text[at] == 'x' ? 'y' : 'x') + text[(at + 1)..]);
    }

    async Task<byte[]> Read(string column, long number, bool isExpression = false, string table = "audit")
    {
        await using var command = Command($"SELECT {(isExpression ? column : $"\"{column}\"")} FROM {table} WHERE \"Number\" = {number}");
        return (byte[])(await command.ExecuteScalarAsync(Installation.Cancel))!;
    }

    async Task Set(string column, long number, byte[] bytes, string type, string table = "audit")
    {
        var value = type.Length == 0 ? "@value" : IsSqlite ? "CAST(@value AS TEXT)" : "convert_from(@value, 'UTF8')";
        await using var command = Command($"UPDATE {table} SET \"{column}\" = {value} WHERE \"Number\" = {number}");
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@value", bytes);
        command.Parameters.Add(parameter);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Installation.Cancel));
    }

    async Task Run(string sql, params object[] values) => await context.Database.ExecuteSqlRawAsync(sql, values, Installation.Cancel);

    DbCommand Command(string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // made above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }
}

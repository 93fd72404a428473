using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Rodtrad.Storage.Search;

/// <summary>Writes and removes the rows of the index by hand: whole regions are written in one load.</summary>
internal static class SearchRows
{
    private const string Columns = """ "VersionId", "Kind", "Level", "Target", "Place", "Title", "Number", "Context", "Text", "Words" """;

    /// <summary>Adds the entries of a scope, and tells how many they were.</summary>
    public static async Task<int> Add(OrganisationContext context, IEnumerable<IndexedEntry> entries, int scope, CancellationToken cancel)
    {
        if (context.Database.GetDbConnection() is NpgsqlConnection server)
            return await Copy(server, entries, cancel);
        var count = Insert((SqliteConnection)context.Database.GetDbConnection(), Transaction(context), entries);
        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO search_words (rowid, "Words") SELECT "Id", "Words" FROM search_entries WHERE "VersionId" = {scope}""", cancel);
        return count;
    }

    /// <summary>Removes the entries of a scope.</summary>
    public static async Task Remove(OrganisationContext context, int scope, CancellationToken cancel)
    {
        // FTS5 reads what it takes away: the words go before the rows they come from.
        if (context.Database.IsSqlite())
            await context.Database.ExecuteSqlAsync($"""DELETE FROM search_words WHERE rowid IN (SELECT "Id" FROM search_entries WHERE "VersionId" = {scope})""", cancel);
        await context.Database.ExecuteSqlAsync($"""DELETE FROM search_entries WHERE "VersionId" = {scope}""", cancel);
        await context.Database.ExecuteSqlAsync($"""DELETE FROM search_scopes WHERE "VersionId" = {scope}""", cancel);
    }

    /// <summary>Removes every entry.</summary>
    public static async Task Clear(OrganisationContext context, CancellationToken cancel)
    {
        if (context.Database.IsSqlite())
            await context.Database.ExecuteSqlRawAsync("INSERT INTO search_words (search_words) VALUES ('delete-all')", cancel);
        await context.Database.ExecuteSqlRawAsync("DELETE FROM search_entries", cancel);
        await context.Database.ExecuteSqlRawAsync("DELETE FROM search_scopes", cancel);
    }

    /// <summary>Every entry that is stored.</summary>
    public static async IAsyncEnumerable<IndexedEntry> All(OrganisationContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM search_entries";
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            yield return Read(reader);
    }

    /// <summary>Whether the words no longer are those of the entries. PostgreSQL keeps that by itself.</summary>
    public static async Task<bool> IsBroken(OrganisationContext context, CancellationToken cancel)
    {
        if (!context.Database.IsSqlite())
            return false;
        try
        {
            await context.Database.ExecuteSqlRawAsync("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)", cancel);
            return false;
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return true;
        }
    }

    private static IndexedEntry Read(DbDataReader reader) => new(
        reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4), reader.GetString(5), reader.GetString(6),
        reader.GetString(7), reader.GetString(8), reader.GetString(9));

    private static int Insert(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<IndexedEntry> entries)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO search_entries ({Columns}) VALUES (@scope, @kind, @level, @target, @place, @title, @number, @context, @text, @words)";
        var (scope, kind, level, target) = (Parameter("@scope"), Parameter("@kind"), Parameter("@level"), Parameter("@target"));
        var (place, title, number) = (Parameter("@place"), Parameter("@title"), Parameter("@number"));
        var (under, text, words) = (Parameter("@context"), Parameter("@text"), Parameter("@words"));
        command.Prepare();
        var count = 0;
        foreach (var entry in entries)
        {
            (scope.Value, kind.Value, level.Value, target.Value) = (entry.Scope, entry.Kind, entry.Level, entry.Target);
            (place.Value, title.Value, number.Value) = (entry.Place, entry.Title, entry.Number);
            (under.Value, text.Value, words.Value) = (entry.Context, entry.Text, entry.Words);
            count += command.ExecuteNonQuery();
        }
        return count;

        SqliteParameter Parameter(string name) => command.Parameters.AddWithValue(name, "");
    }

    private static async Task<int> Copy(NpgsqlConnection connection, IEnumerable<IndexedEntry> entries, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY search_entries ({Columns}) FROM STDIN (FORMAT BINARY)", cancel);
        foreach (var entry in entries)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(entry.Scope, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(entry.Kind, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(entry.Level, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(entry.Target, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(entry.Place, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(entry.Title, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(entry.Number, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(entry.Context, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(entry.Text, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(entry.Words, NpgsqlDbType.Text, cancel);
        }
        return (int)await copy.CompleteAsync(cancel);
    }

    private static SqliteTransaction Transaction(OrganisationContext context) =>
        (SqliteTransaction)(context.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("The index follows the record in one transaction."));
}

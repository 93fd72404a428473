using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;
using SQLitePCL;

namespace Rodtrad.Storage.Databases;

/// <summary>
/// Tells, cheaply enough to ask at every request, whether a database has changed since last time, also when another process
/// changed it. SQLite is asked for the data version of a connection held open; PostgreSQL for the last number of the audit
/// trail, which every change raises.
/// </summary>
public sealed class ChangeWatch(RegionDatabases databases) : IDisposable
{
    private readonly ConcurrentDictionary<string, Watched> _watched = new(StringComparer.Ordinal);

    /// <summary>A word that is another word after every change of an organisation's database; "" when there is none.</summary>
    public ValueTask<string> State(string organisation, CancellationToken cancel)
    {
        if (!Code.TryParse(organisation, out var slug))
            return new("");
        return databases.Settings.IsSqlite ? new(SqliteVersion(databases.FileOf(slug))) : new(Listed(slug, cancel));
    }

    private async Task<string> Listed(Code slug, CancellationToken cancel)
    {
        await using var catalog = databases.Catalog();
        return await catalog.Organisations.AnyAsync(entry => entry.Slug == slug, cancel) ? await AuditNumber(slug, cancel) : "";
    }

    /// <summary>As <see cref="State"/>, of what is held about persons; null where it cannot be told cheaply.</summary>
    public string? StateOfPeople(Code organisation) => databases.Settings.IsSqlite ? SqliteVersion(databases.PeopleFileOf(organisation)) : null;

    /// <summary>As <see cref="State"/>, of the catalog and every organisation in it.</summary>
    public async Task<string> StateOfAll(CancellationToken cancel)
    {
        await using var catalog = databases.Catalog();
        var states = new List<string>();
        foreach (var slug in await catalog.Organisations.Select(entry => entry.Slug).ToListAsync(cancel))
            states.Add($"{slug} {(databases.Settings.IsSqlite ? SqliteVersion(databases.FileOf(slug)) : await AuditNumber(slug, cancel))}");
        if (databases.Settings.IsSqlite)
            states.Add(SqliteVersion(databases.CatalogFile));
        return string.Join(';', states);
    }

    public void Dispose()
    {
        foreach (var watched in _watched.Values)
            watched.Dispose();
    }

    private string SqliteVersion(string file)
    {
        if (_watched.TryGetValue(file, out var known))
            return known.Version();
        return File.Exists(file) ? _watched.GetOrAdd(file, path => new Watched(path)).Version() : "";
    }

    private async Task<string> AuditNumber(Code slug, CancellationToken cancel)
    {
        await using var context = databases.Organisation(slug);
        return (await context.Audit.MaxAsync(row => (long?)row.Number, cancel) ?? 0).ToString(CultureInfo.InvariantCulture);
    }

    // Asked for every page: the statement is stepped by hand, which costs a third of a command and its reader.
    private sealed class Watched : IDisposable
    {
        private readonly Lock _one = new();
        private readonly SqliteConnection _connection;
        private readonly sqlite3_stmt _statement;
        private (long Version, string Text) _last = (-1, "");

        public Watched(string path)
        {
            var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            _connection = new SqliteConnection(settings.ConnectionString);
            _connection.Open();
            SqliteException.ThrowExceptionForRC(
                raw.sqlite3_prepare_v2(_connection.Handle, "PRAGMA data_version", out _statement), _connection.Handle);
        }

        public string Version()
        {
            lock (_one)
            {
                var result = raw.sqlite3_step(_statement);
                var version = result == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_statement, 0) : -1;
                raw.sqlite3_reset(_statement);
                if (result != raw.SQLITE_ROW)
                    SqliteException.ThrowExceptionForRC(result, _connection.Handle);
                if (version != _last.Version)
                    _last = (version, version.ToString(CultureInfo.InvariantCulture));
                return _last.Text;
            }
        }

        public void Dispose()
        {
            _statement.Dispose();
            _connection.Dispose();
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.Databases;

/// <summary>
/// Tells, cheaply enough to ask at every request, whether an organisation's database has changed since last time, also when
/// another process changed it. SQLite is asked for the data version of a connection held open; PostgreSQL for the last number
/// of the audit trail, which every change raises.
/// </summary>
public sealed class ChangeWatch(RegionDatabases databases) : IDisposable
{
    private readonly ConcurrentDictionary<string, Watched> _watched = new(StringComparer.Ordinal);

    /// <summary>A word that is another word after every change.</summary>
    public async Task<string> State(string organisation, CancellationToken cancel)
    {
        if (!databases.Settings.IsSqlite)
            return await AuditNumber(organisation, cancel);
        var path = databases.FileOf(Code.Of(organisation));
        return _watched.GetOrAdd(organisation, _ => new Watched(path)).Version();
    }

    public void Dispose()
    {
        foreach (var watched in _watched.Values)
            watched.Dispose();
    }

    private async Task<string> AuditNumber(string organisation, CancellationToken cancel)
    {
        await using var context = databases.Organisation(Code.Of(organisation));
        return (await context.Audit.MaxAsync(row => (long?)row.Number, cancel) ?? 0).ToString(CultureInfo.InvariantCulture);
    }

    private sealed class Watched : IDisposable
    {
        private readonly Lock _one = new();
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _version;

        public Watched(string path)
        {
            var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            _connection = new SqliteConnection(settings.ConnectionString);
            _connection.Open();
            _version = _connection.CreateCommand();
            _version.CommandText = "PRAGMA data_version";
        }

        public string Version()
        {
            lock (_one)
                return Convert.ToString(_version.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
        }

        public void Dispose()
        {
            _version.Dispose();
            _connection.Dispose();
        }
    }
}

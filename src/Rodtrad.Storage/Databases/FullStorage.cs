using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Rodtrad.Storage.Databases;

/// <summary>There is no room left where it is stored: what was to be saved is not, and it can be tried again when there is room.</summary>
public static class FullStorage
{
    /// <summary>The refusal of what could not be saved.</summary>
    public const string Code = "LAG-005";

    /// <summary>Whether this is why it broke.</summary>
    public static bool Is(Exception broken) =>
        broken switch
        {
            // The shared memory of the write-ahead log grows in a file of its own: there it comes as an input and output error. A write that
            // fails for another reason is a disk that breaks, and no refusal.
            SqliteException sqlite => sqlite.SqliteErrorCode == raw.SQLITE_FULL || sqlite.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE,
            PostgresException server => server.SqlState is PostgresErrorCodes.DiskFull,
            _ => false,
        }
        || (broken.InnerException is { } inner && Is(inner));
}

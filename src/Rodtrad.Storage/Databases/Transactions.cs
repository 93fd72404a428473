using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Rodtrad.Storage.Databases;

/// <summary>The two ways to meet a database: as its only writer, or as a reader of one moment.</summary>
public static class Transactions
{
    /// <summary>
    /// Begins a change. Rule: one writer at a time, who looks at what is stored after the lock is taken; what was decided on
    /// something older could undo what another just wrote. SQLite begins IMMEDIATE; PostgreSQL takes a lock that ends with the
    /// transaction. Others wait.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginChange(DbContext context, CancellationToken cancel)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancel);
        if (context.Database.IsNpgsql())
            await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(1)", cancel);
        return transaction;
    }

    /// <summary>
    /// From here on the context sees the database as it is at one moment, however many questions are asked: a plan is never read
    /// half before and half after a load. Ends when the context is disposed.
    /// </summary>
    public static async Task BeginReading(DbContext context, CancellationToken cancel)
    {
        if (context.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            return;
        }
        await context.Database.OpenConnectionAsync(cancel);
        await context.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancel);
    }
}

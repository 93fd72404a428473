using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rodtrad.Web.Tests.Fire;

/// <summary>
/// Counts the calls of an upgrade to its databases, before and after each, and stops for good at the n-th: there the process will be
/// killed. With 0 it only counts.
/// </summary>
public sealed class KillPoint
{
    private readonly int _at;
    private readonly Action _reached;
    private int _count;

    public KillPoint(int at, Action reached) => (_at, _reached, Interceptors) = (at, reached, [new Commands(this), new Commits(this)]);

    public IReadOnlyList<IInterceptor> Interceptors { get; }

    /// <summary>How many calls there have been.</summary>
    public int Count => _count;

    /// <summary>The number of the call after which each migration was written down.</summary>
    public Dictionary<string, int> Ends { get; } = new(StringComparer.Ordinal);

    private void Pass(DbCommand? command = null)
    {
        _count++;
        if (command?.CommandText is { } sql && sql.Contains("INSERT INTO \"__EFMigrationsHistory\"", StringComparison.Ordinal))
            Ends[sql.Split('\'')[1]] = _count;
        if (_count != _at)
            return;
        _reached();
        Thread.Sleep(Timeout.Infinite);
    }

    private sealed class Commands(KillPoint owner) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => Passed(command, result);

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) => Passed(command, result);

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => Passed(command, result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => Passed(command, result);

        private ValueTask<T> Passed<T>(DbCommand command, T result)
        {
            owner.Pass(command);
            return ValueTask.FromResult(result);
        }
    }

    private sealed class Commits(KillPoint owner) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            owner.Pass();
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            owner.Pass();
            return Task.CompletedTask;
        }
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rodtrad.App.Tests.Installations;

/// <summary>What the broken storage throws.</summary>
public sealed class StorageBrokeException() : Exception("The storage broke here on purpose.");

/// <summary>Counts commands and commits once it is armed, and breaks at the n-th.</summary>
public sealed class BreakAtCommand
{
    private int _left = -1;

    public BreakAtCommand() => Interceptors = [new Commands(this), new Commits(this)];

    public IReadOnlyList<IInterceptor> Interceptors { get; }

    public bool HasBroken { get; private set; }

    public void Arm(int n) => (_left, HasBroken) = (n, false);

    public void Disarm() => _left = -1;

    private void Count()
    {
        if (_left < 0 || --_left > 0)
            return;
        (_left, HasBroken) = (-1, true);
        throw new StorageBrokeException();
    }

    private sealed class Commands(BreakAtCommand owner) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => Counted(result);

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => Counted(result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => Counted(result);

        private ValueTask<InterceptionResult<T>> Counted<T>(InterceptionResult<T> result)
        {
            owner.Count();
            return ValueTask.FromResult(result);
        }
    }

    private sealed class Commits(BreakAtCommand owner) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            owner.Count();
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            owner.Count();
            return Task.CompletedTask;
        }
    }
}

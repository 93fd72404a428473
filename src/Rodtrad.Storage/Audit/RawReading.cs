using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Rodtrad.Storage.Audit;

/// <summary>Reads tables as they lie, past the mapping, within the transaction of the context.</summary>
internal static class RawReading
{
    /// <summary>A command whose text is made of names in the model and in this room alone. The context must have a transaction.</summary>
    public static DbCommand Command(OrganisationContext context, string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // see the summary
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = (context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("The chain is read at one moment, in a transaction.")).GetDbTransaction();
        return command;
    }
}

using System.Data.Common;
using System.Globalization;
using System.Text;
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

    /// <summary>The bytes of a text, as an expression to select.</summary>
    public static string Text(OrganisationContext context, string column) =>
        context.Database.IsSqlite() ? $"CAST(\"{column}\" AS BLOB)" : $"convert_to(\"{column}\", 'UTF8')";

    /// <summary>A time, as an expression to select; <see cref="Time(DbDataReader, int)"/> reads it.</summary>
    public static string Time(OrganisationContext context, string column) => context.Database.IsSqlite() ? Text(context, column) : $"\"{column}\"";

    public static byte[] Bytes(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? [] : reader.GetFieldValue<byte[]>(ordinal);

    public static string String(DbDataReader reader, int ordinal) => Encoding.UTF8.GetString(Bytes(reader, ordinal));

    /// <summary>The time; null for one that is not spelled as the provider for SQLite spells it, and so was not written by it.</summary>
    public static DateTimeOffset? Time(DbDataReader reader, int ordinal)
    {
        const string Written = "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz";
        if (reader.GetFieldType(ordinal) != typeof(byte[]))
            return reader.GetFieldValue<DateTimeOffset>(ordinal);
        var text = String(reader, ordinal);
        return DateTimeOffset.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.ToString(Written, CultureInfo.InvariantCulture) == text ? time : null;
    }
}

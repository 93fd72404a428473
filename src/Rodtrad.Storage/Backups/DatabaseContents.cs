namespace Rodtrad.Storage.Backups;

/// <summary>How many rows a table holds, and their hash whatever their order.</summary>
public sealed record TableContents(string Table, long Rows, string Hash);

/// <summary>The last row of the audit trail: its number and its hash.</summary>
public sealed record AuditTip(long Number, string Hash);

/// <summary>How far a sequence of numbers has come (PostgreSQL).</summary>
public sealed record SequenceValue(string Name, long Value);

/// <summary>
/// What a database holds, told so that a copy can be proved to hold the same: the migrations it has been through, where its audit
/// trail ends, and a hash of every table. <paramref name="Name"/> is "catalog", the organisation, or "organisation~people".
/// </summary>
public sealed record DatabaseContents(
    string Name, IReadOnlyList<string> Migrations, AuditTip? Audit, IReadOnlyList<TableContents> Tables, IReadOnlyList<SequenceValue> Sequences);

/// <summary>How a table was in the backup and is where it has been restored; told apart when it was emptied on purpose.</summary>
public sealed record TableProof(TableContents InBackup, TableContents Restored, bool IsEmptied)
{
    public bool IsSame => InBackup == Restored;

    /// <summary>Whether it is as it should be.</summary>
    public bool Holds => IsEmptied ? Restored.Rows == 0 : IsSame;
}

/// <summary>A restored database held against its backup, table by table.</summary>
public sealed record DatabaseProof(string Name, AuditTip? Audit, IReadOnlyList<TableProof> Tables)
{
    /// <summary>
    /// Tables that are emptied when a database is restored. A session of before would let somebody in who has been shut out
    /// since, and a token that was handed out then would hold again.
    /// </summary>
    public static IReadOnlyList<string> Emptied { get; } = ["sessions"];

    public static DatabaseProof Of(DatabaseContents backup, DatabaseContents restored) => new(
        backup.Name,
        restored.Audit,
        [
            .. backup.Tables.Select(table => new TableProof(
                table, restored.Tables.FirstOrDefault(other => other.Table == table.Table) ?? new TableContents(table.Table, -1, ""), Emptied.Contains(table.Table))),
            .. restored.Tables.Where(table => backup.Tables.All(other => other.Table != table.Table))
                .Select(table => new TableProof(new TableContents(table.Table, -1, ""), table, false)),
        ]);

    /// <summary>The first table that is not as it should be, or null.</summary>
    public TableProof? FirstDifference => Tables.FirstOrDefault(table => !table.Holds);
}

namespace Rodtrad.Storage.Databases;

/// <summary>
/// Triggers that no mapping can make: snapshots and the audit trail are written once and never changed or deleted.
/// The migrations of each provider run them.
/// </summary>
public static class DatabaseGuards
{
    private static readonly string[] Tables = ["snapshots", "audit"];

    public static string Sqlite => string.Concat(
        from table in Tables
        from verb in (string[])["UPDATE", "DELETE"]
        select $"CREATE TRIGGER {table}_no_{verb.ToLowerInvariant()} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is written once'); END;\n");

    public static string PostgreSql =>
        "CREATE FUNCTION written_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END $$;\n"
        + string.Concat(Tables.Select(table =>
            $"CREATE TRIGGER {table}_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION written_once();\n"));
}

namespace Rodtrad.Storage.Databases;

/// <summary>
/// Triggers that no mapping can make: snapshots, the audit trail and its checkpoints are written once and never changed or deleted.
/// The migrations of each provider run them.
/// </summary>
public static class DatabaseGuards
{
    public static string Sqlite => SqliteTable("snapshots", "VersionId") + SqliteTable("audit", "Number");

    public static string PostgreSql =>
        "CREATE FUNCTION written_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END $$;\n"
        + PostgreSqlTable("snapshots") + PostgreSqlTable("audit");

    // Added later, each by the migration that made the table.
    public static string SqliteCheckpoints => SqliteTable("checkpoints", "Number");

    public static string PostgreSqlCheckpoints => PostgreSqlTable("checkpoints");

    private static string PostgreSqlTable(string table) =>
        $"CREATE TRIGGER {table}_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION written_once();\n";

    // REPLACE deletes a row without asking the trigger on DELETE: it is stopped where it inserts.
    private static string SqliteTable(string table, string key) => SqliteTrigger(table, "UPDATE", "") + SqliteTrigger(table, "DELETE", "")
        + SqliteTrigger(table, "INSERT", $" WHEN EXISTS (SELECT 1 FROM {table} WHERE \"{key}\" = NEW.\"{key}\")");

    /// <summary>The access log is never changed. It may be thinned out from its old end: what is about persons is not kept for ever.</summary>
    public static string SqlitePeople => SqliteTrigger("access_log", "UPDATE", "");

    public static string PostgreSqlPeople =>
        "CREATE FUNCTION never_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is never changed', TG_TABLE_NAME; END $$;\n"
        + "CREATE TRIGGER access_log_never_changed BEFORE UPDATE ON access_log FOR EACH STATEMENT EXECUTE FUNCTION never_changed();\n";

    private static string SqliteTrigger(string table, string verb, string when) =>
        $"CREATE TRIGGER {table}_no_{verb.ToLowerInvariant()} BEFORE {verb} ON {table}{when} BEGIN SELECT RAISE(ABORT, '{table} is written once'); END;\n";
}

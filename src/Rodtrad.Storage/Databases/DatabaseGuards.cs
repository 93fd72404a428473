namespace Rodtrad.Storage.Databases;

/// <summary>
/// Triggers that no mapping can make: snapshots and the audit trail are written once and never changed or deleted.
/// The migrations of each provider run them.
/// </summary>
public static class DatabaseGuards
{
    private static readonly (string Name, string Key)[] Tables = [("snapshots", "VersionId"), ("audit", "Number")];

    // REPLACE deletes a row without asking the trigger on DELETE: it is stopped where it inserts.
    public static string Sqlite => string.Concat(Tables.Select(table => SqliteTrigger(table.Name, "UPDATE", "") + SqliteTrigger(table.Name, "DELETE", "")
        + SqliteTrigger(table.Name, "INSERT", $" WHEN EXISTS (SELECT 1 FROM {table.Name} WHERE \"{table.Key}\" = NEW.\"{table.Key}\")")));

    public static string PostgreSql =>
        "CREATE FUNCTION written_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END $$;\n"
        + string.Concat(Tables.Select(table =>
            $"CREATE TRIGGER {table.Name}_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON {table.Name} FOR EACH STATEMENT EXECUTE FUNCTION written_once();\n"));

    /// <summary>The access log is never changed. It may be thinned out from its old end: what is about persons is not kept for ever.</summary>
    public static string SqlitePeople => SqliteTrigger("access_log", "UPDATE", "");

    public static string PostgreSqlPeople =>
        "CREATE FUNCTION never_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is never changed', TG_TABLE_NAME; END $$;\n"
        + "CREATE TRIGGER access_log_never_changed BEFORE UPDATE ON access_log FOR EACH STATEMENT EXECUTE FUNCTION never_changed();\n";

    private static string SqliteTrigger(string table, string verb, string when) =>
        $"CREATE TRIGGER {table}_no_{verb.ToLowerInvariant()} BEFORE {verb} ON {table}{when} BEGIN SELECT RAISE(ABORT, '{table} is written once'); END;\n";
}

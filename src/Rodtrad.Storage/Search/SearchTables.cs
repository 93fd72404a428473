namespace Rodtrad.Storage.Search;

/// <summary>
/// The tables of the search index, a derived layer beside the record: what can be found, and for which versions it is there.
/// The migrations of each provider run them. Words are divided by the domain and stand in <c>Words</c> with spaces between;
/// the databases only compare them. FTS5's tokenizer <c>ascii</c> divides at the spaces and leaves every letter that is not
/// a–z as it is, and PostgreSQL gets the same words as ready lexemes: the hits are the same.
/// </summary>
public static class SearchTables
{
    /// <summary>The words of an entry as PostgreSQL indexes them. What asks must say exactly this.</summary>
    internal const string Vector = """array_to_tsvector(string_to_array(substr(replace("Words", chr(10), ''), 2), ' '))""";

    public static string Sqlite => Scopes("INTEGER") + """
        CREATE TABLE search_entries (
            "Id" INTEGER NOT NULL PRIMARY KEY, "VersionId" INTEGER NOT NULL, "Kind" TEXT NOT NULL, "Level" TEXT NOT NULL, "Target" TEXT NOT NULL,
            "Place" INTEGER NOT NULL, "Title" TEXT NOT NULL, "Number" TEXT NOT NULL, "Context" TEXT NOT NULL, "Text" TEXT NOT NULL, "Words" TEXT NOT NULL);
        CREATE INDEX search_entries_version ON search_entries ("VersionId");
        CREATE VIRTUAL TABLE search_words USING fts5("Words", content='search_entries', content_rowid='Id', tokenize='ascii', detail=none, columnsize=0);
        """;

    public static string PostgreSql => Scopes("integer") + $"""
        CREATE TABLE search_entries (
            "Id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "VersionId" integer NOT NULL, "Kind" text NOT NULL, "Level" text NOT NULL,
            "Target" text NOT NULL, "Place" integer NOT NULL, "Title" text NOT NULL, "Number" text NOT NULL,
            "Context" text NOT NULL, "Text" text NOT NULL, "Words" text NOT NULL);
        CREATE INDEX search_entries_version ON search_entries ("VersionId");
        CREATE INDEX search_words ON search_entries USING gin ({Vector});
        """;

    /// <summary>Takes the tables away again; the record is not touched.</summary>
    public static string DropSqlite => "DROP TABLE search_words; DROP TABLE search_entries; DROP TABLE search_scopes;";

    public static string DropPostgreSql => "DROP TABLE search_entries; DROP TABLE search_scopes;";

    // One row for each version that is indexed, and 0 for what belongs to none.
    private static string Scopes(string integer) =>
        $"""CREATE TABLE search_scopes ("VersionId" {integer} NOT NULL PRIMARY KEY, "Entries" {integer} NOT NULL, "Format" {integer} NOT NULL);""" + "\n";
}

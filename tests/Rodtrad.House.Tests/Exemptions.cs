namespace Rodtrad.House.Tests;

/// <summary>Every exception from a rule of the house, each with its reason, in one place.</summary>
static class Exemptions
{
    /// <summary>Rule 7: files that may be longer than 300 lines (.cs) or 150 (.razor).</summary>
    public static readonly IReadOnlyList<Exemption> LongFiles = [];

    /// <summary>Rule 7: files that may hold Swedish letters, because they know the words a plan prints.</summary>
    public static readonly IReadOnlyList<Exemption> SwedishWords =
    [
        new("src/Rodtrad.Domain/Periods/OccasionWords.cs", "knows how plans print occasions of follow-up"),
        new("src/Rodtrad.Domain/Assignments/DeadlineWords.cs", "knows how plans print deadlines"),
        new("src/Rodtrad.Domain/Indicators/TargetWords.cs", "knows the words of target texts"),
        new("src/Rodtrad.Domain/Indicators/TargetWords.Print.cs", "prints targets in the same words"),
        new("src/Rodtrad.Domain/Indicators/TargetWords.Values.cs", "knows how outcomes and verdicts are worded"),
    ];

    /// <summary>Rule 6: literals that look like a refusal code and are something else.</summary>
    public static readonly IReadOnlyList<Exemption> NotCodes =
    [
        new("SHA-256", "the name of a hash function"),
        new("SHA-512", "the name of a hash function"),
    ];

    /// <summary>Rule 9: public classes of App outside the Access room that are neither use case, record nor static.</summary>
    public static readonly IReadOnlyList<Exemption> NotUseCases =
    [
        new("Rodtrad.App.Documents.PdfQueue", "lives as long as the program and works between requests; use cases stand in front of it"),
        new("Rodtrad.App.Documents.PlanAsWord", "what the queue has its Word files written by, when the request that asked has ended"),
    ];

    /// <summary>Rule 10: stored types that are only ever added to, by the name of the entity type.</summary>
    public static readonly IReadOnlyList<Exemption> AppendOnly =
    [
        new("AuditRow", "a row of the chain is written once; a trigger refuses everything else"),
        new("Checkpoint", "what was witnessed is written once; a trigger refuses everything else"),
        new("AccessLogRow", "a row of the access log tells of what was read or tried; a trigger refuses that it is changed"),
        new("Snapshot", "what was decided is written once; a trigger refuses everything else"),
    ];

    /// <summary>R42: files that hold something that looks like a secret and opens nothing.</summary>
    public static readonly IReadOnlyList<Exemption> NotSecrets = [];

    /// <summary>Rule 12: files that write to a database past Entity Framework.</summary>
    public static readonly IReadOnlyList<Exemption> RawWrites =
    [
        new("src/Rodtrad.App/Access/Accounts.cs", "takes away what a cut-off change left among the accounts, which stand outside the chain"),
        new("src/Rodtrad.App/Access/Callers.cs", "says that a session is used; sessions stand outside the chain"),
        new("src/Rodtrad.App/Access/LocalAccounts.cs", "counts tries by compare and swap, and sets what is secret; accounts stand outside the chain"),
        new("src/Rodtrad.App/People/ThinOut.cs", "thins out sessions and the access log, which stand outside the chain"),
        new("src/Rodtrad.Storage/Backups/BackupWriter.cs", "copies a database into a file of its own"),
        new("src/Rodtrad.Storage/Backups/PostgreSqlContents.cs", "fills an empty database with a backup, and leaves no session in it"),
        new("src/Rodtrad.Storage/Backups/SqliteContents.cs", "leaves no session in a restored file"),
        new("src/Rodtrad.Storage/People/PersonErasure.cs", "erases what is about a person, which stands outside the chain"),
        new("src/Rodtrad.Storage/Databases/SqliteGuards.cs", "sets what holds for a connection"),
        new("src/Rodtrad.Storage/Databases/Transactions.cs", "takes the lock of the only writer"),
        new("src/Rodtrad.Storage/Databases/UpgradeLock.cs", "takes away the lock of a killed upgrade"),
        new("src/Rodtrad.Storage/Search/SearchIndex.cs", "the index is derived and outside the chain"),
        new("src/Rodtrad.Storage/Search/SearchRows.cs", "the index is derived and outside the chain"),
    ];

    /// <summary>Links in documents to files that are made later than the document.</summary>
    public static readonly IReadOnlyList<Exemption> AwaitedFiles = [];
}

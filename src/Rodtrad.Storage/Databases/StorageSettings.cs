namespace Rodtrad.Storage.Databases;

/// <summary>
/// Where an installation keeps its databases. With <see cref="PostgreSql"/> empty they are SQLite files in
/// <see cref="Folder"/>; otherwise they are databases on that server, named after <see cref="Prefix"/> and the organisation.
/// <see cref="Synchronous"/> is SQLite's setting; anything weaker than FULL is refused at start.
/// </summary>
public sealed record StorageSettings(string Folder, string PostgreSql = "", string Prefix = "rodtrad", string Synchronous = "FULL")
{
    public bool IsSqlite => PostgreSql.Length == 0;

    /// <summary>Where checkpoints of the chains are kept, when it is not in the folder: preferably where lines can only be added.</summary>
    public string Checkpoints { get; init; } = "";

    /// <summary>What belongs to an installation beside its databases, by the name it has in a backup.</summary>
    internal IReadOnlyList<(string Name, string Folder)> Folders =>
        Folder.Length == 0 ? [] : [("keys", Path.Combine(Folder, "keys")), ("checkpoints", CheckpointFolder)];

    internal string CheckpointFolder => Checkpoints.Length > 0 ? Checkpoints : Path.Combine(Folder, "checkpoints");
}

/// <summary>The storage cannot be trusted or used: a code of docs/refusals.md and its arguments.</summary>
public sealed class StorageRefusedException(string code, params string[] arguments) : Exception($"{code}: {string.Join(", ", arguments)}")
{
    public string Code { get; } = code;

    public IReadOnlyList<string> Arguments { get; } = arguments;
}

using System.Reflection;
using System.Text.Json;

namespace Rodtrad.Storage.Backups;

/// <summary>A file inside a backup.</summary>
public sealed record BackupEntry(string Path, long Bytes, string Sha256);

/// <summary>What a backup holds. It is the last file in it, as what it tells is known when all else is written.</summary>
public sealed record BackupManifest(
    int Format, string Version, DateTimeOffset At, string Engine, string Reason, IReadOnlyList<BackupEntry> Entries, IReadOnlyList<DatabaseContents> Databases)
{
    public const int CurrentFormat = 1;
    public const string Path = "manifest.json";
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    /// <summary>Why it was made: somebody asked for it.</summary>
    public const string Asked = "asked";

    /// <summary>Why it was made: the databases were about to be upgraded.</summary>
    public const string BeforeUpgrade = "before-upgrade";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The version of the program that is running.</summary>
    public static string RunningVersion =>
        (Assembly.GetEntryAssembly() ?? typeof(BackupManifest).Assembly).GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a manifest; null when it is none.</summary>
    public static BackupManifest? From(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(stream, Json) is { Databases: not null, Entries: not null, Engine: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

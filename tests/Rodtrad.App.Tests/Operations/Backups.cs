using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Operations;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Operations;

/// <summary>A folder for backups, and what tests do with them.</summary>
internal sealed class Backups : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("rodtrad-backups-").FullName;

    public string Of(string name) => Path.Combine(Folder, name);

    public static async Task<BackUpResult> Make(Installation installation, string file, bool isForced = false) =>
        (await installation.Get<BackUpInstallation>().Run(Actor.Operator, new BackUpRequest(file, isForced, null), Installation.Cancel)).Unwrap();

    public static async Task<string?> Refused(Installation installation, string file, bool isForced = false) =>
        (await installation.Get<BackUpInstallation>().Run(Actor.Operator, new BackUpRequest(file, isForced, null), Installation.Cancel)).Refusal?.Code;

    public static Task<Outcome<RestoreResult>> TryRestore(Installation installation, string file, bool isForced = false) =>
        installation.Get<RestoreInstallation>().Run(Actor.Operator, new RestoreRequest(file, isForced, null), Installation.Cancel);

    /// <summary>Restores where nothing is yet, checks the proof, and gives the installation with its databases prepared.</summary>
    public static async Task<Installation> Restore(Installation from, string file, Engine engine, PostgresServer postgres)
    {
        var restored = from.At(await Installation.SettingsFor(engine, postgres));
        var result = (await TryRestore(restored, file)).Unwrap();
        Assert.Equal("", result.KeptIn);
        foreach (var table in result.Databases.SelectMany(database => database.Tables))
            Assert.True(table.IsSame || (table.IsEmptied && table.Rows == 0), $"{table}");
        await restored.Databases.Prepare(Installation.Cancel);
        return restored;
    }

    /// <summary>The backup with its manifest changed and a seal that holds: what only somebody who means to could make.</summary>
    public string Forge(string file, Action<JsonNode> change)
    {
        var forged = Of($"forged-{Guid.NewGuid():N}");
        using (var from = ZipFile.OpenRead(file))
        using (var to = new ZipArchive(File.Create(forged), ZipArchiveMode.Create) { Comment = new string('0', 64) })
        {
            foreach (var entry in from.Entries)
            {
                using var read = new MemoryStream();
                using (var stream = entry.Open())
                    stream.CopyTo(read);
                var bytes = read.ToArray();
                if (entry.Name == "manifest.json")
                {
                    var manifest = JsonNode.Parse(bytes)!;
                    change(manifest);
                    bytes = JsonSerializer.SerializeToUtf8Bytes(manifest);
                }
                using var written = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                written.Write(bytes);
            }
        }
        var all = File.ReadAllBytes(forged);
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(all.AsSpan(0, all.Length - 64)))).CopyTo(all, all.Length - 64);
        File.WriteAllBytes(forged, all);
        return forged;
    }

    public static async Task<JsonNode> Manifest(string file)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, Installation.Cancel);
        await using var stream = await zip.GetEntry("manifest.json")!.OpenAsync(Installation.Cancel);
        return (await JsonNode.ParseAsync(stream, cancellationToken: Installation.Cancel))!;
    }

    /// <summary>Runs SQL as somebody who gets round the program.</summary>
    public static async Task Behind(Installation installation, string database, string sql)
    {
        await using DbContext context = installation.Databases.ContextOf(database);
        var connection = context.Database.GetDbConnection();
        if (connection is SqliteConnection)
        {
            await using var file = new SqliteConnection($"Data Source={installation.Databases.FileOf(database)};Pooling=False;Foreign Keys=False");
            await file.OpenAsync(Installation.Cancel);
            await Run(file, sql);
            return;
        }
        await context.Database.OpenConnectionAsync(Installation.Cancel);
        await Run(connection, sql);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task Run(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests write it themselves
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Installation.Cancel);
    }
}

using System.Text.Json;
using Rodtrad.Storage.Databases;

namespace Rodtrad.Storage.Backups;

/// <summary>
/// Puts restored files where the databases lie, and what lay there aside. What is to be done is written down first: broken off
/// anywhere, it is taken up again by whoever opens the folder next, and the folder is never half one and half the other.
/// </summary>
public static class PlaceChange
{
    private const string PlanFile = ".restoring";

    /// <summary>Whether a change was broken off in the folder.</summary>
    public static bool IsWaiting(string folder) => File.Exists(Path.Combine(folder, PlanFile));

    /// <summary>Moves what is in <paramref name="staged"/>, a folder inside, to its place; what lay there goes to <paramref name="aside"/>.</summary>
    public static void Make(string folder, string staged, string aside, Action? step = null)
    {
        Write(folder, new Plan(Path.GetFileName(staged), Path.GetFileName(aside), IsAside: false));
        Finish(folder, step);
    }

    /// <summary>Does what is left of a change that was written down.</summary>
    public static void Finish(string folder, Action? step = null)
    {
        var plan = JsonSerializer.Deserialize<Plan>(File.ReadAllBytes(Path.Combine(folder, PlanFile)))
            ?? throw new StorageRefusedException(RegionDatabases.CannotOpen, Path.Combine(folder, PlanFile), "");
        var (staged, aside) = (Path.Combine(folder, plan.Staged), Path.Combine(folder, plan.Aside));
        if (!plan.IsAside)
        {
            step?.Invoke();
            foreach (var old in Stored(folder))
            {
                WholeFile.MakeFolder(aside);
                Move(old, aside);
                step?.Invoke();
            }
            WholeFile.Sync(folder);
            Write(folder, plan with { IsAside = true });
            step?.Invoke();
        }
        if (Directory.Exists(staged))
        {
            foreach (var restored in Directory.EnumerateFileSystemEntries(staged).Order(StringComparer.Ordinal).ToList())
            {
                Move(restored, folder);
                step?.Invoke();
            }
            Directory.Delete(staged);
        }
        WholeFile.Sync(folder);
        File.Delete(Path.Combine(folder, PlanFile));
    }

    /// <summary>What of an installation lies in a folder: databases with what SQLite keeps beside them, keys, and checkpoints.</summary>
    public static IReadOnlyList<string> Stored(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. ((string[])["*.db", "*.db-wal", "*.db-shm", "*.db-journal"]).SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)),
        .. new StorageSettings(folder).Folders.Select(one => one.Folder).Where(Directory.Exists),
    ];

    private static void Move(string from, string folder)
    {
        var to = Path.Combine(folder, Path.GetFileName(from));
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to);
    }

    private static void Write(string folder, Plan plan) => WholeFile.Write(Path.Combine(folder, PlanFile), JsonSerializer.SerializeToUtf8Bytes(plan));

    private sealed record Plan(string Staged, string Aside, bool IsAside);
}

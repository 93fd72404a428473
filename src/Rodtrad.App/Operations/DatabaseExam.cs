using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;
using Rodtrad.Storage.Backups;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.Search;

namespace Rodtrad.App.Operations;

/// <summary>Looks at each database of an installation.</summary>
internal static class DatabaseExam
{
    public static async Task<IReadOnlyList<HealthLine>> Of(RegionDatabases databases, CancellationToken cancel)
    {
        var lines = new List<HealthLine>();
        IReadOnlyList<string> names;
        try
        {
            names = await databases.Existing(cancel);
        }
        catch (StorageRefusedException refused)
        {
            return [new HealthLine(Examined.Installation, "", Health.Error, refused.Arguments.ToSequence())];
        }
        lines.Add(new HealthLine(Examined.Installation, "", names.Count > 0 ? Health.Good : Health.Error, [Number(names.Count)]));
        foreach (var name in names)
            lines.AddRange(await One(databases, name, cancel));
        return lines;
    }

    private static async Task<IReadOnlyList<HealthLine>> One(RegionDatabases databases, string name, CancellationToken cancel)
    {
        try
        {
            var soundness = await Soundness.Of(databases, name, cancel);
            List<HealthLine> lines =
            [
                .. soundness.Settings.Select(setting => new HealthLine(Examined.Durability, name, setting.IsSafe ? Health.Good : Health.Error, [setting.Name, setting.Value, setting.Wanted])),
                Faults(Examined.Integrity, name, soundness.Pages),
                Faults(Examined.References, name, soundness.References),
            ];
            var (applied, pending) = await databases.Migrations(name, cancel);
            lines.Add(new HealthLine(
                Examined.Schema, name, pending.Count > 0 ? Health.Warning : Health.Good, [applied.Count > 0 ? applied[^1] : "", Number(pending.Count)]));
            // What an older schema holds is read when it has been upgraded.
            if (pending.Count == 0 && soundness.Pages.Count == 0)
                lines.AddRange(await Record(databases, name, cancel));
            return lines;
        }
        catch (StorageRefusedException newer) when (newer.Code == RegionDatabases.NewerSchema)
        {
            return [new HealthLine(Examined.Schema, name, Health.Error, newer.Arguments.ToSequence())];
        }
        catch (StorageRefusedException broken)
        {
            return [new HealthLine(Examined.Integrity, name, Health.Error, [broken.Arguments[^1], "1"])];
        }
    }

    private static async Task<IReadOnlyList<HealthLine>> Record(RegionDatabases databases, string name, CancellationToken cancel)
    {
        await using var context = databases.ContextOf(name);
        if (context is not OrganisationContext organisation)
            return [];
        await Transactions.BeginReading(organisation, cancel);
        var (rows, broken) = (await organisation.Audit.LongCountAsync(cancel), await AuditTrail.LatestBreak(organisation, cancel));
        var index = await SearchIndex.Compare(organisation, cancel);
        return
        [
            new HealthLine(Examined.AuditTrail, name, broken is null ? Health.Good : Health.Error, [Number(broken ?? rows)]),
            new HealthLine(
                Examined.SearchIndex, name, index is { Missing: 0, Excess: 0, IsBroken: false } ? Health.Good : Health.Warning,
                [Number(index.Entries), Number(index.Missing), Number(index.Excess)]),
        ];
    }

    private static HealthLine Faults(Examined what, string name, IReadOnlyList<string> faults) =>
        new(what, name, faults.Count == 0 ? Health.Good : Health.Error, faults.Count == 0 ? Sequence<string>.Empty : [faults[0], Number(faults.Count)]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

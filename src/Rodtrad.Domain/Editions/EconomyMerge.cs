using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Editions;

/// <summary>
/// Lays the economy of an edition over that of the stored one. What the file names it tells the whole truth about, and in its order;
/// what it is silent about stays after that, as it does for nodes.
/// </summary>
internal static class EconomyMerge
{
    /// <summary>The merged edition with its economy, and what changes in it: for a table, cell by cell.</summary>
    public static PlanEdition Lay(PlanEdition merged, PlanEdition stored, PlanEdition incoming, List<ContentChange> changes)
    {
        var plan = incoming.Plan.Code;
        if (incoming.Law is { } law && !law.Equals(stored.Law))
        {
            changes.Add(new ContentChange(
                ChangeKind.Changed, $"{ContentRules.PlanSubject(plan)}/law", incoming.Plan.Title,
                [new FieldChange($"{nameof(PlanEdition)}.{nameof(PlanEdition.Law)}", Comparison.Told(stored.Law), Comparison.Told(law))]));
        }
        return merged with
        {
            Law = incoming.Law ?? stored.Law,
            Tables = Laid(
                stored.Tables, incoming.Tables.Select(table => table.InOrder()).ToSequence(), table => table.Code,
                table => EconomyRules.TableSubject(plan, table.Code), table => table.Title, Fields, changes),
            Relations = Laid(
                stored.Relations, incoming.Relations, relation => relation.Code,
                relation => EconomyRules.RelationSubject(ContentRules.PlanSubject(plan), relation.Code), relation => relation.Text, Plain, changes),
            BoundFigures = Laid(
                stored.BoundFigures, incoming.BoundFigures, bound => bound.Code, bound => EconomyRules.BoundSubject(plan, bound.Code),
                bound => bound.Quote, Plain, changes),
            Postings = Laid(
                stored.Postings, incoming.Postings, posting => posting.Code, posting => EconomyRules.PostingSubject(plan, posting.Code),
                posting => posting.Text, Plain, changes),
        };
    }

    private static Sequence<T> Laid<T>(
        Sequence<T> stored, Sequence<T> incoming, Func<T, Code> key, Func<T, string> subject, Func<T, string> name,
        Func<T, T, Sequence<FieldChange>> fields, List<ContentChange> changes)
        where T : class
    {
        var before = stored.ToDictionary(key);
        foreach (var item in incoming)
        {
            if (!before.Remove(key(item), out var former))
                changes.Add(new ContentChange(ChangeKind.Added, subject(item), name(item), []));
            else if (!former.Equals(item))
                changes.Add(new ContentChange(ChangeKind.Changed, subject(item), name(item), fields(former, item)));
        }
        var kept = stored.Where(item => before.ContainsKey(key(item))).ToList();
        changes.AddRange(kept.Select(item => new ContentChange(ChangeKind.Kept, subject(item), name(item), [])));
        Sequence<T> laid = [.. incoming, .. kept];
        var wasThere = stored.Select(key).ToHashSet();
        // The same things in another order is a change of the whole, which no single one of them tells.
        if (laid.Count == stored.Count && laid.All(item => wasThere.Contains(key(item))) && !laid.Select(key).SequenceEqual(stored.Select(key)))
            changes.Add(new ContentChange(ChangeKind.Changed, subject(laid[0]), name(laid[0]), [new FieldChange($"{typeof(T).Name}.Order", Order(stored, key), Order(laid, key))]));
        return laid;
    }

    private static string Order<T>(Sequence<T> items, Func<T, Code> key) => string.Join(", ", items.Select(key));

    private static Sequence<FieldChange> Plain<T>(T before, T after)
        where T : class => Comparison.Fields(before, after);

    private static Sequence<FieldChange> Fields(EconomicTable before, EconomicTable after) =>
    [
        .. Comparison.Fields(before, after, nameof(EconomicTable.Template), nameof(EconomicTable.Columns), nameof(EconomicTable.Cells)),
        .. Comparison.Fields(before.Template, after.Template, nameof(TableTemplate.Rows), nameof(TableTemplate.Relations)),
        .. Different($"{nameof(TableTemplate)}.{nameof(TableTemplate.Rows)}", before.Template.Rows, after.Template.Rows),
        .. Different($"{nameof(TableTemplate)}.{nameof(TableTemplate.Relations)}", before.Template.Relations, after.Template.Relations),
        .. Different($"{nameof(EconomicTable)}.{nameof(EconomicTable.Columns)}", before.Columns, after.Columns),
        .. Cells(before, after),
    ];

    // Only what differs is told: a table has many rows.
    private static IEnumerable<FieldChange> Different<T>(string field, Sequence<T> before, Sequence<T> after) =>
        before.Equals(after) ? [] : [new FieldChange(field, Comparison.Told(before.Except(after)), Comparison.Told(after.Except(before)))];

    private static IEnumerable<FieldChange> Cells(EconomicTable before, EconomicTable after)
    {
        var former = before.Cells.ToDictionary(cell => (cell.Row, cell.Column));
        foreach (var cell in after.Cells)
        {
            former.Remove((cell.Row, cell.Column), out var was);
            if (was != cell)
                yield return new FieldChange($"{cell.Row}/{cell.Column}", Told(was), Told(cell));
        }
        foreach (var gone in before.Cells.Where(cell => former.ContainsKey((cell.Row, cell.Column))))
            yield return new FieldChange($"{gone.Row}/{gone.Column}", Told(gone), "");
    }

    private static string Told(TableCell? cell) =>
        cell is null ? "" : cell.Exact is { } exact ? $"{cell.Printed} ({Comparison.Told(exact)})".Trim() : cell.Printed;
}

using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Editions;

/// <summary>
/// The economic tables of an edition beside those of the other plans of a region. A plan that is not in the region given, because it is
/// not loaded or the reader may not see it, has no figures: what refers to it has no value.
/// </summary>
public static class EditionTables
{
    /// <summary>The tables of an edition with those of the plans that its relations, formulas and texts refer to.</summary>
    public static TableSet Of(PlanEdition edition, RegionContent region)
    {
        var sets = new Dictionary<Code, TableSet>();
        var own = sets[edition.Plan.Code] = new TableSet(edition.Plan.Code, edition.Tables, sets);
        var waiting = new Queue<PlanEdition>([edition]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var plan in Plans(next))
            {
                if (sets.ContainsKey(plan) || region.Latest(plan) is not { } other)
                    continue;
                sets[plan] = new TableSet(plan, other.Tables, sets);
                waiting.Enqueue(other);
            }
        }
        return own;
    }

    /// <summary>The latest edition of every plan with its tables, each beside all others.</summary>
    public static Sequence<PlanFigures> All(RegionContent region)
    {
        var sets = new Dictionary<Code, TableSet>();
        var latest = region.Editions.Select(edition => edition.Plan.Code).Distinct().Select(plan => region.Latest(plan)!).ToList();
        foreach (var edition in latest)
            sets[edition.Plan.Code] = new TableSet(edition.Plan.Code, edition.Tables, sets);
        return latest.Select(edition => new PlanFigures(sets[edition.Plan.Code], edition.Relations, edition.BoundFigures)).ToSequence();
    }

    // The other plans that are named: most editions name none, and then no formula is read for it.
    private static IEnumerable<Code> Plans(PlanEdition edition) => edition.Tables
        .SelectMany(table => table.Template.Rows.Select(row => row.Formula).Concat(table.Template.Relations.Select(relation => relation.Formula)))
        .Concat(edition.Relations.Select(relation => relation.Formula)).Concat(edition.BoundFigures.Select(text => text.Formula))
        .Where(formula => formula.Contains('!', StringComparison.Ordinal) && formula.Contains('/', StringComparison.Ordinal))
        .SelectMany(formula => FormulaReading.Read(formula).Value?.References() ?? []).Select(reference => reference.Plan).Where(plan => !plan.IsEmpty).Distinct();
}

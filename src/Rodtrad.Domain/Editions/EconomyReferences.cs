using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Editions;

/// <summary>
/// What must hold for the formulas of an economy: they can be read, what they name is there, and none leads back to itself. What
/// another plan is said to have is taken on trust while that plan has no tables here.
/// </summary>
public static class EconomyReferences
{
    public const string UnknownFigure = "TAB-010";
    public const string Circle = "TAB-011";

    /// <summary>Formulas of a template: they can be read, and the rows they name are its own.</summary>
    internal static IEnumerable<Problem> Check(TableTemplate template, string subject)
    {
        var rows = template.Rows.Select(row => row.Code).ToHashSet();
        foreach (var row in template.Rows.Where(row => row.Formula.Length > 0))
        {
            foreach (var problem in Read(row.Formula, EconomyRules.FormulaOf(EconomyRules.RowSubject(subject, row.Code)), reference => !IsOwnRow(reference) || rows.Contains(reference.Row)))
                yield return problem;
        }
        foreach (var relation in template.Relations)
        {
            foreach (var problem in Read(relation, subject, reference => relation.Across || !IsOwnRow(reference) || rows.Contains(reference.Row)))
                yield return problem;
        }
    }

    /// <summary>Formulas of an edition, held against its tables and those of other plans.</summary>
    internal static IEnumerable<Problem> Check(PlanEdition edition, RegionContent content)
    {
        var plan = edition.Plan.Code;
        var found = new Found(edition, content);
        foreach (var table in edition.Tables)
        {
            var subject = EconomyRules.TableSubject(plan, table.Code);
            bool IsThere(FigureReference reference) => reference.Table.IsEmpty && reference.Column.IsEmpty || found.Has(reference, table);
            foreach (var row in table.Template.Rows.Where(row => row.Formula.Length > 0))
            {
                foreach (var problem in Unknown(row.Formula, EconomyRules.FormulaOf(EconomyRules.RowSubject(subject, row.Code)), IsThere))
                    yield return problem;
            }
            foreach (var relation in table.Template.Relations.Where(relation => IsAbout(relation, table)))
            {
                bool InColumns(FigureReference reference) =>
                    relation.Across && reference.Table.IsEmpty && reference.Column.IsEmpty ? HasColumns(table, reference.Row) : IsThere(reference);
                foreach (var problem in Unknown(relation.Formula, EconomyRules.FormulaOf(EconomyRules.RelationSubject(subject, relation.Code)), InColumns))
                    yield return problem;
            }
        }
        foreach (var relation in edition.Relations)
        {
            // What is named without a table stands in that of the target.
            var home = FormulaReading.TryReference(relation.Target, out var target) ? found.Table(target) : null;
            bool InColumns(FigureReference reference) =>
                relation.Across && reference.Column.IsEmpty && (reference.Table.IsEmpty || reference == target) ? home is not null && HasColumns(home, reference.Row) : found.Has(reference, home);
            foreach (var problem in Read(relation, ContentRules.PlanSubject(plan), InColumns))
                yield return problem;
        }
        foreach (var bound in edition.BoundFigures.Where(bound => bound.Formula.Length > 0))
        {
            foreach (var problem in Read(bound.Formula, EconomyRules.FormulaOf(EconomyRules.BoundSubject(plan, bound.Code)), reference => found.Has(reference, null)))
                yield return problem;
        }
        foreach (var (table, row) in FormulaCircles.In(new TableSet(plan, edition.Tables.Where(EconomyRules.IsOfSize))))
        {
            yield return Problem.Error(
                Circle, EconomyRules.FormulaOf(EconomyRules.RowSubject(EconomyRules.TableSubject(plan, table), row)), table.Text, row.Text);
        }
    }

    private static bool IsOwnRow(FigureReference reference) => reference.Table.IsEmpty;

    // Across columns a code is that of a column, or what several of them measure.
    private static bool HasColumns(EconomicTable table, Code code) => table.Columns.Any(column => column.Code == code || column.Measure == code.Text);

    // Across columns a relation holds where its target column is; elsewhere it says nothing.
    private static bool IsAbout(TableRelation relation, EconomicTable table) =>
        !relation.Across || (FormulaReading.TryReference(relation.Target, out var target) && HasColumns(table, target.Row));

    private static IEnumerable<Problem> Read(TableRelation relation, string owner, Func<FigureReference, bool> isThere)
    {
        var subject = EconomyRules.RelationSubject(owner, relation.Code);
        if (!FormulaReading.TryReference(relation.Target, out var target))
            yield return Problem.Error(FormulaReading.NotRead, EconomyRules.TargetOf(subject), relation.Target, relation.Target);
        else if (!isThere(target))
            yield return Problem.Error(UnknownFigure, EconomyRules.TargetOf(subject), relation.Target, target.ToString());
        foreach (var problem in Read(relation.Formula, EconomyRules.FormulaOf(subject), isThere))
            yield return problem;
    }

    private static IEnumerable<Problem> Read(string formula, string subject, Func<FigureReference, bool> isThere) =>
        FormulaReading.Read(formula).Refusal is { } refusal
            ? [Problem.Error(refusal.Code, subject, [.. refusal.Arguments])]
            : Unknown(formula, subject, isThere);

    private static IEnumerable<Problem> Unknown(string formula, string subject, Func<FigureReference, bool> isThere) =>
        (FormulaReading.Read(formula).Value?.References() ?? []).Where(reference => !isThere(reference)).Distinct()
        .Select(reference => Problem.Error(UnknownFigure, subject, formula, reference.ToString()));

    /// <summary>What can be referred to from an edition.</summary>
    private sealed class Found
    {
        private readonly Code _plan;
        private readonly RegionContent _content;
        private readonly Dictionary<Code, EconomicTable> _own;

        public Found(PlanEdition edition, RegionContent content)
        {
            (_plan, _content) = (edition.Plan.Code, content);
            _own = edition.Tables.DistinctBy(table => table.Code).ToDictionary(table => table.Code);
        }

        public EconomicTable? Table(FigureReference reference) => IsOwn(reference) ? _own.GetValueOrDefault(reference.Table) : null;

        public bool Has(FigureReference reference, EconomicTable? home)
        {
            if (reference.Table.IsEmpty)
                return home is not null && Holds(home, reference);
            if (IsOwn(reference))
                return _own.TryGetValue(reference.Table, out var table) && Holds(table, reference);
            var tables = _content.Editions.Where(other => other.Plan.Code == reference.Plan).SelectMany(other => other.Tables).ToList();
            return tables.Count == 0 || tables.Any(other => other.Code == reference.Table && Holds(other, reference));
        }

        private bool IsOwn(FigureReference reference) => reference.Plan.IsEmpty || reference.Plan == _plan;

        private static bool Holds(EconomicTable table, FigureReference reference) =>
            table.Template.Row(reference.Row) is not null
            && (reference.Column.IsEmpty || table.Columns.Any(column => column.Code == reference.Column));
    }
}

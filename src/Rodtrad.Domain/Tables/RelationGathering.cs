using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// Every relation of a set of tables with every cell it is held against: formulas and parts of rows and relations of templates by table,
/// then those of the plan. A relation that cannot be read is passed over; a load refuses it.
/// </summary>
internal static class RelationGathering
{
    public static IEnumerable<RelationCase> Of(TableSet tables, IEnumerable<TableRelation> relations)
    {
        foreach (var table in tables.All)
        {
            for (var row = 0; row < table.Rows; row++)
            {
                foreach (var held in OfRow(table, row))
                {
                    for (var column = 0; column < table.Columns; column++)
                    {
                        if (table.ColumnAt(column).Kind != ColumnKind.Words)
                            yield return new RelationCase(held, new FormulaPlace(table, row, column), tables);
                    }
                }
            }
            foreach (var one in table.Table.Template.Relations.SelectMany(relation => OfRelation(relation, RelationOrigin.Template, table, tables)))
                yield return one;
        }
        foreach (var one in relations.SelectMany(relation => OfRelation(relation, RelationOrigin.Plan, null, tables)))
            yield return one;
    }

    private static IEnumerable<HeldRelation> OfRow(TableFigures table, int row)
    {
        var template = table.RowAt(row);
        var parts = new Formula.PartsOf(new FigureReference(default, default, template.Code, default, 0));
        if (template.Form == RowForm.Heading)
            yield break;
        if (table.FormulaOf(row) is { } formula)
            yield return new HeldRelation(RelationOrigin.RowFormula, Comparison.Equal, formula, RelationWeight.Arithmetic, "");
        else if (template.Parts == RowParts.Whole)
            yield return new HeldRelation(RelationOrigin.WholeParts, Comparison.Equal, parts, RelationWeight.Arithmetic, "");
        if (template.Parts == RowParts.Some)
            yield return new HeldRelation(RelationOrigin.SomeParts, Comparison.AtLeast, parts, RelationWeight.Arithmetic, "");
    }

    private static IEnumerable<RelationCase> OfRelation(TableRelation relation, RelationOrigin origin, TableFigures? own, TableSet tables)
    {
        if (!FormulaReading.TryReference(relation.Target, out var target) || FormulaReading.Read(relation.Formula).Value is not { } formula)
            return [];
        var table = target.Table.IsEmpty ? own : tables.Of(target.Plan)?.Table(target.Table);
        if (table is null)
            return [];
        var held = new HeldRelation(origin, relation.Comparison, formula, relation.Weight, relation.Text);
        return Targets(relation, target, table)
            .Where(at => !relation.Except.Contains(table.RowAt(at.Row).Code) && !relation.Except.Contains(table.ColumnAt(at.Column).Code))
            .Select(at => new RelationCase(held, new FormulaPlace(table, at.Row, at.Column) { Across = relation.Across }, tables));
    }

    private static IEnumerable<(int Row, int Column)> Targets(TableRelation relation, FigureReference target, TableFigures table)
    {
        var columns = Enumerable.Range(0, table.Columns).Where(column => table.ColumnAt(column).Kind != ColumnKind.Words);
        if (relation.Across && target.Column.IsEmpty)
        {
            // The code is that of a column, or what several columns measure.
            var named = table.Column(target.Row);
            var across = named >= 0 ? [named] : columns.Where(column => table.ColumnAt(column).Measure == target.Row.Text);
            return across.SelectMany(column => Enumerable.Range(0, table.Rows).Where(row => table.RowAt(row).Form != RowForm.Heading).Select(row => (row, column)));
        }
        var place = table.Row(target.Row);
        if (place < 0)
            return [];
        return target.Column.IsEmpty ? columns.Select(column => (place, column))
            : table.Column(target.Column) is >= 0 and var one ? [(place, one)] : [];
    }
}

using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Editions;

/// <summary>
/// What must hold for the economy of a plan: its tables, what holds between them, the numbers bound in its text and the postings
/// between its frames. Formulas have rules of their own in <see cref="EconomyReferences"/>.
/// </summary>
public static class EconomyRules
{
    public const string UnknownCell = "TAB-004";
    public const string UnknownRowAbove = "TAB-007";
    public const string UnknownNote = "TAB-008";
    public const string UnknownSection = "TAB-009";
    public const string TooLarge = "TAB-012";
    public const string UnknownFrame = "TAB-013";
    public const string TooManyCells = "TAB-014";
    public const string UnderItself = "TAB-015";

    /// <summary>A table has at most so many rows times columns.</summary>
    public const int MaxCells = 100_000;

    public static string TemplateSubject(Code template) => $"tabletemplate/{template}";

    public static string TableSubject(Code plan, Code table) => $"{ContentRules.PlanSubject(plan)}/table/{table}";

    /// <summary>A row of a table or of a template.</summary>
    public static string RowSubject(string owner, Code row) => $"{owner}/row/{row}";

    public static string ColumnSubject(string table, Code column) => $"{table}/column/{column}";

    /// <summary>The figures of a row.</summary>
    public static string ValuesSubject(string table, Code row) => $"{table}/values/{row}";

    public static string CellSubject(string table, Code row, Code column) => $"{ValuesSubject(table, row)}/{column}";

    /// <summary>A relation of a template, of a table with its own template, or of a plan.</summary>
    public static string RelationSubject(string owner, Code relation) => $"{owner}/relation/{relation}";

    public static string BoundSubject(Code plan, Code bound) => $"{ContentRules.PlanSubject(plan)}/bound/{bound}";

    public static string PostingSubject(Code plan, Code posting) => $"{ContentRules.PlanSubject(plan)}/posting/{posting}";

    /// <summary>The formula of a row, relation or bound figure.</summary>
    public static string FormulaOf(string subject) => $"{subject}/formula";

    /// <summary>What a relation is about.</summary>
    public static string TargetOf(string relation) => $"{relation}/target";

    /// <summary>The section a table is printed in.</summary>
    public static string SectionOf(string table) => $"{table}/section";

    /// <summary>Breaches in a template of the library, whatever table is made from it.</summary>
    internal static IEnumerable<Problem> Check(TableTemplate template, Known known) => CheckTemplate(template, TemplateSubject(template.Code), known);

    /// <summary>Breaches in the economy of an edition.</summary>
    internal static IEnumerable<Problem> Check(PlanEdition edition, RegionContent content, Known known)
    {
        var library = content.TableTemplates.ToDictionary(template => template.Code);
        var sections = edition.Sections.Select(section => section.Code).ToHashSet();
        return
        [
            .. edition.Tables.SelectMany(table => CheckTable(table, edition.Plan.Code, sections, known)),
            .. edition.Tables.Where(table => library.GetValueOrDefault(table.Template.Code) != table.Template)
                .SelectMany(table => CheckTemplate(table.Template, TableSubject(edition.Plan.Code, table.Code), known)),
            .. edition.BoundFigures.SelectMany(bound => CheckBound(bound, edition.Plan.Code, sections)),
            .. CheckPostings(edition, known),
            .. EconomyReferences.Check(edition, content),
        ];
    }

    private static IEnumerable<Problem> CheckTemplate(TableTemplate template, string subject, Known known)
    {
        var rows = template.Rows.Select(row => row.Code).ToHashSet();
        var circle = Loops.In(template.Rows.Where(row => !row.Under.IsEmpty).Select(row => (row.Code, row.Under)));
        foreach (var row in template.Rows)
        {
            var at = RowSubject(subject, row.Code);
            if (!row.Under.IsEmpty && !rows.Contains(row.Under))
                yield return Problem.Error(UnknownRowAbove, at, row.Code.Text, row.Under.Text);
            if (circle.Contains(row.Code))
                yield return Problem.Error(UnderItself, at, row.Code.Text);
            foreach (var problem in known.Unit(row.Unit, at).Concat(known.Unit(row.Producer, at)))
                yield return problem;
        }
        foreach (var problem in EconomyReferences.Check(template, subject))
            yield return problem;
    }

    private static IEnumerable<Problem> CheckTable(EconomicTable table, Code plan, HashSet<Code> sections, Known known)
    {
        var subject = TableSubject(plan, table.Code);
        if (!IsOfSize(table))
            yield return Problem.Error(TooManyCells, subject, table.Code.Text, $"{MaxCells}");
        foreach (var problem in known.Unit(table.Unit, subject))
            yield return problem;
        if (!table.Section.IsEmpty && !sections.Contains(table.Section))
            yield return Problem.Error(UnknownSection, SectionOf(subject), table.Code.Text, table.Section.Text);
        var notes = table.Notes.Select(note => note.Mark).ToHashSet(StringComparer.Ordinal);
        foreach (var row in table.Template.Rows)
        {
            foreach (var mark in row.Notes.Where(mark => !notes.Contains(mark)))
                yield return Problem.Error(UnknownNote, RowSubject(subject, row.Code), table.Code.Text, row.Code.Text, mark);
        }
        foreach (var problem in CheckCells(table, subject))
            yield return problem;
    }

    private static IEnumerable<Problem> CheckCells(EconomicTable table, string subject)
    {
        var rows = table.Template.Rows.DistinctBy(row => row.Code).ToDictionary(row => row.Code);
        var columns = table.Columns.DistinctBy(column => column.Code).ToDictionary(column => column.Code);
        foreach (var unknown in table.Cells.Where(cell => !rows.ContainsKey(cell.Row) || !columns.ContainsKey(cell.Column)).Select(cell => cell.Row).Distinct())
            yield return Problem.Error(UnknownCell, ValuesSubject(subject, unknown), table.Code.Text, unknown.Text);
        foreach (var cell in table.Cells)
        {
            if (rows.TryGetValue(cell.Row, out var row) && columns.TryGetValue(cell.Column, out var column) && IsTooLarge(cell, table.UnitOf(row, column)))
                yield return Problem.Error(TooLarge, CellSubject(subject, cell.Row, cell.Column), cell.Printed.Length > 0 ? cell.Printed : Comparison.Told(cell.Exact));
        }
    }

    private static IEnumerable<Problem> CheckBound(BoundFigure bound, Code plan, HashSet<Code> sections)
    {
        var subject = BoundSubject(plan, bound.Code);
        if (!sections.Contains(bound.Section))
            yield return Problem.Error(UnknownSection, subject, bound.Code.Text, bound.Section.Text);
        if (IsTooLarge(bound.Printed, bound.Unit))
            yield return Problem.Error(TooLarge, subject, bound.Printed);
    }

    // Rule: money goes between frames (rows of a table of frames or of reserved money) and units of the organisation.
    private static IEnumerable<Problem> CheckPostings(PlanEdition edition, Known known)
    {
        var frames = edition.Tables.Where(table => table.Template.Kind is TableKind.Frames or TableKind.FrameBridge or TableKind.Reserved)
            .SelectMany(table => table.Template.Rows).Select(row => row.Code).ToHashSet();
        foreach (var posting in edition.Postings)
        {
            var subject = PostingSubject(edition.Plan.Code, posting.Code);
            foreach (var side in new[] { posting.From, posting.To }.Where(side => !side.IsEmpty && !frames.Contains(side) && !known.HasUnit(side)).Distinct())
                yield return Problem.Error(UnknownFrame, subject, posting.Code.Text, side.Text);
            if (Math.Abs(posting.Amount) >= Figure.Limit || Math.Abs(posting.IndexRate ?? 0) >= Figure.Limit)
                yield return Problem.Error(TooLarge, subject, posting.Printed.Length > 0 ? posting.Printed : Comparison.Told(posting.Amount));
        }
    }

    /// <summary>Whether a table can be laid out for reckoning.</summary>
    internal static bool IsOfSize(EconomicTable table) => (long)table.Template.Rows.Count * table.Columns.Count <= MaxCells;

    private static bool IsTooLarge(TableCell cell, FigureUnit unit) =>
        Math.Abs(cell.Exact ?? 0) >= Figure.Limit || IsTooLarge(cell.Printed, unit);

    private static bool IsTooLarge(string printed, FigureUnit unit) =>
        PrintedNumber.TryParse(printed, out var number) && Figure.InBase(number.Value, unit) is null;
}

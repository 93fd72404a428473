using System.Xml;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Documents;
using Rodtrad.Exchange.Excel;

namespace Rodtrad.Exchange.Tables;

/// <summary>What is told above and below a table: the plan it stands in, and where its figures come from.</summary>
internal sealed record TableFrame(string Plan, string Source);

/// <summary>
/// A table as a sheet that looks as it does in print: title, unit, headings, rows with their indent and "varav", notes. What the
/// table computes is a formula; beside it stands what the plan prints, where that is something else.
/// </summary>
internal sealed class TableTab(TableGrid grid, ComputedCells cells, SheetFormulas formulas, TableFrame frame, ExcelStyles styles, bool isFirst) : ExcelTab(grid.Sheet)
{
    /// <summary>What stands in the first cell of a sheet that can be read back, and beside rows that hold no figures.</summary>
    public const string Marker = "rodtrad-tabell";
    public const string NoFigures = "#";

    // So many letters of the usual size go across an A4 that stands up.
    private const decimal Upright = 100;
    private const string KeyFormat = "@";

    private readonly TableFigures _table = grid.Table;

    public override bool HasFormulas => true;

    public override IReadOnlyList<string> Repeated => ["$A:$B", $"${ExcelText.Number(TableGrid.TitleRow)}:${ExcelText.Number(grid.HeadRow)}"];

    public override void Write(XmlWriter xml)
    {
        var sheet = new SheetXml(xml, styles);
        var widths = new TableWidths(grid);
        xml.WriteStartElement("worksheet", ExcelFile.Main);
        Head(xml, widths);
        xml.WriteStartElement("sheetData", ExcelFile.Main);
        Keys(sheet);
        Titles(sheet);
        Headings(sheet, widths);
        for (var row = 0; row < _table.Rows; row++)
            Row(sheet, row, widths);
        Below(sheet);
        xml.WriteEndElement();
        Merged(xml);
        Foot(xml, widths);
        xml.WriteEndElement();
    }

    private void Head(XmlWriter xml, TableWidths widths)
    {
        xml.WriteStartElement("sheetPr", ExcelFile.Main);
        ExcelFile.Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetViews", ExcelFile.Main);
        xml.WriteStartElement("sheetView", ExcelFile.Main);
        ExcelFile.Attributes(xml, ("showGridLines", "0"));
        if (isFirst)
            ExcelFile.Attributes(xml, ("tabSelected", "1"));
        ExcelFile.Attributes(xml, ("workbookViewId", "0"));
        var first = TableGrid.Address(grid.HeadRow + 1, TableGrid.FirstColumn, absolute: false);
        ExcelFile.Element(xml, "pane", ("xSplit", ExcelText.Number(TableGrid.FirstColumn)), ("ySplit", ExcelText.Number(grid.HeadRow)), ("topLeftCell", first), ("activePane", "bottomRight"), ("state", "frozen"));
        ExcelFile.Element(xml, "selection", ("pane", "bottomRight"), ("activeCell", first), ("sqref", first));
        xml.WriteEndElement();
        xml.WriteEndElement();
        ExcelFile.Element(xml, "sheetFormatPr", ("defaultRowHeight", "12.75"));
        xml.WriteStartElement("cols", ExcelFile.Main);
        for (var column = 0; column < grid.Width; column++)
        {
            var place = ExcelText.Number(column + 1);
            if (column == TableGrid.KeyColumn)
                ExcelFile.Element(xml, "col", ("min", place), ("max", place), ("width", "12"), ("hidden", "1"), ("customWidth", "1"));
            else
                ExcelFile.Element(xml, "col", ("min", place), ("max", place), ("width", ExcelText.Number(widths.Of(column))), ("customWidth", "1"));
        }
        xml.WriteEndElement();
    }

    private void Keys(SheetXml sheet)
    {
        sheet.Row(TableGrid.KeyRow, isHidden: true);
        sheet.Words(TableGrid.KeyColumn, Marker, default);
        sheet.Words(TableGrid.LabelColumn, _table.Table.Code.Text, default);
        for (var column = 0; column < _table.Columns; column++)
            sheet.Words(TableGrid.ColumnOf(column), _table.ColumnAt(column).Code.Text, new ExcelStyle(KeyFormat));
        sheet.EndRow();
    }

    private void Titles(SheetXml sheet)
    {
        var table = _table.Table;
        Line(sheet, TableGrid.TitleRow, table.Title, ExcelLetters.Title);
        string[] about = [FileWords.Of(FileWord.TableUnit, TableUnits.Word(table.Template.Unit)), table.PriceBasis, table.IsFromText ? FileWords.Of(FileWord.TableFromText) : ""];
        Line(sheet, TableGrid.AboutRow, string.Join(" · ", about.Where(text => text.Length > 0)), ExcelLetters.Plain);
        Line(sheet, TableGrid.PlanRow, frame.Plan, ExcelLetters.Small);
    }

    private static void Line(SheetXml sheet, int row, string text, ExcelLetters letters)
    {
        // Larger letters need more room than one line.
        sheet.Row(row, lines: letters == ExcelLetters.Title ? 2 : 1);
        sheet.Words(TableGrid.KeyColumn, NoFigures, default);
        sheet.Words(TableGrid.LabelColumn, text, new ExcelStyle(Side: ExcelSide.Left) { Letters = letters, IsBare = true });
        sheet.EndRow();
    }

    private void Headings(SheetXml sheet, TableWidths widths)
    {
        var heading = new ExcelStyle(Wraps: true, IsHeading: true, Side: ExcelSide.Left);
        if (grid.HasGroups)
        {
            sheet.Row(grid.HeadRow - 1);
            sheet.Words(TableGrid.KeyColumn, NoFigures, default);
            sheet.Words(TableGrid.LabelColumn, "", heading);
            for (var column = 0; column < _table.Columns; column++)
                sheet.Words(TableGrid.ColumnOf(column), StartsGroup(column) ? _table.ColumnAt(column).Group : "", heading);
            sheet.EndRow();
        }
        sheet.Row(grid.HeadRow, lines: widths.HeadingLines);
        sheet.Words(TableGrid.KeyColumn, NoFigures, default);
        sheet.Words(TableGrid.LabelColumn, TableUnits.Word(_table.Table.Template.Unit), heading);
        for (var column = 0; column < _table.Columns; column++)
            sheet.Words(TableGrid.ColumnOf(column), _table.ColumnAt(column).Label, heading with { Side = IsWords(column) ? ExcelSide.Left : ExcelSide.Right });
        for (var n = 0; n < grid.Printed.Count; n++)
            sheet.Words(grid.PrintedColumn(n), PrintedHeading(grid, n), heading with { Side = ExcelSide.Right });
        if (grid.HasAccounts)
            sheet.Words(grid.AccountsColumn, FileWords.Of(FileWord.TableAccounts), heading);
        sheet.EndRow();
    }

    internal static string PrintedHeading(TableGrid grid, int n)
    {
        var column = grid.Table.ColumnAt(grid.Printed[n]);
        return FileWords.Of(FileWord.TablePrinted, column.Group.Length > 0 ? $"{column.Group} {column.Label}" : column.Label);
    }

    private void Row(SheetXml sheet, int row, TableWidths widths)
    {
        var template = _table.RowAt(row);
        if (grid.StartsGroup(row))
            Line(sheet, grid.RowOf(row) - 1, template.Group, ExcelLetters.Strong);
        var letters = template.Form is RowForm.Sum or RowForm.Difference or RowForm.Heading ? ExcelLetters.Strong : ExcelLetters.Plain;
        sheet.Row(grid.RowOf(row), lines: widths.Lines(row));
        sheet.Words(TableGrid.KeyColumn, template.Form == RowForm.Heading ? NoFigures : template.Code.Text, new ExcelStyle(KeyFormat));
        sheet.Words(TableGrid.LabelColumn, Label(template), new ExcelStyle(Wraps: true, Side: ExcelSide.Left) { Letters = letters, Indent = template.Indent });
        for (var column = 0; column < _table.Columns; column++)
            Figure(sheet, new FigureCell(_table, row, column), letters);
        for (var n = 0; n < grid.Printed.Count; n++)
        {
            var at = new FigureCell(_table, row, grid.Printed[n]);
            if (cells.IsPrintedOtherwise(at))
                Printed(sheet, at, grid.PrintedColumn(n));
        }
        if (grid.HasAccounts)
            sheet.Words(grid.AccountsColumn, template.Accounts, new ExcelStyle(Wraps: true, Side: ExcelSide.Left));
        sheet.EndRow();
    }

    /// <summary>The label as printed: "varav" before it, the marks of its notes after it.</summary>
    internal static string Label(TemplateRow row) =>
        (row.Prefix.Length > 0 ? $"{row.Prefix} {row.Label}" : row.Label) + string.Concat(row.Notes.Select(mark => $" [{mark}]"));

    private void Figure(SheetXml sheet, FigureCell cell, ExcelLetters letters)
    {
        var (place, figure, printed) = (TableGrid.ColumnOf(cell.Column), cell.Figure, _table.Cell(cell.Row, cell.Column)?.Printed ?? "");
        var right = new ExcelStyle(Side: ExcelSide.Right) { Letters = letters };
        var looks = right with { Format = TableFormats.Of(cell, isNil: figure.State == FigureState.Nil) };
        if (cells.ValueOf(cell) is { } computed)
        {
            var value = TableFormats.Digits(computed / TableUnits.Scale(cell.Unit));
            if (formulas.Of(cell) is { } formula)
                sheet.Formula(place, formula, value, looks);
            else
                sheet.Number(place, value, looks);
        }
        else if (figure.State == FigureState.Number)
            sheet.Number(place, TableFormats.Digits(figure.Value / TableUnits.Scale(cell.Unit)), looks);
        else if (figure.State == FigureState.Nil)
            sheet.Words(place, FigurePrint.Nil, right);
        else if (IsWords(cell.Column))
            sheet.Words(place, printed, new ExcelStyle(Wraps: true, Side: ExcelSide.Left) { Letters = letters });
        else
            sheet.Words(place, printed, printed.Length == 0 ? looks : right);
    }

    private static void Printed(SheetXml sheet, FigureCell cell, int place)
    {
        var marked = new ExcelStyle(Side: ExcelSide.Right) { IsMarked = true };
        if (cell.Figure.State == FigureState.Nil)
            sheet.Words(place, $"{TableFormats.Differs} {FigurePrint.Nil}", marked);
        else
            sheet.Number(place, TableFormats.Digits(cell.Figure.Printed / TableUnits.Scale(cell.Unit)), marked with { Format = TableFormats.Otherwise(cell) });
    }

    private void Below(SheetXml sheet)
    {
        var table = _table.Table;
        string[] lines =
        [
            .. table.Notes.Select(note => $"[{note.Mark}] {note.Text}"),
            grid.Printed.Count > 0 ? FileWords.Of(FileWord.TablePrintedWhy) : "",
            table.Remark.Length > 0 ? FileWords.Of(FileWord.TableRemark, table.Remark) : "",
            FileWords.Of(FileWord.TableSource, table.SourceHeading.Length > 0 ? $"{frame.Source}, {table.SourceHeading}" : frame.Source),
            FileWords.Of(FileWord.TableHow),
        ];
        var row = grid.LastRow + 2;
        foreach (var line in lines.Where(line => line.Length > 0))
            Line(sheet, row++, line, ExcelLetters.Small);
    }

    private void Merged(XmlWriter xml)
    {
        var merged = new List<string>();
        for (var column = 0; grid.HasGroups && column < _table.Columns; column++)
        {
            var first = column;
            while (column + 1 < _table.Columns && !StartsGroup(column + 1) && _table.ColumnAt(column + 1).Group == _table.ColumnAt(first).Group && _table.ColumnAt(first).Group.Length > 0)
                column++;
            if (column > first)
                merged.Add($"{TableGrid.Address(grid.HeadRow - 1, TableGrid.ColumnOf(first), absolute: false)}:{TableGrid.Address(grid.HeadRow - 1, TableGrid.ColumnOf(column), absolute: false)}");
        }
        if (merged.Count == 0)
            return;
        xml.WriteStartElement("mergeCells", ExcelFile.Main);
        ExcelFile.Attributes(xml, ("count", ExcelText.Number(merged.Count)));
        foreach (var place in merged)
            ExcelFile.Element(xml, "mergeCell", ("ref", place));
        xml.WriteEndElement();
    }

    private void Foot(XmlWriter xml, TableWidths widths)
    {
        ExcelFile.Element(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        ExcelFile.Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", widths.Total > Upright ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter", ExcelFile.Main);
        // In a foot an ampersand begins a code; doubled it is itself. A digit after a code would be taken for a size.
        xml.WriteElementString("oddFooter", ExcelFile.Main, $"&L {ExcelText.Escaped(ExcelText.OneLine(frame.Plan, 100)).Replace("&", "&&", StringComparison.Ordinal)}&R&P (&N)");
        xml.WriteEndElement();
    }

    private bool IsWords(int column) => _table.ColumnAt(column).Kind == ColumnKind.Words;

    private bool StartsGroup(int column) => column == 0 || _table.ColumnAt(column - 1).Group != _table.ColumnAt(column).Group;
}

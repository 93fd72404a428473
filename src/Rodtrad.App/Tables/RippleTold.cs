using Rodtrad.App.Plans;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>A figure that is reached, as it is printed before and after; <paramref name="Anchor"/> is its place on the page of its table.</summary>
public sealed record RippleFigureRow(
    string Plan, string PlanTitle, string Table, string TableTitle, string Row, string Column, string RowLabel, string ColumnLabel,
    string Before, string After, string Difference, FigureUnit Unit, int Distance, bool IsRatio, RippledFigure Figure)
{
    public string Anchor => $"{Row}.{Column}";
}

/// <summary>A number in running text that is reached, with what it stands for before and after.</summary>
public sealed record RippleTextRow(
    string Plan, string PlanTitle, string Section, string Heading, string Quote, string Before, string After, string Difference, bool StillAgrees, RippledText Text);

/// <summary>A relation that would break, or come to hold.</summary>
public sealed record RippleRelationRow(
    string Plan, string PlanTitle, string Table, string TableTitle, string RowLabel, string ColumnLabel, string Figure, string Computed, string Difference, string Anchor,
    RippledRelation Relation);

/// <summary>A document that prints something of it, with the headings of the sections where.</summary>
public sealed record RippleDocument(string Plan, string Title, string Type, Sequence<string> Sections);

/// <summary>What a change reaches, in words and prints; the changed figure itself stands first among the figures.</summary>
public sealed record RippleTold(
    Sequence<RippleFigureRow> Figures, Sequence<RippleTextRow> Texts, Sequence<RippleRelationRow> Breaks, Sequence<RippleRelationRow> Mends, Sequence<RippleDocument> Documents)
{
    /// <summary>The figures it reaches, without itself.</summary>
    public IEnumerable<RippleFigureRow> Reached => Figures.Where(figure => figure.Distance > 0);

    internal static RippleTold Of(RippleEffect effect, int decimals, IReadOnlyList<EditionScope> scopes)
    {
        var plans = scopes.ToDictionary(scope => scope.Edition.Plan.Code, scope => scope.Edition);
        return new RippleTold(
            effect.Figures.Select(Figure).ToSequence(), effect.Texts.Select(Text).ToSequence(),
            effect.Breaks.Select(Relation).ToSequence(), effect.Mends.Select(Relation).ToSequence(), Documents());

        RippleFigureRow Figure(RippledFigure one)
        {
            var (cell, table) = (one.Cell, one.Cell.Table.Table);
            // As many decimals as the changed figure has where the unit is the same: else a change in the last of them would not be seen.
            var shown = cell.Unit == effect.Figures[0].Cell.Unit ? Math.Max(cell.Decimals, decimals) : cell.Decimals;
            return new RippleFigureRow(
                one.Plan.Text, Title(one.Plan), table.Code.Text, table.Title, cell.RowOf.Code.Text, cell.ColumnOf.Code.Text, FigureWords.Row(cell), FigureWords.Column(cell),
                Print(one.Before), Print(one.After), one.Before is { } before && one.After is { } after ? FigurePrint.Change(after - before, cell.Unit, shown) : "",
                cell.Unit, one.Distance, one.IsRatio, one);

            string Print(decimal? value) => value is { } given ? FigurePrint.Of(given, cell.Unit, shown) : "";
        }

        RippleTextRow Text(RippledText one)
        {
            // One decimal more than the text, so that a small change is seen.
            var (unit, told) = (one.Text.Unit, BoundFigures.Decimals(one.Text) + 1);
            return new RippleTextRow(
                one.Plan.Text, Title(one.Plan), one.Text.Section.Text, Heading(one.Plan, one.Text.Section), one.Text.Quote,
                FigurePrint.Of(one.Before, unit, told), FigurePrint.Of(one.After, unit, told), FigurePrint.Change(one.After - one.Before, unit, told), one.StillAgrees, one);
        }

        RippleRelationRow Relation(RippledRelation one)
        {
            var (cell, table) = (one.Place, one.Place.Table.Table);
            return new RippleRelationRow(
                one.Plan.Text, Title(one.Plan), table.Code.Text, table.Title, FigureWords.Row(cell), FigureWords.Column(cell),
                cell.Print(one.Figure), cell.Print(one.Computed), FigurePrint.Change(one.Difference, cell.Unit, cell.Decimals), $"{cell.RowOf.Code}.{cell.ColumnOf.Code}", one);
        }

        // The documents in the order of the plans; of each, where the tables and texts are printed.
        Sequence<RippleDocument> Documents() => scopes.Select(scope => scope.Edition)
            .Select(edition => (Edition: edition, Sections: effect.Figures.Where(one => one.Plan == edition.Plan.Code).Select(one => one.Cell.Table.Table.Section)
                .Concat(effect.Texts.Where(one => one.Plan == edition.Plan.Code).Select(one => one.Text.Section)).ToHashSet()))
            .Where(one => one.Sections.Count > 0)
            .Select(one => new RippleDocument(
                one.Edition.Plan.Code.Text, one.Edition.Plan.Title, one.Edition.Plan.Type,
                one.Edition.Sections.Where(section => one.Sections.Contains(section.Code)).Select(section => section.Heading).ToSequence())).ToSequence();

        string Title(Code plan) => plans[plan].Plan.Title;

        string Heading(Code plan, Code section) => plans[plan].Sections.FirstOrDefault(one => one.Code == section)?.Heading ?? section.Text;
    }
}

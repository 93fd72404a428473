using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Comparison = Rodtrad.Domain.Tables.Comparison;

namespace Rodtrad.Domain.Checks;

/// <summary>
/// The economic tables of a plan against themselves, each other and other plans, and the numbers of its texts against them.
/// </summary>
internal static class EconomyChecks
{
    public static void Of(Examined examined, RegionContent region, Found found)
    {
        var edition = examined.Edition;
        if (edition.Tables.Count > 0)
        {
            var tables = EditionTables.Of(edition, region);
            foreach (var one in new RelationChecks(tables, edition.Relations).Breaks())
                found.Add(Found.Whole, OfBreak(examined.Plan, one));
            TextFigureChecks.Bound(examined, tables, found);
        }
        TextFigureChecks.Texts(examined, found);
    }

    /// <summary>The relations that only rounding keeps.</summary>
    public static IEnumerable<RoundingDifference> Rounding(PlanEdition edition, RegionContent region)
    {
        foreach (var one in new RelationChecks(EditionTables.Of(edition, region), edition.Relations).Rounding())
        {
            var (cell, decimals) = (one.Place, FigureWords.Decimals(one.Place, one.Computed.Value));
            yield return new RoundingDifference(
                edition.Plan.Code, FigureWords.Place(cell), FigureWords.Printed(cell), FigurePrint.Of(one.Computed.Value, cell.Unit, decimals),
                FigurePrint.Change(one.Difference, cell.Unit, decimals), FigureWords.Says(one));
        }
    }

    private static Finding OfBreak(Code plan, FigureBreak one)
    {
        var (cell, first) = (one.Place, one.Relations[0].Relation);
        var decimals = FigureWords.Decimals(cell, one.Expected);
        var (printed, computed) = (FigureWords.Printed(cell), FigurePrint.Of(one.Expected, cell.Unit, decimals));
        var check = one.Relations.Count > 1 && one.Weight == RelationWeight.Arithmetic ? CheckCatalogue.FigureSuspected
            : one.Weight == RelationWeight.Agreement ? CheckCatalogue.FiguresDisagree
            : first.Comparison == Comparison.Equal ? CheckCatalogue.SumBroken : CheckCatalogue.BoundPassed;
        return new Finding(
            check, plan, FigureWords.Place(cell),
            [
                cell.Table.Table.Title, FigureWords.Row(cell), FigureWords.Column(cell), printed, computed, FigurePrint.Change(one.Difference, cell.Unit, decimals),
                string.Join("; ", one.Relations.Select(FigureWords.Says)), $"{one.Relations.Count}",
            ],
            printed, computed, null)
        {
            Figures = new FindingFigures(cell.Unit, decimals, cell.Figure.Printed, one.Expected, one.Cause.Kind, FigureWords.Cause(one.Cause)),
        };
    }
}

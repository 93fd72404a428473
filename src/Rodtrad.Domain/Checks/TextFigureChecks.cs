using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Domain.Checks;

/// <summary>Numbers in running text: those bound to a figure against it and each other, the rest against what the plan holds.</summary>
internal static class TextFigureChecks
{
    /// <summary>The numbers that are bound to figures.</summary>
    public static void Bound(Examined examined, TableSet tables, Found found)
    {
        foreach (var result in BoundFigures.Of(tables, examined.Edition.BoundFigures).Where(result => result.IsBroken))
        {
            var (text, computed, told) = (result.Text, result.Computed!.Value, BoundFigures.Told(result.Text));
            var decimals = BoundFigures.Decimals(text);
            var shown = FigurePrint.Of(computed.Value, text.Unit, decimals + 1);
            found.Add(Found.Whole, new Finding(
                CheckCatalogue.TextDiffers, examined.Plan, Place(examined, text),
                [text.Quote, Heading(examined, text.Section), FigurePrint.AsPrinted(text.Printed), shown, FigurePrint.Change(told.Printed - computed.Value, text.Unit, decimals + 1), text.Formula],
                FigurePrint.AsPrinted(text.Printed), shown, null)
            {
                Figures = new FindingFigures(text.Unit, decimals + 1, told.Printed, computed.Value, LikelyCauseKind.Unclear, []),
            });
        }
    }

    /// <summary>What the texts say among themselves, and the amounts that nothing else in the plan holds.</summary>
    public static void Texts(Examined examined, Found found)
    {
        foreach (var (first, other) in BoundFigures.Disagreeing(examined.Edition.BoundFigures))
        {
            found.Add(Found.Whole, new Finding(
                CheckCatalogue.TextsDisagree, examined.Plan, Place(examined, other),
                [other.Quote, Heading(examined, other.Section), first.Quote, Heading(examined, first.Section)], other.Quote, first.Quote, null));
        }
        var texts = examined.Edition.Sections.ToDictionary(section => section.Code, section => Readable(section.Text));
        foreach (var text in examined.Edition.BoundFigures)
        {
            if (!texts.TryGetValue(text.Section, out var read) || !read.Contains(Readable(text.Quote), StringComparison.Ordinal))
                found.Add(Found.Whole, new Finding(CheckCatalogue.QuoteMissing, examined.Plan, Place(examined, text), [text.Quote, Heading(examined, text.Section)], text.Quote, "", null));
        }
        if (examined.Edition.Tables.Count == 0)
            return;
        var known = new KnownFigures(examined.Edition);
        foreach (var section in examined.Edition.Sections)
            Unknown(examined, section, texts[section.Code], known, found);
    }

    private static void Unknown(Examined examined, PlanSection section, string text, KnownFigures known, Found found)
    {
        var bound = examined.Edition.BoundFigures.Where(one => one.Section == section.Code).SelectMany(one => Places(text, Readable(one.Quote))).ToList();
        var unknown = TextAmounts.In(text)
            .Where(amount => !bound.Any(place => amount.Start < place.End && amount.End > place.Start) && !known.Holds(amount))
            .Select(amount => amount.Written).Distinct().ToList();
        if (unknown.Count > 0)
        {
            var listed = string.Join(", ", unknown);
            found.Add(Found.Whole, new Finding(
                CheckCatalogue.AmountsUnknown, examined.Plan, FindingPlace.Whole with { Table = section.Heading }, [section.Heading, $"{unknown.Count}", listed], listed, "", null));
        }
    }

    private static IEnumerable<(int Start, int End)> Places(string text, string quote)
    {
        for (var at = quote.Length == 0 ? -1 : text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            yield return (at, at + quote.Length);
    }

    private static FindingPlace Place(Examined examined, BoundFigure text) => FindingPlace.Whole with { Table = Heading(examined, text.Section) };

    private static string Heading(Examined examined, Code section) =>
        examined.Edition.Sections.FirstOrDefault(one => one.Code == section)?.Heading ?? section.Text;

    // As it is read: without marks of emphasis, with one space between words.
    private static string Readable(string text) => Spaces.Normal(text.Replace("*", "", StringComparison.Ordinal));
}

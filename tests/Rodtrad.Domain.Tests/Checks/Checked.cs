using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tests.Checks;

/// <summary>Findings as a story, one line each: code, node, arguments.</summary>
static class Checked
{
    public static IEnumerable<string> Find(PlanEdition edition, RegionContent region) => EditionChecks.Of(edition, region).Select(Told);

    public static IEnumerable<string> Find(PlanEdition edition) => Find(edition, Samples.Content(edition));

    public static string Told(this Finding finding) =>
        $"{finding.Check.Code} {finding.Place.Node?.Text ?? "planen"}: {string.Join(" | ", finding.Arguments)}";

    /// <summary>The sample model where a level demands something.</summary>
    public static RegionContent Demanding(this RegionContent region, string level, params Demand[] demands) => region with
    {
        Models = [Samples.Model with { Levels = [.. Samples.Model.Levels.Select(one => one.Code == Code.Of(level) ? one with { Demands = [.. demands] } : one)] }],
    };

    /// <summary>A difference with what was removed in square brackets and what was added in braces.</summary>
    public static string Shown(this TextDifference difference) => string.Concat(difference.Pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Removed => $"[{piece.Text}]",
        PieceKind.Added => $"{{{piece.Text}}}",
        _ => piece.Text,
    }));
}

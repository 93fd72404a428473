using Rodtrad.Domain.Checks;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Goals;

/// <summary>Gaps in words: "saknar mål 2022".</summary>
internal static class GapText
{
    /// <summary><paramref name="measure"/> is the plan's own word for a measure.</summary>
    public static string Of(Words words, Gap gap, string measure) => gap.Kind switch
    {
        GapKind.Measure => measure.Length == 0 ? words["Gap.AnyMeasure"] : words["Gap.Measure", measure.ToLower(System.Globalization.CultureInfo.CurrentCulture)],
        GapKind.Target => words["Gap.Target", gap.Year ?? 0],
        GapKind.Source => words["Gap.Source"],
        GapKind.FollowUp => words["Gap.FollowUp"],
        GapKind.Owner => words["Gap.Owner"],
        GapKind.Goal => words["Gap.Goal"],
        GapKind.Receiver => words["Gap.Receiver"],
        GapKind.Deadline => words["Gap.Deadline"],
        _ => words["Gap.Use"],
    };
}

using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>What a measure in use prints, against its indicator in the library and the years of the plan.</summary>
internal static class UseChecks
{
    public static void At(Examined examined, int at, IndicatorUse use, Surroundings around, Found found)
    {
        if (!use.FollowUp.IsUnderstood)
            found.Add(at, Finding(examined, at, CheckCatalogue.FollowUpNotRead, null, use.FollowUp.Printed, "", use.FollowUp.Printed));
        foreach (var target in use.Targets)
        {
            if (target.Period.LastYear < examined.Edition.Plan.FirstYear)
                found.Add(at, Finding(examined, at, CheckCatalogue.TargetOutsidePlan, target.Period.ToString(), target.Printed, $"{examined.Edition.Plan.FirstYear}", target.Period.ToString(), target.Printed));
        }
        if (around.Indicator(use.Indicator) is not { } indicator)
            return;
        if (around.SameName(indicator.Code) is { } same)
            found.Add(at, Finding(examined, at, CheckCatalogue.IndicatorTwice, null, indicator.Name, same.Code.Text, indicator.Name, indicator.Code.Text, same.Code.Text));
        PartChecks.At(examined, at, use, found);
        if (UnknownSegments(use, indicator) is { Length: > 0 } unknown)
            found.Add(at, Finding(examined, at, CheckCatalogue.SegmentsDiffer, null, unknown, string.Join(", ", indicator.Segments), indicator.Name, unknown));
        UnitChecks.At(examined, at, use, indicator, found);
        TargetChecks.At(examined, at, use, indicator, around, found);
    }

    /// <summary>The place of a cell in the table of measures: the heading it stands under, the measure, the column.</summary>
    public static FindingPlace Cell(Examined examined, int at, string column)
    {
        var node = examined.Node(at);
        return new FindingPlace(node.Code, node.SourceHeading.Length > 0 ? node.SourceHeading : null, node.Name, column);
    }

    public static Finding Finding(
        Examined examined, int at, Check check, string? column, string printed, string computed, params ReadOnlySpan<string> arguments) => new(
        check, examined.Plan, column is null ? new FindingPlace(examined.Node(at).Code) : Cell(examined, at, column), Sequence.Of(arguments), printed, computed, null);

    private static string UnknownSegments(IndicatorUse use, Indicator indicator)
    {
        List<string>? unknown = null;
        foreach (var value in use.Baseline.Values)
            See(value.Segment);
        foreach (var target in use.Targets)
        {
            foreach (var part in target.Parts)
                See(part.Segment);
        }
        return unknown is null ? "" : string.Join(", ", unknown);

        void See(string segment)
        {
            if (segment.Length == 0)
                return;
            foreach (var known in indicator.Segments)
            {
                if (known == segment)
                    return;
            }
            if (unknown?.Contains(segment) != true)
                (unknown ??= []).Add(segment);
        }
    }
}

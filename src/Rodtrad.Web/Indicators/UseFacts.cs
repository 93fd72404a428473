using Rodtrad.App.Goals;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Indicators;

/// <summary>The facts of a measure in a plan, in words.</summary>
internal static class UseFacts
{
    public static IReadOnlyList<FactList.Fact> Of(Words words, string organisation, UsePanel use)
    {
        List<FactList.Fact> facts =
        [
            use.SourcePrinted.Length > 0 || use.SourceName.Length > 0
                ? new(words["Measure.Source"], use.SourcePrinted.Length > 0 ? use.SourcePrinted : use.SourceName,
                    Note: use.SourceName.Length > 0 && use.SourceName != use.SourcePrinted && use.SourcePrinted.Length > 0 ? words["Measure.SameAs", use.SourceName] : null, IsPlanText: true)
                : new(words["Measure.Source"], words["Measure.NoSource"]),
            new(words["Measure.FollowUp"], FollowUp(words, use.FollowUp), Note: use.FollowUp.Printed.Length > 0 ? words["Measure.AsPrinted", use.FollowUp.Printed] : null),
        ];
        if (use.Direction != Direction.NotStated)
            facts.Add(new(words["Measure.Direction"], words[$"Direction.{use.Direction}"]));
        if (use.Decider.Length > 0)
            facts.Add(new(words["Measure.Decider"], use.Decider, IsPlanText: true));
        facts.AddRange(Owners(words, organisation, use));
        return facts;
    }

    /// <summary>Who carries a measure out, as printed, and who reports it when that is another.</summary>
    public static IEnumerable<FactList.Fact> Owners(Words words, string organisation, UsePanel use)
    {
        if (use.Owner is { } owner)
            yield return new(words["Measure.Owner"], owner.Full, Addresses.Unit(organisation, owner.Code),
                Note: use.OwnerPrinted.Length > 0 && use.OwnerPrinted != owner.Full ? words["Measure.AsPrinted", use.OwnerPrinted] : null, IsPlanText: true);
        else if (use.OwnerPrinted.Length > 0)
            yield return new(words["Measure.Owner"], use.OwnerPrinted, IsPlanText: true);
        if (use.Reporter is { } reporter)
            yield return new(words["Measure.Reporter"], reporter.Full, Addresses.Unit(organisation, reporter.Code), IsPlanText: true);
    }

    /// <summary>"April, augusti och helår".</summary>
    public static string FollowUp(Words words, FollowUp followUp)
    {
        if (followUp.Occasions.Count == 0)
            return words["FollowUp.NotStated"];
        if (followUp.EveryYears > 1)
            return words["FollowUp.EveryYears", followUp.EveryYears];
        var occasions = followUp.Occasions.Select(occasion => words[$"FollowUp.{occasion}"]).ToList();
        var list = occasions.Count == 1 ? occasions[0] : words["FollowUp.And", string.Join(", ", occasions.SkipLast(1)), occasions[^1]];
        return char.ToUpper(list[0], System.Globalization.CultureInfo.CurrentCulture) + list[1..];
    }

    /// <summary>What stands in place of a starting value that is none.</summary>
    public static string Baseline(Words words, Baseline baseline) =>
        baseline.Printed.Length > 0 ? baseline.Printed : words[$"Baseline.{baseline.State}"];

    /// <summary>"2018, helår", "Tertial 1 2019", "Januari–augusti 2018".</summary>
    public static string PeriodName(Words words, Period? period, string stamp, Occasion? occasion)
    {
        var name = period switch
        {
            null => "",
            { Kind: PeriodKind.Tertial } tertial => words["Period.Tertial", tertial.Part, tertial.Year],
            { Kind: PeriodKind.Interim } interim => words["Period.Interim", Month(interim.Part), interim.Year],
            { Kind: PeriodKind.Month } month => $"{Month(month.Part)} {month.Year}",
            { } years => Formats.Years(years.Year, years.LastYear),
        };
        var detail = occasion is { } at ? words[$"FollowUp.{at}"] : stamp;
        return name.Length == 0 ? detail : detail.Length == 0 ? name : $"{name}, {char.ToLower(detail[0], System.Globalization.CultureInfo.CurrentCulture)}{detail[1..]}";
    }

    /// <summary>"Kvinnor", "Män", else the segment as it is called.</summary>
    public static string Segment(Words words, string segment) => segment switch
    {
        "K" => words["Segment.K"],
        "M" => words["Segment.M"],
        "" => words["Segment.All"],
        _ => segment,
    };

    private static string Month(int month) => System.Globalization.CultureInfo.CurrentUICulture.DateTimeFormat.GetMonthName(month);
}

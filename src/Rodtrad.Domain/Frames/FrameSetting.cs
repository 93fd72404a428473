using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Frames;

/// <summary>
/// What a ledger must know of what lies around it. <paramref name="FirstYear"/> and <paramref name="LastYear"/> are the years of the
/// plan: only they can be posted to.
/// </summary>
public sealed record FrameSetting(int FirstYear, int LastYear)
{
    /// <summary>Units, and frames of other tables of the plan, that money may come from or go to.</summary>
    public Sequence<Code> Outside { get; init; } = [];

    /// <summary>
    /// The frames at the top are ram areas, and only fullmäktige moves money between them; so it is in fullmäktige's own plan. False in
    /// the plan of a board or a förvaltning, which parts one frame.
    /// </summary>
    public bool TopsAreAreas { get; init; } = true;

    /// <summary>
    /// Ram areas further down: "två ramområden, somatisk vård och psykiatrisk vård. Omdisponering av medel mellan ramområdena ska
    /// underställas Regionfullmäktige." Source: Regionplan 2020–2022, note 4 to the frames.
    /// </summary>
    public Sequence<Code> Areas { get; init; } = [];

    /// <summary>The setting of a plan: its years, the units of its region, and areas at the top when fullmäktige decides it.</summary>
    public static FrameSetting Of(Plan plan, Region region)
    {
        var unit = region.Units.FirstOrDefault(one => one.Code == plan.Unit);
        return new(plan.FirstYear, plan.LastYear)
        {
            Outside = region.Units.Select(one => one.Code).ToSequence(),
            TopsAreAreas = unit is null || FrameRules.IsAssembly(unit.Name),
        };
    }
}

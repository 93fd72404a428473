using Rodtrad.App.Goals;
using Rodtrad.Domain.Goals;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Goals;

/// <summary>Threads over the border of a plan in words.</summary>
internal static class AcrossText
{
    /// <summary>"Ärvd från Regionplan 2020–2022", "Härleds ur …"; of a hidden plan nothing but that there is one.</summary>
    public static string From(Words words, PlanThread thread)
    {
        var plan = thread.Plan?.Title ?? words["Across.Hidden"];
        return thread.Type == LinkType.InheritedFrom ? words["Across.Inherited", plan] : Capital($"{words[$"Link.{thread.Type}.Out"]} {plan}");
    }

    /// <summary>How the plan below takes it on: "Ärvs till Verksamhetsplan 2020".</summary>
    public static string To(Words words, PlanThread thread) => Capital($"{words[$"Link.{thread.Type}.In"]} {thread.Plan!.Title}");

    /// <summary>What is worth knowing of the other end: not loaded, gone, worded otherwise. Empty when nothing is.</summary>
    public static string Remark(Words words, PlanThread thread) => thread switch
    {
        { End: FarEnd.NotLoaded } => words["Across.NotLoaded"],
        { End: FarEnd.Gone } => words["Across.Gone"],
        { Differs: true } => words["Across.Differs"],
        _ => "",
    };

    private static string Capital(string text) => char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}

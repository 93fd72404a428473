using Rodtrad.App.Checks;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary>Tells rounding differences at the command line.</summary>
internal static class RoundingLines
{
    public static void Tell(Terminal terminal, Sequence<RoundingRow> rows, PrintFormat format)
    {
        var words = terminal.Words;
        if (format == PrintFormat.Json)
        {
            terminal.ResultAsJson(rows.Select(row => row.Difference).Select(one => new
            {
                plan = one.Plan.Text,
                place = new { one.Place.Table, one.Place.Row, one.Place.Column, figure = one.Place.Figure?.ToString() },
                one.Printed,
                one.Computed,
                one.Difference,
                relation = one.Says,
            }));
        }
        else
        {
            foreach (var plan in rows.GroupBy(row => (row.Difference.Plan, row.PlanTitle)))
            {
                terminal.Result($"{plan.Key.PlanTitle} ({plan.Key.Plan})");
                foreach (var one in plan.Select(row => row.Difference))
                {
                    terminal.Result($"  {one.Place.Table}, {one.Place.Row}, {one.Place.Column}: {words["Cli.Check.Figures", one.Printed, one.Computed, one.Difference]}");
                    terminal.Result($"    {one.Says}");
                }
            }
        }
        terminal.Say(words["Cli.Check.RoundingSummary", rows.Count]);
    }
}

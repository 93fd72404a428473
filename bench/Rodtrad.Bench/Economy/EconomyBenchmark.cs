using System.Diagnostics;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Tables;

namespace Rodtrad.Bench.Economy;

/// <summary>
/// All relations of a plan's tables beside one pass over the same numbers, what one change reaches beside a whole recomputation, a workbook
/// beside LibreOffice writing the same figures, and the frame of any unit beside a bare read of its rows.
/// </summary>
internal static class EconomyBenchmark
{
    public const string Name = "economy";
    private const int Tables = 40;

    // One change is answered far too fast to be measured alone.
    private const int Ripples = 200;

    public static async Task<IReadOnlyList<Finding>> Run(Progress progress)
    {
        var (tables, relations) = SyntheticEconomy.Of(Tables);
        var plan = Code.Of("plan");
        var set = new TableSet(plan, tables);
        var (checks, figures) = (new RelationChecks(set, relations), tables.Sum(table => table.Cells.Count));
        progress.Say($"{Tables} tables, {figures} figures, {checks.Count} relations held");
        decimal kept = 0;
        var costs = await Measure.Beside(
            3, 15,
            () => Work(() => kept += checks.Broken().Count),
            () => Work(() => kept += new RelationChecks(new TableSet(plan, tables), relations).Breaks().Count),
            () => Work(() => kept += Pass(set)),
            () => Work(() => kept += Pass(new TableSet(plan, tables))));
        var ripple = new Ripple([new PlanFigures(set, relations, [])]);
        var changed = new FigureCell(set.Table(tables[0].Code)!, 3, 2);
        progress.Say($"one change reaches {ripple.Of(changed, changed.Figure.Printed + 1_000_000).Figures.Count} figures");
        var rippled = await Measure.Beside(
            3, 15,
            () => Work(() =>
            {
                for (var i = 0; i < Ripples; i++)
                    kept += ripple.Of(changed, changed.Figure.Printed + 1_000_000 + i).Figures.Count;
            }),
            () => Work(() => kept += checks.Broken().Count));
        List<Finding> findings =
        [
            Finding.Check(Name, "no rounding is told as an error", checks.Broken().Count == 0 && kept != 0),
            new(Name, $"relations of {Tables} tables held, against one pass over the {figures} numbers, CPU", costs[0].Cpu, costs[2].Cpu, null, 10),
            new(Name, "tables laid out, relations read and held, against laying out and one pass, CPU", costs[1].Cpu, costs[3].Cpu, null, null),
            new(Name, "what one change reaches, against recomputing everything from the tables, CPU", rippled[0].Cpu / Ripples, costs[1].Cpu, 0.02, null),
            new(Name, "what one change reaches, against holding every relation once more, CPU", rippled[0].Cpu / Ripples, rippled[1].Cpu, null, null),
            .. await Workbook(tables, set, progress),
            .. await FrameBenchmark.Run(progress),
        ];
        return findings;
    }

    // The peer: every figure is looked at once and added.
    private static decimal Pass(TableSet set)
    {
        decimal sum = 0;
        foreach (var table in set.All)
        {
            for (var row = 0; row < table.Rows; row++)
            {
                for (var column = 0; column < table.Columns; column++)
                    sum += table[row, column].Printed;
            }
        }
        return sum;
    }

    private static async Task<IReadOnlyList<Finding>> Workbook(Sequence<EconomicTable> tables, TableSet set, Progress progress)
    {
        const string What = "workbook of 40 sheets with formulas, against LibreOffice writing the same figures, clock";
        using var folder = new TemporaryFolder();
        var edition = new PlanEdition(
            new Plan(set.Plan, "Plan", "Plan", Code.Of("rs"), 2020, 2025, Code.Of("modell"), [2020], [], true), "1", PlanStatus.Draft,
            DecisionReference.None, PlanHeader.None, "", [], [], [], [], [], [], [])
        {
            Tables = tables,
        };
        var path = Path.Combine(folder.Path, "tabeller.xlsx");
        void Write()
        {
            using var file = File.Create(path);
            TableWorkbook.Write(new TableWorkbookSource("Region", edition, "", set, null), file);
        }
        Write();
        var ours = await Measure.Beside(2, 10, () => Work(Write));
        progress.Say("LibreOffice writes the same workbook");
        var start = new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder.Path}/profile", "--convert-to", "ods", "--outdir", folder.Path, path])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            // The first start makes a profile, which is not what is measured.
            await (Process.Start(start)!).WaitForExitAsync();
            var from = Stopwatch.GetTimestamp();
            await (Process.Start(start)!).WaitForExitAsync();
            return [new(Name, What, ours[0].Clock, Stopwatch.GetElapsedTime(from).TotalMilliseconds, 0.5, 0.1)];
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return [Finding.NotMeasured(Name, What, missing.Message)];
        }
    }

    private static Task Work(Action work)
    {
        work();
        return Task.CompletedTask;
    }
}

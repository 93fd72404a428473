using System.CommandLine;
using Rodtrad.App.Tables;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Web.Tables;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>ripple PLAN TABLE/ROW/COLUMN VALUE</c></summary>
internal static class RippleCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var plan = new Argument<string>("PLAN") { Description = words["Cli.Thread.Plan"] };
        var cell = new Argument<string>("TABLE/ROW/COLUMN") { Description = words["Cli.Ripple.Cell"] };
        var value = new Argument<string>("VALUE") { Description = words["Cli.Ripple.Value"] };
        var organisation = new Option<string?>("--organisation") { Description = words["Cli.Thread.Organisation"], HelpName = "ORGANISATION" };
        var command = new Command("ripple", words["Cli.Ripple"]) { plan, cell, value, organisation, shared.Format };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(cell)?.Split('/') is not [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }])
                parsed.AddError(words["Cli.Ripple.Shape"]);
        });
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var place = parsed.GetValue(cell)!.Split('/');
            var outcome = await services.GetRequiredService<RippleView>().Run(
                Actor.Operator, new RippleRequest(parsed.GetValue(organisation), parsed.GetValue(plan)!, place[0], place[1], place[2], parsed.GetValue(value)), cancel);
            if ((outcome.Refusal ?? outcome.Unwrap().Refused) is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            var view = outcome.Unwrap();
            if (view.Effect is not { } effect)
            {
                terminal.Refuse(Refusal.Of(RippleView.NoFigure, parsed.GetValue(value)!));
                return ExitCode.Findings;
            }
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.ResultAsJson(RippleJson.Of(view, effect));
            else
                Print(terminal, effect);
            terminal.Say(words["Cli.Ripple.Summary", effect.Reached.Count(), effect.Texts.Count, effect.Documents.Count, effect.Breaks.Count]);
            // What would break is part of the answer: nothing is wrong as it stands.
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Terminal terminal, RippleTold effect)
    {
        var words = terminal.Words;
        if (effect.Figures.Count == 0)
            terminal.Result(words["Ripple.Nothing"]);
        foreach (var table in effect.Figures.GroupBy(row => (row.PlanTitle, row.Plan, row.TableTitle, row.Table)))
        {
            terminal.Result($"{table.Key.PlanTitle} ({table.Key.Plan}): {table.Key.TableTitle} ({table.Key.Table})");
            foreach (var row in table)
                terminal.Result($"  {row.Distance,2}  {row.RowLabel}, {row.ColumnLabel}: {row.Before} → {row.After} {UnitText.Short(words, row.Unit)} ({row.Difference})");
        }
        Section(terminal, "Ripple.Texts", effect.Texts.Select(row =>
            $"{row.PlanTitle}, {row.Heading}: ”{row.Quote}” {row.Before} → {row.After} ({words[row.StillAgrees ? "Ripple.TextHolds" : "Ripple.TextFails"]})"));
        Section(terminal, "Ripple.Documents", effect.Documents.Select(row => $"{row.Title} ({row.Plan}): {string.Join("; ", row.Sections)}"));
        Section(terminal, "Ripple.Breaks", effect.Breaks.Select(Line));
        Section(terminal, "Ripple.Mends", effect.Mends.Select(Line));

        string Line(RippleRelationRow row) =>
            $"{row.PlanTitle}, {row.TableTitle}, {row.RowLabel}, {row.ColumnLabel}: {row.Figure} {words["Ripple.Against"]} {row.Computed} ({row.Difference})";
    }

    private static void Section(Terminal terminal, string heading, IEnumerable<string> lines)
    {
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            if (i == 0)
                terminal.Result(terminal.Words[heading]);
            terminal.Result($"  {line}");
        }
    }
}

/// <summary>The effect as scripts read it: figures in the unit of their cell, decimals with a point.</summary>
internal static class RippleJson
{
    public static object Of(RipplePageView view, RippleTold effect) => new
    {
        view.Plan.Organisation,
        view.Plan.Plan,
        view.Request.Table,
        view.Request.Row,
        view.Request.Column,
        value = view.Request.Value,
        figures = effect.Figures.Select(row => new
        {
            row.Plan,
            row.Table,
            row.Row,
            row.Column,
            label = $"{row.RowLabel}, {row.ColumnLabel}",
            row.Unit,
            before = Number(row.Figure.Before, row.Unit),
            after = Number(row.Figure.After, row.Unit),
            difference = Number(row.Figure.After - row.Figure.Before, row.Unit),
            row.Distance,
            ratio = row.IsRatio,
        }),
        texts = effect.Texts.Select(row => new
        {
            row.Plan,
            row.Section,
            text = row.Text.Text.Code.Text,
            row.Quote,
            row.Text.Text.Unit,
            before = Number(row.Text.Before, row.Text.Text.Unit),
            after = Number(row.Text.After, row.Text.Text.Unit),
            agrees = row.StillAgrees,
            row.Text.Distance,
        }),
        documents = effect.Documents.Select(row => new { row.Plan, row.Title, row.Type, row.Sections }),
        breaks = effect.Breaks.Select(ToJson),
        mends = effect.Mends.Select(ToJson),
    };

    private static object ToJson(RippleRelationRow row) => new
    {
        row.Plan,
        cell = row.Relation.Place.Reference.ToString(),
        label = $"{row.TableTitle}, {row.RowLabel}, {row.ColumnLabel}",
        figure = Number(row.Relation.Figure, row.Relation.Place.Unit),
        computed = Number(row.Relation.Computed, row.Relation.Place.Unit),
        difference = Number(row.Relation.Difference, row.Relation.Place.Unit),
    };

    private static string? Number(decimal? value, FigureUnit unit) => value is { } given ? CheckCommand.Number(given / unit.Factor()) : null;
}

using System.CommandLine;
using System.Text;
using System.Text.Json;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Access;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>authz-matrix</c>: who may do what, told out for every role, use case, relation and state.</summary>
internal static class AuthzMatrixCommand
{
    private const int NameWidth = 26;

    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var command = new Command("authz-matrix", terminal.Words["Cli.AuthzMatrix"]) { shared.Format };
        command.SetAction(parsed =>
        {
            var grids = AccessGrid.All();
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.Result(AsJson(grids));
            else
                Print(terminal, grids);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>One row a line: a change of policy is a change of lines.</summary>
    internal static string AsJson(IReadOnlyList<AccessGrid> grids)
    {
        var text = new StringBuilder("{\n  \"useCases\": [\n");
        text.AppendJoin(",\n", UseCases.Actions.Select(action =>
            $$"""    {"useCase": "{{action.Name}}", "permission": "{{Word(action.Needs)}}", "concerns": "{{Word(action.Concerns)}}"}"""));
        text.Append("\n  ],\n  \"grids\": [\n");
        text.AppendJoin(",\n", grids.Select(grid =>
            $"    {{\"permission\": \"{Word(grid.Permission)}\", \"concerns\": \"{Word(grid.Concerns)}\", \"rows\": [\n{string.Join(",\n", grid.Rows.Select(row => $"      {AsJson(row)}"))}\n    ]}}"));
        return text.Append("\n  ]\n}").ToString();
    }

    private static string AsJson(AccessGridRow row)
    {
        var cells = string.Join(", ", row.Cells.Select(cell => $"\"{(cell.Relation is { } relation ? Word(relation) : "allowed")}\": {(cell.Allowed ? "true" : "false")}"));
        return $"{{\"who\": \"{row.Who}\", \"withSubtree\": {(row.WithSubtree ? "true" : "false")}, {(row.State is { } state ? $"\"state\": \"{Word(state)}\", " : "")}{cells}}}";
    }

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Print(Terminal terminal, IReadOnlyList<AccessGrid> grids)
    {
        var words = terminal.Words;
        terminal.Result(words["Cli.AuthzMatrix.Legend"]);
        foreach (var grid in grids)
        {
            terminal.Result("");
            terminal.Result($"{words[$"Permission.{grid.Permission}"]} – {words[$"Concern.{grid.Concerns}"]}");
            terminal.Result($"  {string.Join(", ", UseCases.Actions.Where(action => action.Needs == grid.Permission && action.Concerns == grid.Concerns).Select(action => action.Name))}");
            var states = grid.Rows.Select(row => row.State).OfType<PlanState>().Distinct().ToList();
            if (states.Count > 0)
                terminal.Result($"  {"",-NameWidth}  {string.Join("  ", states.Select(state => words[$"PlanState.{state}"]))}");
            foreach (var who in grid.Rows.GroupBy(row => (row.Who, row.WithSubtree, row.Role)))
            {
                var name = (who.Key.Role is { } role ? RoleWords.Of(words, role) : words[$"Who.{who.Key.Who}"]) + (who.Key.WithSubtree ? " +" : "");
                var cells = who.Select(row => (Text: Letters(terminal, row), Width: row.State is { } state ? words[$"PlanState.{state}"].Length : 0));
                terminal.Result($"  {name,-NameWidth}  {string.Join("  ", cells.Select(cell => cell.Text.PadRight(cell.Width)))}".TrimEnd());
            }
        }
    }

    private static string Letters(Terminal terminal, AccessGridRow row) => row.Cells is [{ Relation: null } one]
        ? terminal.Words[one.Allowed ? "Value.Yes" : "Value.No"] : string.Concat(row.Cells.Select((cell, at) => cell.Allowed ? terminal.Words["Cli.AuthzMatrix.Letters"][at] : '·'));
}

/// <summary>A cell: whether it is allowed at a unit that lies so; <paramref name="Relation"/> is null for what concerns no unit.</summary>
internal sealed record AccessGridCell(Relation? Relation, bool Allowed);

/// <summary>A row of a grid. <paramref name="State"/> is null for what concerns no plan; <paramref name="Role"/> for who holds none.</summary>
internal sealed record AccessGridRow(string Who, Role? Role, bool WithSubtree, PlanState? State, IReadOnlyList<AccessGridCell> Cells);

/// <summary>Everyone who asks, against one permission and what it is asked for.</summary>
internal sealed record AccessGrid(Permission Permission, Concern Concerns, IReadOnlyList<AccessGridRow> Rows)
{
    private const string Anonymous = "anonymous";
    private const string Operator = "operator";

    /// <summary>A grid for each permission and concern that some use case has.</summary>
    public static IReadOnlyList<AccessGrid> All() =>
    [
        .. UseCases.Actions.Select(action => (action.Needs, action.Concerns)).Distinct().Order()
            .Select(pair => new AccessGrid(pair.Needs, pair.Concerns, [.. AccessHolder.All.SelectMany(holder => Of(holder, pair.Needs, pair.Concerns)), .. OfOperator(pair.Needs, pair.Concerns)])),
    ];

    private static IEnumerable<AccessGridRow> Of(AccessHolder holder, Permission permission, Concern concern)
    {
        var who = holder.Role is { } role ? JsonNamingPolicy.CamelCase.ConvertName(role.ToString()) : Anonymous;
        return Laid(who, holder.Role, holder.WithSubtree, concern, (relation, state) => (relation, state) switch
        {
            ({ } at, { } of) => AccessMatrix.May(holder, permission, at, of),
            ({ } at, null) => AccessMatrix.May(holder, permission, at),
            _ => AccessMatrix.May(holder, permission),
        });
    }

    private static IEnumerable<AccessGridRow> OfOperator(Permission permission, Concern concern) =>
        Laid(Operator, null, false, concern, (_, _) => Actor.Operator.May(permission));

    private static IEnumerable<AccessGridRow> Laid(string who, Role? role, bool withSubtree, Concern concern, Func<Relation?, PlanState?, bool> may)
    {
        var states = concern == Concern.Plan ? Enum.GetValues<PlanState>().Select(state => (PlanState?)state) : [null];
        var relations = concern == Concern.Nothing ? [null] : Enum.GetValues<Relation>().Select(relation => (Relation?)relation).ToArray();
        return states.Select(state => new AccessGridRow(who, role, withSubtree, state, [.. relations.Select(relation => new AccessGridCell(relation, may(relation, state)))]));
    }
}

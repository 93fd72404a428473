using System.CommandLine;
using Rodtrad.App.Editions;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>load PACKAGE… [--dry-run] [--as-new-version]</c></summary>
internal static class LoadCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var packages = new Argument<string[]>("PACKAGE") { Description = words["Cli.Load.Package"], Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = words["Cli.Load.DryRun"] };
        var asNew = new Option<bool>("--as-new-version") { Description = words["Cli.Load.AsNewVersion"] };
        var command = new Command("load", words["Cli.Load"]) { packages, dryRun, asNew, shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            var folders = parsed.GetValue(packages)!;
            if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            {
                terminal.Refuse(Refusal.Of(LoadPackage.FolderMissing, missing));
                return ExitCode.Usage;
            }
            using var nowhere = parsed.GetValue(dryRun) && !Directory.Exists(shared.Folder(parsed)) ? new Nowhere() : null;
            await using var services = await SharedOptions.Open(nowhere?.Folder ?? shared.Folder(parsed), terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var load = services.GetRequiredService<LoadPackage>();
            var results = new List<LoadResult>();
            foreach (var folder in folders)
            {
                var outcome = await load.Run(Actor.Operator, new LoadRequest(folder, parsed.GetValue(dryRun), parsed.GetValue(asNew)), cancel);
                if (outcome.Refusal is { } refusal)
                {
                    terminal.Refuse(refusal);
                    return ExitCode.Findings;
                }
                results.Add(outcome.Unwrap());
                Report(terminal, folder, results[^1], parsed.GetValue(shared.Format), parsed.GetValue(dryRun));
            }
            if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                terminal.ResultAsJson(results.Select(ToJson));
            return results.All(result => result.Problems.Count == 0) ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    /// <summary>Tells one load to a person: what changes to standard output, problems and the closing words to standard error.</summary>
    public static void Report(Terminal terminal, string folder, LoadResult result, PrintFormat format, bool isDryRun)
    {
        var words = terminal.Words;
        foreach (var problem in result.Problems)
            terminal.Say($"{Problems.Where(problem)}  {problem.Code}  {Problems.Text(words, problem.Code, problem.Arguments)}");
        if (format == PrintFormat.Text && (isDryRun || result.IsDone))
        {
            foreach (var change in result.Changes.Where(change => isDryRun || change.Kind is ChangeKind.Changed or ChangeKind.Removed))
                Tell(terminal, change);
        }
        var errors = result.Problems.Count(problem => problem.Severity == Severity.Error);
        var findings = result.Problems.Count - errors;
        var changed = result.Changes.Count(change => change.Kind != ChangeKind.Kept);
        terminal.Say(
            errors > 0 ? words["Cli.Load.Refused", folder, errors]
            : changed == 0 ? words["Cli.Load.Unchanged", result.Name, findings]
            : isDryRun ? words["Cli.Load.WouldChange", result.Name, changed, findings]
            : words["Cli.Load.Loaded", result.Name, changed, findings]);
    }

    private static void Tell(Terminal terminal, ContentChange change)
    {
        var words = terminal.Words;
        terminal.Result($"{words[$"Cli.Change.{change.Kind}"]}  {change.Subject}  {change.Name}");
        foreach (var field in change.Fields)
            terminal.Result($"    {Name(words, field.Field)}: {Shown(words, field, field.Before)} → {Shown(words, field, field.After)}");
    }

    // A cell of a table is named by its row and column, which are the region's own.
    private static string Name(Words words, string field) => field.Contains('/', StringComparison.Ordinal) ? field : words[$"field.{field}"];

    private static string Shown(Words words, FieldChange field, string text) => text switch
    {
        "" => "–",
        "True" => words["Value.Yes"],
        "False" => words["Value.No"],
        _ when field.Field == "PlanEdition.Status" => words[$"Status.Plan.{text}"],
        { Length: > 200 } => text[..200] + " …",
        _ => text,
    };

    private static object ToJson(LoadResult result) => new
    {
        result.Organisation,
        outcome = result.IsRefused ? "refused" : result.ChangesNothing ? "unchanged" : result.IsDone ? "loaded" : "planned",
        changes = result.Changes.Select(change => new
        {
            change.Kind,
            change.Subject,
            change.Name,
            fields = change.Fields.Select(field => new { field.Field, field.Before, field.After }),
        }),
        problems = result.Problems.Select(problem => new
        {
            problem.Code,
            problem.Severity,
            problem.Subject,
            file = problem.Place?.File,
            line = problem.Place?.Line,
            column = problem.Place?.Column,
            problem.Arguments,
        }),
    };

    /// <summary>An installation that is gone afterwards: a dry run leaves nothing behind, not even an empty one.</summary>
    private sealed class Nowhere : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("rodtrad-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}

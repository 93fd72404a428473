using System.CommandLine;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access;
using Rodtrad.Web.People;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>person import ORGANISATION FILE [--dry-run] [--format text|json]</c></summary>
internal static class ImportPeopleCommand
{
    public const string CannotOpen = "PER-067";

    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = new Argument<string>("ORGANISATION") { Description = words["Cli.Search.Organisation"] };
        var file = new Argument<string>("FILE") { Description = words["Cli.People.Import.File"] };
        var dryRun = new Option<bool>("--dry-run") { Description = words["Cli.Load.DryRun"] };
        var command = new Command("import", words["Cli.People.Import"]) { organisation, file, dryRun, shared.Format };
        command.SetAction(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(file)!;
            if (await Read(path, cancel) is not { } bytes)
            {
                terminal.Refuse(Refusal.Of(CannotOpen, path));
                return ExitCode.Usage;
            }
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var outcome = await services.GetRequiredService<ImportPeople>().Run(
                Actor.Operator, new ImportPeopleRequest(parsed.GetValue(organisation)!, Path.GetFileName(path), bytes, parsed.GetValue(dryRun)), cancel);
            if (outcome.Refusal is { } refusal)
            {
                terminal.Refuse(refusal);
                return ExitCode.Findings;
            }
            var result = outcome.Unwrap();
            Tell(terminal, result, parsed.GetValue(shared.Format));
            return result.Problems.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    // No more than is read: a file that is larger is told of as that.
    private static async Task<byte[]?> Read(string path, CancellationToken cancel)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            var bytes = new byte[Math.Min(stream.Length, ImportPeople.LargestMegabytes * 1024 * 1024 + 1)];
            await stream.ReadExactlyAsync(bytes, cancel);
            return bytes;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static void Tell(Terminal terminal, ImportPeopleResult result, PrintFormat format)
    {
        var words = terminal.Words;
        foreach (var problem in result.Problems)
            terminal.Say($"{Problems.Where(problem)}  {problem.Code}  {Problems.Text(words, problem.Code, problem.Arguments)}");
        var changed = result.People.Where(person => person.Kind != PersonChangeKind.Kept).ToList();
        if (format == PrintFormat.Json)
            terminal.ResultAsJson(ToJson(result));
        else
        {
            foreach (var person in changed)
                Print(terminal, person);
        }
        terminal.Say(
            result.Problems.Count > 0 ? words["Import.Problems", result.Problems.Count] + ". " + words["Import.Problems.Text"]
            : changed.Count == 0 ? words["Import.NothingNew", result.People.Count]
            : words[result.IsDone ? "Cli.People.Imported" : "Cli.People.WouldImport", changed.Count, result.People.Sum(person => person.Posts.Count)]);
    }

    private static void Print(Terminal terminal, PersonImport person)
    {
        var words = terminal.Words;
        terminal.Result($"{words[$"Import.Kind.{person.Kind}"]}  {person.Code}  {person.Name}");
        foreach (var post in person.Posts)
            terminal.Result($"    {RoleWords.Post(words, post.Role, post.UnitName, post.WithSubtree)}, {PeopleWords.Time(words, new Validity(post.From, post.To))}");
        foreach (var signIn in person.SignIns)
            terminal.Result($"    {words["Person.SignIn"]}: {signIn}");
    }

    private static object ToJson(ImportPeopleResult result) => new
    {
        result.Organisation,
        outcome = result.Problems.Count > 0 ? "refused" : !result.ChangesAnything ? "unchanged" : result.IsDone ? "loaded" : "planned",
        people = result.People.Select(person => new
        {
            person.Code,
            person.Name,
            person.Kind,
            person.IsRenamed,
            person.HasNewAddress,
            person.SignIns,
            posts = person.Posts.Select(post => new { role = RoleCodes.Of(post.Role), post.Unit, post.WithSubtree, post.From, post.To }),
        }),
        problems = result.Problems.Select(problem => new { problem.Code, file = problem.Place?.File, line = problem.Place?.Line, column = problem.Place?.Column, problem.Arguments }),
    };
}

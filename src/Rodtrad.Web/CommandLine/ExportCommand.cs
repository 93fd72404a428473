using System.CommandLine;
using Rodtrad.App.Editions;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>export ORGANISATION -o DIR</c></summary>
internal static class ExportCommand
{
    public const string CannotWrite = "UTF-001";
    public const string FolderHasOtherFiles = "UTF-002";

    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = new Argument<string>("ORGANISATION") { Description = words["Cli.Export.Organisation"] };
        var folder = new Option<string>("--output", "-o") { Description = words["Cli.Export.Output"], Required = true, HelpName = "DIR" };
        var command = new Command("export", words["Cli.Export"]) { organisation, folder };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = await shared.Open(parsed, terminal, cancel);
            if (services is null)
                return ExitCode.Usage;
            var outcome = await services.GetRequiredService<ExportRegion>()
                .Run(Actor.Operator, new ExportRequest(parsed.GetValue(organisation)!), cancel);
            var refusal = outcome.Refusal ?? Write(parsed.GetValue(folder)!, outcome.Unwrap());
            if (refusal is not null)
            {
                terminal.Refuse(refusal);
                return refusal.Code is CannotWrite ? ExitCode.Usage : ExitCode.Findings;
            }
            terminal.Say(words["Cli.Export.Done", outcome.Unwrap().Count, parsed.GetValue(folder)!]);
            return ExitCode.Done;
        });
        return command;
    }

    // Files of an earlier export are written over; a file that is not part of the package is left and stops the export,
    // because the folder would no longer load to the same state.
    private static Refusal? Write(string folder, Sequence<ExportedFile> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var mine = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            var other = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).FirstOrDefault(path => !mine.Contains(path));
            if (other is not null)
                return Refusal.Of(FolderHasOtherFiles, folder, other);
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, file.Bytes.Span);
            }
            return null;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return Refusal.Of(CannotWrite, folder, denied.Message);
        }
    }
}

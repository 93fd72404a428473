using System.CommandLine;
using System.Diagnostics;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>bench [NAME]</c>: builds and runs the benchmarks, which stand beside the source code.</summary>
internal static class BenchCommand
{
    public const string NoSource = "BEN-001";

    public static Command Make(Terminal terminal)
    {
        var words = terminal.Words;
        var name = new Argument<string[]>("NAME") { Description = words["Cli.Bench.Name"], Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("bench", words["Cli.Bench"]) { name };
        command.SetAction(async (parsed, cancel) =>
        {
            if (Root() is not { } root)
            {
                terminal.Refuse(Domain.Quantities.Refusal.Of(NoSource));
                return ExitCode.Usage;
            }
            terminal.Say(words["Cli.Bench.Building"]);
            var project = Path.Combine(root, "bench", "Rodtrad.Bench");
            var built = await Run(["build", project, "-c", "Release", "--nologo", "-v", "q"], toErrors: true, terminal, cancel);
            return built != 0 ? ExitCode.Usage
                : await Run([Path.Combine(root, "artifacts", "bin", "Rodtrad.Bench", "release", "Rodtrad.Bench.dll"), .. parsed.GetValue(name)!], false, terminal, cancel);
        });
        return command;
    }

    private static string? Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rodtrad.slnx")))
                return folder.FullName;
        }
        return null;
    }

    private static async Task<int> Run(string[] arguments, bool toErrors, Terminal terminal, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = toErrors })!;
        if (toErrors)
        {
            while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
                terminal.Say(line);
        }
        await process.WaitForExitAsync(cancel);
        return process.ExitCode;
    }
}

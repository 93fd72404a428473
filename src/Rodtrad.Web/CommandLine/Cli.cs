using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary>The command line: a contract that scripts depend on.</summary>
public static class Cli
{
    /// <summary>Runs a command and gives its exit code: 0 done, 1 findings or refused, 2 wrong usage. Files go to <paramref name="binary"/>, or standard output.</summary>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors, Stream? binary = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");
        var terminal = new Terminal(output, errors, () => binary ?? Console.OpenStandardOutput(), new Words(strict: false));
        var root = Root(terminal);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                terminal.Say(error.Message);
            terminal.Say(terminal.Words["Cli.TryHelp"]);
            return ExitCode.Usage;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
    }

    private static RootCommand Root(Terminal terminal)
    {
        var words = terminal.Words;
        var root = new RootCommand(words["Cli.Description"]);
        var shared = new SharedOptions(words);
        root.Options.Add(shared.Data);
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                option.Description = words["Cli.Help"];
            else if (option is VersionOption)
                option.Description = words["Cli.Version"];
        }
        root.Subcommands.Add(ServeCommand.Make(terminal, shared));
        root.Subcommands.Add(LoadCommand.Make(terminal, shared));
        root.Subcommands.Add(ExportCommand.Make(terminal, shared));
        root.Subcommands.Add(PlansCommand.Make(terminal, shared));
        root.Subcommands.Add(ThreadCommand.Make(terminal, shared));
        root.Subcommands.Add(CheckCommand.Make(terminal, shared));
        root.Subcommands.Add(RippleCommand.Make(terminal, shared));
        root.Subcommands.Add(DocumentCommand.Make(terminal, shared));
        root.Subcommands.Add(TableCommand.Make(terminal, shared));
        root.Subcommands.Add(TargetCommand.Make(terminal, shared));
        root.Subcommands.Add(SearchCommand.Make(terminal, shared));
        root.Subcommands.Add(IndexCommand.Make(terminal, shared));
        root.Subcommands.Add(PersonCommand.Make(terminal, shared));
        root.Subcommands.Add(AuthzMatrixCommand.Make(terminal, shared));
        root.Subcommands.Add(VerifyLogCommand.Make(terminal, shared));
        root.Subcommands.Add(BackupCommand.Make(terminal, shared));
        root.Subcommands.Add(RestoreCommand.Make(terminal, shared));
        root.Subcommands.Add(DoctorCommand.Make(terminal, shared));
        root.Subcommands.Add(GdprRegisterCommand.Make(terminal, shared));
        root.Subcommands.Add(ExportPersonCommand.Make(terminal, shared));
        root.Subcommands.Add(PseudonymisePersonCommand.Make(terminal, shared));
        root.Subcommands.Add(BenchCommand.Make(terminal));
        return root;
    }
}

/// <summary>How a command prints what it found.</summary>
internal enum PrintFormat
{
    Text,
    Json,
}

/// <summary>Options that several commands take.</summary>
internal sealed class SharedOptions(Words words)
{
    public Option<string?> Data { get; } = new("--data") { Description = words["Cli.Data"], HelpName = "DIR", Recursive = true };

    public Option<PrintFormat> Format { get; } = new("--format")
    {
        Description = words["Cli.Format"],
        HelpName = "text|json",
        CustomParser = argument => argument.Tokens.Count == 1 && Enum.TryParse<PrintFormat>(argument.Tokens[0].Value, ignoreCase: true, out var format)
            ? format : Refuse(argument, words),
    };

    /// <summary>The folder of the installation: the option, else RODTRAD_DATA, else "data" where one stands. An empty one is none.</summary>
    public string Folder(ParseResult parsed) =>
        parsed.GetValue(Data) is { Length: > 0 } given ? given
            : Environment.GetEnvironmentVariable("RODTRAD_DATA") is { Length: > 0 } kept ? kept : "data";

    /// <summary>The use cases over the installation, with its databases prepared; null when they cannot be.</summary>
    public Task<ServiceProvider?> Open(ParseResult parsed, Terminal terminal, CancellationToken cancel) => Open(Folder(parsed), terminal, cancel);

    /// <summary>The use cases over the installation as it is: nothing is created or upgraded.</summary>
    public ServiceProvider OpenAsIs(ParseResult parsed) => new ServiceCollection().AddUseCases(Folder(parsed)).BuildServiceProvider();

    public static async Task<ServiceProvider?> Open(string folder, Terminal terminal, CancellationToken cancel)
    {
        var services = new ServiceCollection().AddUseCases(folder).BuildServiceProvider();
        if (await services.PrepareDatabases(cancel) is not { } refusal)
        {
            terminal.TellUpgrade(services.UpgradeBackup());
            return services;
        }
        terminal.Refuse(refusal);
        await services.DisposeAsync();
        return null;
    }

    private static PrintFormat Refuse(System.CommandLine.Parsing.ArgumentResult argument, Words words)
    {
        argument.AddError(words["Cli.BadFormat"]);
        return PrintFormat.Text;
    }
}

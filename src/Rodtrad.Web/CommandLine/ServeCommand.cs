using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Console;
using Rodtrad.App.Access;
using Rodtrad.App.Audit;
using Rodtrad.App.Editions;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>serve [--urls U] [--demo]</c></summary>
internal static class ServeCommand
{
    public const string DemoOnlyOnLoopback = "SRV-001";
    public const string CannotListen = "SRV-002";
    public const string DefaultAddress = "http://127.0.0.1:5080";

    public static Command Make(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var urls = new Option<string>("--urls") { Description = words["Cli.Serve.Urls"], DefaultValueFactory = _ => DefaultAddress, HelpName = "U" };
        var demo = new Option<bool>("--demo") { Description = words["Cli.Serve.Demo"] };
        var command = new Command("serve", words["Cli.Serve"]) { urls, demo };
        command.SetAction((parsed, cancel) => Serve(terminal, shared.Folder(parsed), parsed.GetValue(urls)!, parsed.GetValue(demo), cancel));
        return command;
    }

    private static async Task<int> Serve(Terminal terminal, string folder, string urls, bool isDemo, CancellationToken cancel)
    {
        var words = terminal.Words;
        if (isDemo && urls.Split(';').FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            terminal.Refuse(Refusal.Of(DemoOnlyOnLoopback, open));
            return ExitCode.Usage;
        }
        await using var app = WebHost.Build(["--urls", urls], builder =>
        {
            builder.Logging.ClearProviders()
                .AddConsole(console => (console.LogToStandardErrorThreshold, console.FormatterName) = (LogLevel.Trace, OneLineFormatter.FormatterName))
                .AddConsoleFormatter<OneLineFormatter, ConsoleFormatterOptions>()
                .SetMinimumLevel(LogLevel.Warning)
                // A port that is taken is told as a refusal; the trace of it helps no one.
                .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
            builder.Services.AddSingleton(new Demonstration(isDemo)).AddUseCases(folder);
        });
        if ((Proxies.Check(app.Configuration) ?? RingKey.Check(app.Configuration)) is { } misread)
        {
            terminal.Refuse(misread);
            return ExitCode.Usage;
        }
        terminal.Say(words["Cli.Serve.Databases", Path.GetFullPath(folder)]);
        if (await app.Services.PrepareDatabases(cancel) is { } refusal)
        {
            terminal.Refuse(refusal);
            return ExitCode.Usage;
        }
        terminal.TellUpgrade(app.Services.UpgradeBackup());
        if (isDemo)
            await LoadExamples(app.Services, terminal, cancel);
        // Where it cannot be written the site still serves; whoever looks after it is told.
        if ((await app.Services.GetRequiredService<WriteCheckpoints>().Run(Actor.Operator, new CheckpointRequest(null), cancel)).Refusal is { } unwitnessed)
            terminal.Refuse(unwitnessed);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken)
        {
            terminal.Refuse(Refusal.Of(CannotListen, urls, taken.Message));
            return ExitCode.Usage;
        }
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        terminal.Say(words["Cli.Serve.Stop"]);
        terminal.Result(words["Cli.Serve.Address", string.Join(", ", addresses)]);
        await app.WaitForShutdownAsync(cancel);
        terminal.Say(words["Cli.Serve.Stopped"]);
        return ExitCode.Done;
    }

    private static async Task LoadExamples(IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        foreach (var example in DemonstrationExample.All())
        {
            using (example)
                await Load(example, services, terminal, cancel);
        }
    }

    private static async Task Load(DemonstrationExample example, IServiceProvider services, Terminal terminal, CancellationToken cancel)
    {
        terminal.Say(terminal.Words["Cli.Serve.Example", example.Place]);
        var load = services.GetRequiredService<LoadPackage>();
        var outcome = await load.Run(Actor.Operator, new LoadRequest(example.Folder, false, AsNewVersion: false), cancel);
        if (outcome.Value is { IsStoppedByDecision: true } stopped)
        {
            terminal.Say(terminal.Words["Cli.Serve.NewVersion", stopped.Name]);
            outcome = await load.Run(Actor.Operator, new LoadRequest(example.Folder, false, AsNewVersion: true), cancel);
        }
        if (outcome.Refusal is { } refusal)
            terminal.Refuse(refusal);
        else if (outcome.Unwrap() is { IsRefused: true } refused)
            LoadCommand.Report(terminal, example.Place, refused, PrintFormat.Text, isDryRun: false);
        else if (await example.AddPeople(services, outcome.Unwrap().Organisation, cancel) is { } denied)
            terminal.Refuse(denied);
    }

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;
}

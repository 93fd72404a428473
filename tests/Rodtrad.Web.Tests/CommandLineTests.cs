using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.CommandLine;

namespace Rodtrad.Web.Tests;

/// <summary>Tests that set environment variables of the process run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInTheProcess
{
    public const string Name = "alone in the process";
}

/// <summary>The command line as scripts meet it: exit codes, what goes to which stream, and the shapes of the JSON.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed partial class CommandLineTests : IDisposable
{
    private readonly CommandTrial trial = new();

    private TemporaryFolder Folder => trial.Folder;

    private string Data => trial.Data;

    public void Dispose() => trial.Dispose();

    private Task<CommandTrial.Told> Run(params string[] args) => trial.Run(args);

    [Fact]
    public async Task Load_ends_with_one_for_findings_and_changes_nothing_the_second_time()
    {
        var first = await Run("load", LoadedSite.Norrbotten);
        Assert.Equal(1, first.Code);
        Assert.Empty(first.Output);
        Assert.Contains("IAK-00", first.Errors, StringComparison.Ordinal);
        Assert.Contains("Region Norrbotten: inläst", first.Errors, StringComparison.Ordinal);
        var second = await Run("load", LoadedSite.Norrbotten, "--format", "json");
        Assert.Equal(1, second.Code);
        Assert.Equal("unchanged", second.Json[0].GetProperty("outcome").GetString());
        CommandTrial.Fits("cli-load", second.Json);
        Assert.All(second.Json[0].GetProperty("problems").EnumerateArray(), problem => Assert.Equal("finding", problem.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task A_dry_run_creates_nothing()
    {
        var told = await Run("load", LoadedSite.Norrbotten, "--dry-run", "--format", "json");
        Assert.Equal(1, told.Code);
        CommandTrial.Fits("cli-load", told.Json);
        Assert.Equal("planned", told.Json[0].GetProperty("outcome").GetString());
        Assert.True(told.Json[0].GetProperty("changes").GetArrayLength() > 100);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_dry_run_over_what_is_loaded_tells_the_changes_and_makes_none()
    {
        await Run("load", LoadedSite.Norrbotten);
        Copy(LoadedSite.Norrbotten, Folder.Of("changed"));
        Replace("changed", "planer/rn-rs-2020.yaml", "namn: Hög tillgänglighet och effektiva flöden", "namn: Högre tillgänglighet");
        var told = await Run("load", Folder.Of("changed"), "--dry-run");
        Assert.Contains("Hög tillgänglighet och effektiva flöden → Högre tillgänglighet", told.Output, StringComparison.Ordinal);
        Assert.Contains("inget är ändrat. Ändringar som skulle göras: 1.", told.Errors, StringComparison.Ordinal);
        Assert.Equal("unchanged", (await Run("load", LoadedSite.Norrbotten, "--format", "json")).Json[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_missing_folder_is_wrong_usage()
    {
        var told = await Run("load", Folder.Of("saknas"));
        Assert.Equal(2, told.Code);
        Assert.StartsWith("PKT-001  ", told.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_damaged_package_is_refused_with_code_file_line_and_column()
    {
        await Run("load", LoadedSite.Norrbotten);
        await Run("export", "norrbotten", "-o", Folder.Of("before"));
        Copy(LoadedSite.Norrbotten, Folder.Of("damaged"));
        Replace("damaged", "planer/rn-rs-2020.yaml", "niva: vision\n", "nivaa: vision\n");
        var told = await Run("load", Folder.Of("damaged"));
        Assert.Equal(1, told.Code);
        Assert.Empty(told.Output);
        Assert.Matches(@"(?m)^planer/rn-rs-2020\.yaml:\d+:\d+  [A-Z]{3}-\d{3}  ", told.Errors);
        Assert.Contains("PKT-011", told.Errors, StringComparison.Ordinal);
        var json = await Run("load", Folder.Of("damaged"), "--format", "json");
        CommandTrial.Fits("cli-load", json.Json);
        Assert.Equal("refused", json.Json[0].GetProperty("outcome").GetString());
        await Run("export", "norrbotten", "-o", Folder.Of("after"));
        Same(Folder.Of("before"), Folder.Of("after"));
    }

    [Fact]
    public async Task Plans_as_json()
    {
        await Run("load", LoadedSite.Norrbotten);
        var told = await Run("plans", "--format", "json");
        Assert.Equal(0, told.Code);
        Assert.Empty(told.Errors);
        CommandTrial.Fits("cli-plans", told.Json);
        var plan = Assert.Single(told.Json.EnumerateArray(), plan => plan.GetProperty("plan").GetString() == "rn-rs-2020");
        Assert.Equal(
            """{"vision":1,"perspektiv":5,"strategiskt-mal":17,"framgangsfaktor":30,"styrmatt":62,"uppdrag":17,"strategi":10,"paverkansfraga":7}""",
            JsonSerializer.Serialize(plan.GetProperty("counts")));
        Assert.Equal("utkast", plan.GetProperty("status").GetString());
        Assert.Equal([2020, 2022], plan.GetProperty("years").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal("extern", told.Json.EnumerateArray().Single(other => other.GetProperty("plan").GetString() == "rn-sp-2020").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Plans_of_an_empty_installation_say_what_to_do()
    {
        var told = await Run("plans");
        Assert.Equal((0, ""), (told.Code, told.Output));
        Assert.Contains("rodtrad load", told.Errors, StringComparison.Ordinal);
        Assert.Equal("[]", (await Run("plans", "--format", "json")).Output.Trim());
    }

    [Fact]
    public async Task Thread_as_json_and_as_a_tree()
    {
        await Run("load", LoadedSite.Norrbotten);
        var told = await Run("thread", "rn-rs-2020", "--format", "json");
        Assert.Equal(1, told.Code);
        CommandTrial.Fits("cli-thread", told.Json);
        var gaps = told.Json.GetProperty("gaps").EnumerateArray().ToList();
        Assert.Equal(10, gaps.Select(gap => gap.GetProperty("node").GetString()).Distinct().Count());
        Assert.Single(gaps, gap => gap.GetProperty("kind").GetString() == "measure");
        var tree = await Run("thread", "rn-rs-2020");
        Assert.Equal(1, tree.Code);
        Assert.Contains("  ! saknar styrmått", tree.Output, StringComparison.Ordinal);
        Assert.Contains("10 punkter har luckor", tree.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PLA-001", 1, "thread", "okand")]
    [InlineData("REG-001", 1, "thread", "rn-rs-2020", "--organisation", "okand")]
    [InlineData("REG-001", 1, "export", "okand", "-o", "x")]
    [InlineData("", 2, "finns-inte")]
    [InlineData("", 2)]
    [InlineData("", 2, "load")]
    [InlineData("", 2, "thread")]
    [InlineData("", 2, "plans", "--format", "xml")]
    [InlineData("", 2, "plans", "--okand")]
    [InlineData("", 2, "export", "norrbotten")]
    public async Task What_is_asked_wrongly_is_told_on_standard_error(string code, int exit, params string[] args)
    {
        var told = await Run(args);
        Assert.Equal(exit, told.Code);
        Assert.Contains(code, told.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(told.Errors);
        Assert.DoesNotContain("   at ", told.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_is_loaded_elsewhere_is_exported_byte_for_byte()
    {
        await Run("load", LoadedSite.Norrbotten);
        Assert.Equal(0, (await Run("export", "norrbotten", "-o", Folder.Of("one"))).Code);
        using var other = new TemporaryFolder();
        using var output = new StringWriter();
        Assert.Equal(1, await Cli.Run(["load", Folder.Of("one"), "--data", other.Path], output, output));
        Assert.Equal(0, await Cli.Run(["export", "norrbotten", "-o", Folder.Of("two"), "--data", other.Path], output, output));
        Same(Folder.Of("one"), Folder.Of("two"));
        Assert.Equal("unchanged", (await Run("load", Folder.Of("one"), "--format", "json")).Json[0].GetProperty("outcome").GetString());
        // Over an earlier export is in order.
        Assert.Equal(0, (await Run("export", "norrbotten", "-o", Folder.Of("one"))).Code);
    }

    [Fact]
    public async Task An_export_does_not_mix_with_other_files()
    {
        await Run("load", LoadedSite.Norrbotten);
        Directory.CreateDirectory(Folder.Of("mixed"));
        await File.WriteAllTextAsync(Folder.Of("mixed", "annat.txt"), "", TestContext.Current.CancellationToken);
        var told = await Run("export", "norrbotten", "-o", Folder.Of("mixed"));
        Assert.Equal(1, told.Code);
        Assert.StartsWith("UTF-002  ", told.Errors, StringComparison.Ordinal);
        Assert.Equal(["annat.txt"], Directory.EnumerateFileSystemEntries(Folder.Of("mixed")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_says_so()
    {
        await Run("load", LoadedSite.Norrbotten);
        await File.WriteAllTextAsync(Folder.Of("vag"), "", TestContext.Current.CancellationToken);
        var told = await Run("export", "norrbotten", "-o", Folder.Of("vag"));
        Assert.Equal(2, told.Code);
        Assert.StartsWith("UTF-001  ", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:1")]
    [InlineData("http://127.0.0.1:1;http://0.0.0.0:1")]
    [InlineData("http://example.org:1")]
    public async Task A_demonstration_stays_on_the_own_computer(string urls)
    {
        var told = await Run("serve", "--demo", "--urls", urls, "--data", Data);
        Assert.Equal(2, told.Code);
        Assert.StartsWith("SRV-001  ", told.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var told = await Run("serve", "--urls", $"http://{listener.LocalEndpoint}", "--data", Data);
        Assert.Equal(2, told.Code);
        Assert.Contains("SRV-002  ", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plans")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task Storage_weaker_than_it_must_be_refuses_to_start(params string[] args)
    {
        Environment.SetEnvironmentVariable("RODTRAD_SQLITE_SYNCHRONOUS", "NORMAL");
        try
        {
            var told = await Run([.. args, .. args is ["serve", ..] ? (string[])["--data", Data] : []]);
            Assert.Equal(2, told.Code);
            Assert.Contains("LAG-001  ", told.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("RODTRAD_SQLITE_SYNCHRONOUS", null);
        }
    }

    [Fact]
    public async Task Benchmarks_need_the_source_code()
    {
        const string baseDirectory = "APP_CONTEXT_BASE_DIRECTORY";
        var before = AppContext.GetData(baseDirectory);
        AppContext.SetData(baseDirectory, Folder.Path + Path.DirectorySeparatorChar);
        try
        {
            var told = await Run("bench");
            Assert.Equal(2, told.Code);
            Assert.StartsWith("BEN-001  ", told.Errors, StringComparison.Ordinal);
        }
        finally
        {
            AppContext.SetData(baseDirectory, before);
        }
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var told = await Run("--help");
        Assert.Equal(0, told.Code);
        Assert.All((string[])["serve", "load", "export", "plans", "thread", "check", "search", "index", "bench"], command => Assert.Contains($"  {command} ", told.Output, StringComparison.Ordinal));
    }

    private static void Same(string one, string other)
    {
        static Dictionary<string, string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path), path => Convert.ToHexString(File.ReadAllBytes(path)));
        Assert.NotEmpty(Files(one));
        Assert.Equal(Files(one).OrderBy(file => file.Key, StringComparer.Ordinal), Files(other).OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private void Replace(string package, string file, string from, string to)
    {
        var text = File.ReadAllText(Folder.Of(package, file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(Folder.Of(package, file), text.Replace(from, to, StringComparison.Ordinal));
    }
}

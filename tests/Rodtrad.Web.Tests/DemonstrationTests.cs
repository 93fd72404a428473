using System.Net;
using System.Net.Sockets;

namespace Rodtrad.Web.Tests;

/// <summary>What <c>serve --demo</c> does with the examples beside it, over what is already there.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class DemonstrationTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task A_demonstration_loads_an_example_whose_decided_plan_has_got_an_economy_as_a_new_version()
    {
        // A port that is taken ends the command after the examples are loaded.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        void Write(string path, string text)
        {
            var full = Path.Combine(trial.Folder.Of("visning"), "examples", "prov", path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
        async Task<string> Demonstrate() => (await trial.Run("serve", "--demo", "--urls", $"http://{listener.LocalEndpoint}", "--data", trial.Data)).Errors;
        const string Told = "Region Prov har beslutade versioner med ett annat innehåll. De ligger kvar, och exemplet läses in som nya versioner.";
        Write("organisation.yaml", "organisation: prov\nnamn: Region Prov\nenhetstyper: [{kod: n, namn: N, flertal: N}]\nenheter: [{kod: rs, typ: n, namn: RS}]\n");
        Write("styrmodeller/m.yaml", "styrmodell: m\nnamn: M\n");
        Write("planer/p.yaml", "plan: p\ntitel: Plan\ntyp: Plan\nenhet: rs\nar: [2020, 2022]\nstyrmodell: m\nversion: \"1\"\nstatus: beslutad\n");
        var here = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(trial.Folder.Of("visning"));
        try
        {
            Assert.DoesNotContain(Told, await Demonstrate(), StringComparison.Ordinal);
            Assert.DoesNotContain(Told, await Demonstrate(), StringComparison.Ordinal);
            Write("ekonomi/p.yaml", "plan: p\nversion: \"1\"\nposter: [{post: a, ar: 2020, till: rs, belopp: 1, skal: index}]\n");
            var third = await Demonstrate();
            Assert.Contains(Told, third, StringComparison.Ordinal);
            Assert.DoesNotContain("LAD-001", third, StringComparison.Ordinal);
            await Demonstrate();
        }
        finally
        {
            Directory.SetCurrentDirectory(here);
        }
        await trial.Run("export", "prov", "-o", trial.Folder.Of("ut"));
        Assert.Equal(["p+001.yaml", "p+002.yaml"], Directory.GetFiles(Path.Combine(trial.Folder.Of("ut"), "planer")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["p+002.yaml"], Directory.GetFiles(Path.Combine(trial.Folder.Of("ut"), "ekonomi")).Select(Path.GetFileName));
    }
}

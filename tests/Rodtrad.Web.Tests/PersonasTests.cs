using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.CommandLine;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests;

/// <summary>Whom one can be in the demonstration, and what there is to see for those who may.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class PersonasTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task Every_example_region_has_personas_of_all_roles_and_plans_that_are_not_published()
    {
        await Demonstrate(RepositoryRoot.Of());
        using var databases = new RegionDatabases(new StorageSettings(Path.GetFullPath(trial.Data)));
        foreach (var region in (string[])["norrbotten", "vasternorrland", "vastmanland"])
        {
            await using var context = databases.Organisation(Code.Of(region));
            var grants = await context.Grants.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Enum.GetValues<Role>(), grants.Select(grant => grant.Role).Distinct().Order());
            await using var people = databases.People(Code.Of(region));
            Assert.All(await people.Profiles.AsNoTracking().Select(row => row.Name).ToListAsync(TestContext.Current.CancellationToken), name => Assert.Matches(",|chef", name));
            var hidden = (await context.Versions.AsNoTracking().Select(row => new { row.Plan, row.Status }).ToListAsync(TestContext.Current.CancellationToken))
                .Where(version => !version.Plan.IsPublished && version.Status != Domain.Plans.PlanStatus.External).Select(version => version.Status).Distinct().Order();
            Assert.Equal([Domain.Plans.PlanStatus.Draft, Domain.Plans.PlanStatus.Decided], hidden);
        }
    }

    [Fact]
    public async Task What_was_changed_in_the_demonstration_stays_when_it_starts_again()
    {
        var folder = trial.Folder.Of("visning");
        void Write(string path, string text)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
        Write("examples/prov/organisation.yaml", "organisation: prov\nnamn: Region Prov\nenhetstyper: [{kod: n, namn: N, flertal: N}]\nenheter: [{kod: rs, typ: n, namn: RS}]\n");
        Write("examples/prov/styrmodeller/m.yaml", "styrmodell: m\nnamn: M\n");
        Write("examples-demo/prov/planer/hemlig.yaml", "plan: hemlig\ntitel: Hemlig\ntyp: Plan\nenhet: rs\nar: [2020, 2022]\nstyrmodell: m\nversion: \"1\"\nstatus: utkast\n");
        Write("examples-demo/prov/personer.csv", "kod;namn;epost;roll;enhet;underliggande;fran;till;inloggning\nc;Controller, RS;;controller;rs;ja;2020-01-01;;demo\nc;Controller, RS;;riskägare;rs;nej;;2099-12-31;demo\n");
        await Demonstrate(folder);
        using var databases = new RegionDatabases(new StorageSettings(Path.GetFullPath(trial.Data)));
        await using (var context = databases.Organisation(Code.Of("prov")))
        {
            Assert.Equal(
                ["Controller True 2020-01-01 ", "RiskOwner False  2099-12-31"],
                (await context.Grants.AsNoTracking().OrderBy(row => row.Role).ToListAsync(TestContext.Current.CancellationToken)).Select(row => $"{row.Role} {row.WithSubtree} {row.Validity.From:yyyy-MM-dd} {row.Validity.To:yyyy-MM-dd}"));
        }
        await using (var services = new ServiceCollection().AddUseCases(Path.GetFullPath(trial.Data)).BuildServiceProvider())
        {
            foreach (var grant in (string[])["c.1", "c.2"])
                Assert.Null((await services.GetRequiredService<TakeBackRole>().Run(Actor.Operator, new TakeBackRoleRequest("prov", grant, "Prov"), TestContext.Current.CancellationToken)).Refusal);
        }
        await Demonstrate(folder);
        await using var again = databases.Organisation(Code.Of("prov"));
        Assert.All(await again.Grants.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken), row => Assert.True(row.IsWithdrawn));
        Assert.Equal(2, await again.Grants.CountAsync(TestContext.Current.CancellationToken));
        Assert.Contains("\"hemlig\"", (await trial.Run("plans", "--format", "json")).Output, StringComparison.Ordinal);
    }

    // A port that is taken ends the command after everything is loaded.
    private async Task Demonstrate(string folder)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var here = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(folder);
        try
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            await Cli.Run(["serve", "--demo", "--urls", $"http://{listener.LocalEndpoint}", "--data", Path.GetFullPath(trial.Data)], output, errors);
            Assert.Contains("SRV-002", errors.ToString(), StringComparison.Ordinal);
            Assert.DoesNotMatch("(?!SRV-002)[A-Z]{3}-[0-9]{3}  ", errors.ToString());
        }
        finally
        {
            Directory.SetCurrentDirectory(here);
        }
    }
}

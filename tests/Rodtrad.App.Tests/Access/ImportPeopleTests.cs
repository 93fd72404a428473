using System.Text;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>People from a file: all or nothing, twice is once, and every error at once.</summary>
public sealed class ImportPeopleTests(PostgresServer postgres)
{
    private const string File = """
        kod;namn;epost;roll;enhet;underliggande;fran;till;inloggning
        p-1;Åsa Öst;asa@prov.example;chef;ost;ja;2019-01-01;2019-12-31;https://id.prov.example|a1
        p-1;;;rapportör;ang;;;;demo
        p-2;Bo Ek;;Nämndsekreterare;rs;nej;;;lokal:Bo.Ek
        p-3;Cia;;;;;;;
        """;

    [Theory, BothEngines]
    public async Task A_file_adds_people_with_several_posts_and_again_changes_nothing(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var planned = await Import(installation, File, isDryRun: true);
        Assert.Equal((0, false, true), (planned.Problems.Count, planned.IsDone, planned.ChangesAnything));
        Assert.Empty(await People(installation));

        var done = await Import(installation, File);
        Assert.True(done.IsDone);
        Assert.Equal([("p-1", 2, 2), ("p-2", 1, 1), ("p-3", 0, 0)], done.People.Select(person => (person.Code, person.Posts.Count, person.SignIns.Count)));
        var asa = await installation.As("p-1");
        Assert.Equal([(Role.Reporter, "ang"), (Role.Manager, "ost")], asa.Posts.Select(held => (held.Post.Role, held.Post.Unit.Text)).Order());
        Assert.Equal(1, await Rows(installation, "people.import"));

        var again = await Import(installation, "\uFEFF" + File.Replace(';', ',').Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal((0, false, false), (again.Problems.Count, again.IsDone, again.ChangesAnything));
        Assert.All(again.People, person => Assert.Equal(PersonChangeKind.Kept, person.Kind));
        Assert.Equal(1, await Rows(installation, "people.import"));
    }

    [Theory, BothEngines]
    public async Task What_a_later_file_says_is_changed_and_what_it_leaves_out_is_kept(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await Import(installation, File);
        var later = await Import(installation, "kod;namn;epost;roll;enhet\np-3;Cia Lind;cia@prov.example;läsare;ang\n");
        var person = Assert.Single(later.People);
        Assert.Equal((PersonChangeKind.Changed, true, true, 1), (person.Kind, person.IsRenamed, person.HasNewAddress, person.Posts.Count));
        Assert.Equal(["p-1", "p-2", "p-3"], (await People(installation)).Select(row => row.Code.Text));
        var renamed = await Import(installation, "kod;namn\np-3;Cia Ek\n");
        Assert.True(renamed.IsDone);
        // A name alone is no change of the record.
        Assert.Equal(2, await Rows(installation, "people.import"));
    }

    [Theory, BothEngines]
    public async Task Every_error_is_told_with_its_place_and_nothing_is_loaded(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("anna", Role.Controller, "ost");
        var result = await Import(installation, """
            kod;namn;epost;roll;enhet;underliggande;fran;till;inloggning
            p-1;Åsa;inte en adress;chef;ost;ja;;;
            p-2;Bo;;kung;ost;kanske;2019-13-01;;telefon
            p-3;;;chef;;;;;
            å ä;Namn;;;;;;;
            p-4;Dan;;chef;okand;;2019-02-01;2019-01-01;
            p-5;Eva;;;;;;;demo
            p-5;Eva Ek;;;;;;;lokal:eva
            p-6;Fia;;;;;;;lokal:eva
            p-7;Gun;;;;;;;demo;extra
            p-8;Hans 811228-9874;;;;;;;
            p-9;Ida;;chef;rs;;2019-02-01;2019-01-01;
            ;Ingen;;;;;;;
            """);
        Assert.False(result.IsDone);
        Assert.Empty(result.People);
        Assert.Equal(
            [
                (2, 9, "PER-061"), (3, 9, "PER-056"), (3, 18, "PER-058"), (3, 25, "PER-057"), (3, 37, "PER-059"), (4, 1, "PER-003"), (4, 12, "PER-060"), (5, 1, "PER-001"),
                (6, 15, "PER-006"), (8, 1, "PER-063"), (9, 15, "PER-064"), (10, 20, "PER-054"), (11, 1, "PER-021"), (12, 1, "PER-007"), (13, 1, "PER-062"),
            ],
            result.Problems.Select(problem => (problem.Place!.Line, problem.Place.Column, problem.Code)));
        Assert.Equal(["anna"], (await People(installation)).Select(row => row.Code.Text));
    }

    [Theory, BothEngines]
    public async Task A_file_that_is_none_is_told_of_as_that(Engine engine)
    {
        await using var installation = await Loaded(engine);
        async Task<string> First(byte[] bytes) =>
            (await installation.See(installation.Get<ImportPeople>(), new("prov", "f.csv", bytes, false), Actor.Operator)).Problems[0].Code;

        Assert.Equal("PER-052", await First([]));
        Assert.Equal("PER-053", await First(Encoding.UTF8.GetBytes("kod;namn;kod\n")));
        Assert.Equal("PER-053", await First(Encoding.UTF8.GetBytes("kod;namn;lön\n")));
        Assert.Equal("PER-055", await First(Encoding.UTF8.GetBytes("kod;namn\np-1;\"Åsa\n")));
        Assert.Equal("PER-050", await First(new byte[5 * 1024 * 1024 + 1]));
        Assert.Equal("PER-051", await First(Encoding.UTF8.GetBytes("kod;namn\n" + string.Concat(Enumerable.Repeat("p;x\n", 20_001)))));
    }

    [Theory, BothEngines]
    public async Task The_letters_of_older_Windows_are_read_and_an_identity_belongs_to_one(Engine engine)
    {
        await using var installation = await Loaded(engine);
        var old = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("kod;namn;roll;enhet\np-1;\"Åsa \"\"Å\"\" Öst\";riskägare;ost\n");
        var done = await installation.See(installation.Get<ImportPeople>(), new("prov", "f.csv", old, false), Actor.Operator);
        Assert.Equal(("Åsa \"Å\" Öst", Role.RiskOwner), (done.People[0].Name, done.People[0].Posts[0].Role));

        const string shared = "kod;namn;inloggning\np-1;Åsa;https://id|x\np-2;Bo;https://id|x\n";
        Assert.Equal(["PER-004"], (await Import(installation, shared)).Problems.Select(problem => problem.Code));
        await Import(installation, "kod;namn;inloggning\np-2;Bo;lokal:bo\n");
        Assert.Equal(["KON-008"], (await Import(installation, "kod;namn;inloggning\np-3;Cia;lokal:<x>\n")).Problems.Select(problem => problem.Code));
        Assert.Equal(["PER-065"], (await Import(installation, "kod;namn;inloggning\np-2;Bo;lokal:annan\n")).Problems.Select(problem => problem.Code));
    }

    private static async Task<ImportPeopleResult> Import(Installation installation, string text, bool isDryRun = false) =>
        await installation.See(installation.Get<ImportPeople>(), new("prov", "folk.csv", Encoding.UTF8.GetBytes(text), isDryRun), Actor.Operator);

    private static async Task<List<Person>> People(Installation installation)
    {
        await using var context = installation.Organisation();
        return [.. (await context.People.AsNoTracking().ToListAsync(Installation.Cancel)).OrderBy(row => row.Code)];
    }

    private static async Task<int> Rows(Installation installation, string action)
    {
        await using var context = installation.Organisation();
        return await context.Audit.CountAsync(row => row.Action == action, Installation.Cancel);
    }

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        return installation;
    }
}

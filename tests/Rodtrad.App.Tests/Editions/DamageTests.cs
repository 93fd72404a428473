using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Editions;

/// <summary>A package is loaded whole or not at all, and every problem is told with its file and line.</summary>
public sealed class DamageTests(PostgresServer postgres)
{
    private const string Plan = PackageFolder.SmallPlan;

    /// <summary>What is wrong, how it is made, the code that tells of it, and the text on the line it is told at.</summary>
    public sealed record Damage(string What, string File, string From, string To, string Code, string At)
    {
        public override string ToString() => What;
    }

    public static TheoryData<Engine, Damage> Damages => Cases.OnBoth<Damage>(
        new("unknown indicator", Plan, "indikator: vantan", "indikator: finns-inte", "PLN-005", "kod: s2"),
        new("unknown receiver", Plan, "mottagare: [ost]", "mottagare: [vast]", "PLN-002", "kod: u1"),
        new("wrong parent level", Plan, "under: [m2]", "under: [u1]", "TRD-003", "under: [u1]"),
        new("cycle", Plan, "namn: God hälsa", "namn: God hälsa\n    under: [m1]", "TRD-004", "kod: m1"),
        new("same code twice", Plan, "kod: m2", "kod: m1", "PKT-018", "kod: m1\n    niva: mal\n    namn: Kort"),
        new("validity turned round", "styrdokument.yaml", "2018-01-01", "2028-01-01", "PLN-009", "kod: strategi"),
        new("unit's validity turned round", "organisation.yaml", "galler-till: 2020-12-31", "galler-fran: 2021-01-01\n    galler-till: 2020-12-31", "ORG-005", "kod: ang"),
        new("link to nothing", Plan, "under: [m2]", "under: [m9]", "TRD-002", "under: [m9]"),
        new("unknown key", "indikatorer.yaml", "slag: system", "slag: system\n    farg: blå", "PKT-011", "farg: blå"));

    [Theory, MemberData(nameof(Damages))]
    public async Task One_error_stops_everything_and_says_where_it_stands(Engine engine, Damage damage)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var before = await installation.State();
        package.Edit(damage.File, damage.From, damage.To).Edit("organisation.yaml", "namn: Styrelsen", "namn: Regionstyrelsen");

        var result = await installation.Load(package);

        Assert.False(result.IsDone);
        Assert.True(result.IsRefused);
        Assert.Empty(result.Changes);
        Assert.Equal(before, await installation.State());
        var problem = Assert.Single(result.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(damage.Code, problem.Code);
        Assert.Equal((damage.File, LineOf(package, damage)), (problem.Place!.File, problem.Place.Line));
    }

    // One error found while reading and one found by a rule.
    public static TheoryData<Engine, string, string> FirstErrors => new()
    {
        { Engine.Sqlite, "under: [m2]", "undre: [m2]" }, { Engine.PostgreSql, "under: [m2]", "undre: [m2]" },
        { Engine.Sqlite, "under: [m2]", "under: [m9]" }, { Engine.PostgreSql, "under: [m2]", "under: [m9]" },
    };

    [Theory, MemberData(nameof(FirstErrors))]
    public async Task A_first_package_with_an_error_makes_no_database(Engine engine, string from, string to)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();

        var result = await installation.Load(package.EditPlan(from, to));

        Assert.False(result.IsDone);
        Assert.Equal(["catalog"], await installation.DatabaseNames());
    }

    [Theory, BothEngines]
    public async Task All_problems_come_at_once_in_the_order_of_the_files(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        package.EditPlan("indikator: vantan", "indikator: finns-inte").EditPlan("under: [m1]", "under: [m9]").EditPlan("mottagare: [ost]", "mottagare: [vast]")
            .Edit("styrdokument.yaml", "2018-01-01", "2028-01-01").Edit("indikatorer.yaml", "enhet: ost", "enhet: vast")
            .Edit("indikatorer.yaml", "kod: vantan", "kod: halsa");

        var result = await installation.Load(package);

        Assert.Equal(
            ["indikatorer.yaml PLN-002", "indikatorer.yaml PKT-018", $"{Plan} TRD-002", $"{Plan} PLN-005", $"{Plan} PLN-002", "styrdokument.yaml PLN-009"],
            result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => $"{problem.Place!.File} {problem.Code}"));
    }

    [Theory, BothEngines]
    public async Task A_character_that_no_database_can_keep_is_told_as_a_problem(Engine engine)
    {
        await using var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();

        var result = await installation.Load(package.EditPlan("namn: God hälsa", "namn: \"God\\0hälsa\""));

        Assert.True(result.IsRefused);
        Assert.Equal(["catalog"], await installation.DatabaseNames());
    }

    private static int LineOf(PackageFolder package, Damage damage)
    {
        var text = package.Read(damage.File);
        return text[..text.IndexOf(damage.At, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
    }
}

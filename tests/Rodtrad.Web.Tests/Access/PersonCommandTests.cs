using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests.Access;

/// <summary>The first administrator, and everyone else an operator adds: <c>person add|reset|grant|list</c>.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed partial class PersonCommandTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Fact]
    public async Task The_first_administrator_is_added_and_signs_in_by_the_link()
    {
        await Load();
        var told = await Person("add", "provlanet", "--name", "Anna Andersson", "--user", "anna", "--role", "systemförvaltare", "--with-subtree", "--url", "https://plan.region.example/");
        Assert.Equal(0, told.Code);
        var link = Link().Match(told.Output.Trim());
        Assert.True(link.Success, told.Output);
        Assert.Contains("Anna Andersson är tillagd som p-0001.", told.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Groups["token"].Value, told.Errors, StringComparison.Ordinal);
        await using (var services = Services())
        {
            var cancel = TestContext.Current.CancellationToken;
            (await services.GetRequiredService<UseOneTimeLink>().Run(Actor.Reader, new UseOneTimeLinkRequest("provlanet", link.Groups["token"].Value, SitePeople.Password, SitePeople.Password), cancel)).Unwrap();
            var signedIn = (await services.GetRequiredService<SignInWithPassword>().Run(Actor.Reader, new SignInWithPasswordRequest("provlanet", "anna", SitePeople.Password, "", ""), cancel)).Unwrap();
            Assert.True(signedIn.MustSetUpCode);
        }
        var listed = await Person("list", "provlanet");
        Assert.Contains("p-0001           Anna Andersson  [konto anna]", listed.Output, StringComparison.Ordinal);
        Assert.Contains("systemförvaltare vid region med underliggande", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_a_shape_that_scripts_depend_on()
    {
        await Load();
        Assert.Equal("[]", (await Person("list", "provlanet", "--format", "json")).Output.Trim());
        Assert.Equal(0, (await Person("add", "provlanet", "--name", "Bo", "--user", "bo", "--email", "bo@region.example", "--code", "bo", "--role", "Controller", "--unit", "nya")).Code);
        Assert.Equal(0, (await Person("grant", "provlanet", "bo", "läsare", "region", "--with-subtree", "--from", "2026-01-01", "--to", "2099-12-31", "--reason", "vikarie")).Code);
        var told = await Person("list", "provlanet", "--format", "json");
        CommandTrial.Fits("cli-person-list", told.Json);
        var person = Assert.Single(told.Json.EnumerateArray());
        Assert.Equal(("bo", "bo@region.example", "bo"), (person.GetProperty("person").GetString(), person.GetProperty("email").GetString(), person.GetProperty("account").GetString()));
        var roles = person.GetProperty("roles").EnumerateArray().ToList();
        Assert.Equal(["controller", "läsare"], roles.Select(role => role.GetProperty("role").GetString()));
        Assert.Equal(("2026-01-01", true), (roles[1].GetProperty("from").GetString(), roles[1].GetProperty("withSubtree").GetBoolean()));
    }

    [Fact]
    public async Task A_reset_gives_a_new_link_and_only_its_path_without_an_address()
    {
        await Load();
        var first = (await Person("add", "provlanet", "--name", "Bo", "--user", "bo", "--code", "bo")).Output.Trim();
        var second = (await Person("reset", "provlanet", "bo", "--forget-authenticator")).Output.Trim();
        Assert.NotEqual(first, second);
        Assert.Matches("^/provlanet/logga-in/lank/[0-9a-f]{64}$", second);
        Assert.Equal(1, (await Person("reset", "provlanet", "okand")).Code);
    }

    [Theory]
    [InlineData("add provlanet --name X --user x --role controller", 2, "Skriv --unit")]
    [InlineData("add provlanet --name X --user x --role kung --unit nya", 2, "Rollen finns inte.")]
    [InlineData("add provlanet --name X", 2, "--user")]
    [InlineData("add okant --name X --user xx", 1, "REG-001")]
    [InlineData("add provlanet --name X --user !", 1, "KON-008")]
    [InlineData("grant provlanet okand chef nya --reason x", 1, "PER-005")]
    [InlineData("grant provlanet okand chef nya", 2, "--reason")]
    [InlineData("grant provlanet okand chef nya --reason x --from igår", 2, "år-månad-dag")]
    [InlineData("list okant", 1, "REG-001")]
    public async Task What_cannot_be_done_is_told(string line, int code, string words)
    {
        await Load();
        var told = await Person(line.Split(' '));
        Assert.Equal(code, told.Code);
        Assert.Contains(words, told.Errors, StringComparison.Ordinal);
        Assert.Equal("", told.Output);
    }

    private Task<CommandTrial.Told> Person(params string[] args) => trial.Run(["person", .. args]);

    private async Task Load()
    {
        TrialRegion.Write(trial.Folder.Of("prov"));
        await trial.Run("load", trial.Folder.Of("prov"));
    }

    private ServiceProvider Services() => new ServiceCollection().AddUseCases(trial.Data).BuildServiceProvider();

    [GeneratedRegex("^https://plan\\.region\\.example/provlanet/logga-in/lank/(?<token>[0-9a-f]{64})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}

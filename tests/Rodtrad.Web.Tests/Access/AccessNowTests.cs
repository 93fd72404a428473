using Microsoft.AspNetCore.Authorization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>What is taken away is gone at the very next request, a session is worth something in its own region alone, and what fails lets nobody in.</summary>
[Collection(TurnsAtAccess.Name)]
public sealed class AccessNowTests(AccessSite access)
{
    private const string Hidden = "/matris/planer/egen-0";

    [Fact]
    public async Task A_role_that_is_taken_back_gives_nothing_at_the_next_request()
    {
        var grant = await access.Add(AccessRegion.Slug, "tillfallig", Role.Controller, AccessRegion.Own, false);
        var visitor = await PersonaVisitor.SignIn(access.Site, AccessRegion.Slug, "tillfallig");
        Assert.Equal(200, (await visitor.Get(Hidden)).Status);

        Assert.Null((await access.Site.App.Services.GetRequiredService<TakeBackRole>().Run(
            Actor.Operator, new TakeBackRoleRequest(AccessRegion.Slug, grant.Text, "Prov"), TestContext.Current.CancellationToken)).Refusal);
        var after = await visitor.Get(Hidden);
        Assert.Equal(403, after.Status);
        Assert.Empty(after.Canaries());
        Assert.Equal(403, (await visitor.Post("/matris/kontroll/egen-0/godta", [("kontroll", "KTR-005"), ("punkt", "egen-0-matt"), ("skal", "x")])).Status);
    }

    [Fact]
    public async Task Whoever_is_made_inactive_is_nobody_at_the_next_request()
    {
        await access.Add(AccessRegion.Slug, "slutar", Role.Auditor, AccessRegion.Own, false);
        var visitor = await PersonaVisitor.SignIn(access.Site, AccessRegion.Slug, "slutar");
        Assert.Equal(200, (await visitor.Get(Hidden)).Status);

        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(access.Site.DataFolder, "matris.db")}"))
        {
            // As another process does it, whatever this one remembers.
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """UPDATE people SET "IsActive" = 0 WHERE "Code" = 'slutar'""";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }
        Assert.Equal(404, (await visitor.Get(Hidden)).Status);
        Assert.True((await visitor.Get("/matris/min-behorighet")).IsSentToSignIn);
    }

    [Fact]
    public async Task A_session_of_one_region_is_none_in_another_under_its_own_name_or_the_others()
    {
        var auditor = await access.Visitor(AccessRegion.Slug, new PolicyWho("auditor", true));
        Assert.Equal(200, (await auditor.Get(Hidden)).Status);
        var secret = auditor.Cookie.Split('=')[1];
        foreach (var cookie in (string[])[auditor.Cookie, $"rodtrad-session-{AccessSite.Neighbour}={secret}", $"rodtrad-session-{AccessSite.Neighbour}={secret}; {auditor.Cookie}"])
        {
            var tampered = auditor.With(cookie);
            var reply = await tampered.Get("/grannen/planer/egen-0");
            Assert.Equal(404, reply.Status);
            Assert.Empty(reply.Canaries());
            Assert.True((await tampered.Get("/grannen/min-behorighet")).IsSentToSignIn);
        }
    }

    [Fact]
    public async Task A_persona_cannot_sign_in_where_there_is_no_demonstration()
    {
        using var packages = new TemporaryFolder();
        AccessRegion.Write(packages.Of("matris"));
        await using var site = new LoadedSite();
        await site.Start(packages.Of("matris"));
        var added = await site.App.Services.GetRequiredService<AddPerson>().Run(
            Actor.Operator, new AddPersonRequest("matris", "revisor", "Revisor", "", [new GivenIdentity("demo", "revisor")]), TestContext.Current.CancellationToken);
        Assert.Null(added.Refusal);
        var tokens = site.App.Services.GetRequiredService<Web.Access.FormTokens>();
        using var answer = await site.Client.PostAsync(
            new Uri("/matris/logga-in/persona", UriKind.Relative), new FormUrlEncodedContent([new("_token", tokens.For(null)), new("persona", "revisor")]), TestContext.Current.CancellationToken);
        Assert.Equal(403, (int)answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("name=\"persona\"", await site.Text("/matris/logga-in"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Permission_that_cannot_be_decided_is_a_failure_and_never_leave(bool isPolicy)
    {
        using var packages = new TemporaryFolder();
        AccessRegion.Write(packages.Of("matris"));
        await using var site = new LoadedSite();
        await site.Start(services => services.AddSingleton(new Demonstration(true)).AddSingleton<IAuthorizationPolicyProvider, FailingPolicies>(), packages.Of("matris"));
        foreach (var useCase in (Func<Task<Refusal?>>[])
            [
                async () => (await site.App.Services.GetRequiredService<AddPerson>().Run(Actor.Operator, new AddPersonRequest("matris", "r", "Revisor", "", [new GivenIdentity("demo", "r")]), CancellationToken.None)).Refusal,
                async () => (await site.App.Services.GetRequiredService<GiveRole>().Run(
                    Actor.Operator, new GiveRoleRequest("matris", "r", Role.Auditor, AccessRegion.Own, false, Domain.Organisation.Validity.Always, "Prov"), CancellationToken.None)).Refusal,
            ])
            Assert.Null(await useCase());
        var auditor = await PersonaVisitor.SignIn(site, "matris", "r");
        var anonymous = await PersonaVisitor.Anonymous(site, "matris");
        Assert.Equal(200, (await auditor.Get(Hidden)).Status);
        Assert.Equal(200, (await anonymous.Get("/matris/planer/egen-3")).Status);

        if (isPolicy)
        {
            ((FailingPolicies)site.App.Services.GetRequiredService<IAuthorizationPolicyProvider>()).Fails = true;
        }
        else
        {
            await using var people = site.App.Services.GetRequiredService<RegionDatabases>().People(Code.Of("matris"));
            await people.Database.ExecuteSqlRawAsync("ALTER TABLE sessions RENAME TO gone", TestContext.Current.CancellationToken);
        }
        foreach (var (visitor, path) in ((PersonaVisitor, string)[])
            [(auditor, Hidden), (auditor, "/matris/dokument/egen-0/plan.docx"), (auditor, "/matris/planer.csv"), .. isPolicy ? [(anonymous, "/matris/planer/egen-3")] : Array.Empty<(PersonaVisitor, string)>()])
        {
            var reply = await visitor.Get(path);
            Assert.Equal(500, reply.Status);
            Assert.Empty(reply.Canaries());
            Assert.DoesNotMatch("Exception|SELECT|sqlite|hemligt", reply.Text);
        }
    }

    private sealed class FailingPolicies(IOptions<AuthorizationOptions> options) : IAuthorizationPolicyProvider
    {
        private readonly DefaultAuthorizationPolicyProvider policies = new(options);

        public bool Fails { get; set; }

        // Else what was combined once is remembered, and the provider not asked.
        public bool AllowsCachingPolicies => false;

        public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
            Fails ? throw new InvalidOperationException("hemligt") : policies.GetPolicyAsync(policyName);

        public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => policies.GetDefaultPolicyAsync();

        public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => policies.GetFallbackPolicyAsync();
    }
}

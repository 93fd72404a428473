using Rodtrad.App.Access;
using Rodtrad.App.People;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>A post is handed over for a time, and the yearly review says what stays.</summary>
public sealed class DelegationTests(PostgresServer postgres)
{
    [Theory, BothEngines]
    public async Task A_post_is_handed_over_by_who_holds_it_for_at_most_a_year(Engine engine)
    {
        await using var installation = await Trial(engine);
        var (hand, controller) = (installation.Get<HandOver>(), await installation.As("anna"));
        var today = DateOnly.FromDateTime(installation.Clock.Now.DateTime);
        var request = new HandOverRequest("prov", Role.Controller, "ang", false, "bo", new Validity(today, today.AddDays(14)), "semester");
        Task<string?> Refused(HandOverRequest wrong) => installation.Refused(hand, wrong, controller);

        Assert.Equal("PER-032", await Refused(request with { Validity = new Validity(today, null) }));
        Assert.Equal("PER-032", await Refused(request with { Validity = new Validity(null, today) }));
        Assert.Equal("PER-033", await Refused(request with { Validity = new Validity(today, today.AddYears(1)) }));
        Assert.Equal("PER-007", await Refused(request with { Validity = new Validity(today, today.AddDays(-1)) }));
        Assert.Equal("PER-036", await Refused(request with { Validity = new Validity(today.AddDays(-9), today.AddDays(-1)) }));
        Assert.Equal("PER-020", await Refused(request with { Reason = "" }));
        Assert.Equal("PER-034", await Refused(request with { Delegate = "anna" }));
        Assert.Equal("PER-005", await Refused(request with { Delegate = "okand" }));
        Assert.Equal("PER-035", await Refused(request with { Role = Role.Manager }));
        Assert.Equal("PER-035", await Refused(request with { WithSubtree = true }));
        Assert.Equal("BEH-003", await Refused(request with { Unit = "ost" }));
        Assert.Equal("PER-035", await installation.Refused(hand, request, Actor.Operator));
        Assert.Equal("BEH-001", await installation.Refused(hand, request, await installation.As("bo")));

        await installation.See(hand, request with { Validity = new Validity(today, today.AddYears(1).AddDays(-1)) }, controller);
        var delegated = await installation.As("bo");
        Assert.True(delegated.May(Permission.AcceptFindings));
        Assert.Contains(delegated.Posts, held => held.Post.OnBehalfOf?.Text == "anna");
        // It is not handed on, and its page offers nothing to hand over.
        Assert.Equal("PER-035", await installation.Refused(hand, request with { Delegate = "cia" }, delegated));
        var page = await installation.See(installation.Get<ReplacementsView>(), new("prov"), delegated);
        Assert.Equal((0, 0, 1), (page.Posts.Count, page.Given.Count, page.Received.Count));
        await installation.See(installation.Get<SetPersonActive>(), new("prov", "cia", false, "slutat", null), Actor.Operator);
        Assert.Equal("PER-037", await Refused(request with { Delegate = "cia" }));
    }

    [Theory, BothEngines]
    public async Task It_is_taken_back_by_its_giver_or_an_administrator_and_by_no_one_else(Engine engine)
    {
        await using var installation = await Trial(engine);
        await installation.Persona("admin", Role.SystemAdministrator, "rs");
        var take = installation.Get<TakeBackDelegation>();
        var today = DateOnly.FromDateTime(installation.Clock.Now.DateTime);
        var request = new HandOverRequest("prov", Role.Controller, "ang", false, "bo", new Validity(today, today), "semester");
        var (first, second) = (await installation.See(installation.Get<HandOver>(), request, await installation.As("anna")), await installation.See(installation.Get<HandOver>(), request, await installation.As("anna")));

        Assert.Equal("PER-038", await installation.Refused(take, new("prov", first.Text, "vill inte"), await installation.As("bo")));
        await installation.See(take, new("prov", first.Text, "åter"), await installation.As("anna"));
        Assert.Equal("PER-038", await installation.Refused(take, new("prov", first.Text, "igen"), await installation.As("anna")));
        await installation.See(take, new("prov", second.Text, "fel"), await installation.As("admin"));
        Assert.False((await installation.As("bo")).May(Permission.AcceptFindings));
    }

    [Theory, BothEngines]
    public async Task The_yearly_review_keeps_or_takes_back_within_reach(Engine engine)
    {
        await using var installation = await Trial(engine);
        installation.Clock.Now = installation.Clock.Now.AddYears(1);
        var (review, chef) = (installation.Get<ReviewGrant>(), await installation.As("chef"));
        var view = installation.Get<ReviewListView>();
        var page = await installation.See(view, new("prov", null, true), chef);
        Assert.Equal(["ang"], page.Groups.Select(group => group.Unit));
        Assert.Equal(2, page.Due);

        Assert.Equal("PER-020", await installation.Refused(review, new("prov", "anna.1", false, ""), chef));
        Assert.Equal("PER-040", await installation.Refused(review, new("prov", "chef.1", true, ""), chef));
        Assert.Equal("BEH-003", await installation.Refused(review, new("prov", "bo.1", true, ""), chef));
        await installation.See(review, new("prov", "anna.1", true, ""), chef);
        Assert.Equal("PER-039", await installation.Refused(review, new("prov", "anna.1", true, ""), chef));
        var after = await installation.See(view, new("prov", null, false), chef);
        var row = after.Groups[0].Rows.Single(row => row.Person.Code == "anna");
        Assert.Equal((ReviewState.Reviewed, "chef", 1, 1), (row.Review, row.ReviewedBy?.Code, after.Due, after.Done));

        await installation.See(review, new("prov", "anna.1", false, "har slutat"), chef);
        Assert.Equal("PER-009", await installation.Refused(review, new("prov", "anna.1", true, ""), chef));
        Assert.False((await installation.As("anna")).May(Permission.AcceptFindings));
    }

    private async Task<Installation> Trial(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        var from = new Validity(DateOnly.FromDateTime(installation.Clock.Now.DateTime), null);
        await installation.Persona("anna", Role.Controller, "ang", validity: from);
        await installation.Persona("bo", Role.Reader, "ost", validity: from);
        await installation.Persona("cia", Role.Reader, "ost", validity: from);
        await installation.Persona("chef", Role.Manager, "ang", validity: from);
        return installation;
    }
}

using Rodtrad.App.Access;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.People;

/// <summary>The yearly review, and one's own replacements.</summary>
internal static class ReviewEndpoints
{
    public static void MapReview(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/admin/genomgang", Review).Needs(Permission.ReviewAccess);
        app.MapPost("/{organisation}/admin/genomgang", Decide).Needs(Permission.ReviewAccess);
        app.MapGet("/{organisation}/ersattare", Replacements).Needs(Permission.UseOwnAccount);
        app.MapPost("/{organisation}/ersattare", Give).Needs(Permission.DelegatePost);
        app.MapPost("/{organisation}/ersattare/{delegation}/ta-tillbaka", TakeBack).Needs(Permission.UseOwnAccount);
    }

    private static Task<IResult> Review(string organisation, string? enhet, string? kvar, string? klart, ReviewListView view, Words words, Actor actor, CancellationToken cancel) =>
        DrawReview(new ReviewListRequest(organisation, enhet is { Length: > 0 } ? enhet : null, kvar == "ja"), null, klart, view, words, actor, cancel);

    private static async Task<IResult> DrawReview(
        ReviewListRequest asked, FormReply? reply, string? done, ReviewListView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, asked, cancel), found => Pages.Page<ReviewPage>(
            PeopleEndpoints.Page(words["Admin.Review"], found.Organisation, found.Region), new { View = found, Reply = reply, Done = DoneWords.Of(done) }));

    private static async Task<IResult> Decide(
        string organisation, ReviewGrant review, ReviewListView view, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        var unit = fields.Of("enhet") is { Length: > 0 } given ? given : null;
        var outcome = await review.Run(actor, new ReviewGrantRequest(organisation, fields.Of("tilldelning"), fields.Has("behall"), fields.Of("skal")), cancel);
        return await outcome.Answer(
            $"bort-{fields.Of("tilldelning")}", fields, Addresses.With(AdminAddresses.Review(organisation), ("enhet", unit)), fields.Has("behall") ? "genomgang" : "tillbaka",
            reply => DrawReview(new ReviewListRequest(organisation, unit, false), reply, null, view, words, actor, cancel));
    }

    private static Task<IResult> Replacements(string organisation, string? klart, ReplacementsView view, Words words, Actor actor, CancellationToken cancel) =>
        DrawReplacements(organisation, null, klart, view, words, actor, cancel);

    private static async Task<IResult> DrawReplacements(
        string organisation, FormReply? reply, string? done, ReplacementsView view, Words words, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, new ReplacementsRequest(organisation), cancel), found => Pages.Page<ReplacementsPage>(
            new PageContext { Title = words["Replacements.Title"], Organisation = new(found.Organisation, found.Region), Room = "ersattare" },
            new { View = found, Reply = reply, Done = DoneWords.Of(done) }));

    private static async Task<IResult> Give(
        string organisation, HandOver hand, ReplacementsView view, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        var post = fields.Of("post").Split('|');
        var validity = new Validity(PlansEndpoints.Day(fields.Of("fran")), PlansEndpoints.Day(fields.Of("till")));
        var request = new HandOverRequest(
            organisation, Enum.TryParse<Role>(post[0], out var role) ? role : Role.Reader, post.ElementAtOrDefault(1) ?? "", post.ElementAtOrDefault(2) == bool.TrueString,
            fields.Of("person").Trim(), validity, fields.Of("skal"));
        return await (await hand.Run(actor, request, cancel)).Answer(
            "lamna", fields, AdminAddresses.Replacements(organisation), "ersattare", reply => DrawReplacements(organisation, reply, null, view, words, actor, cancel));
    }

    private static async Task<IResult> TakeBack(
        string organisation, string delegation, TakeBackDelegation take, ReplacementsView view, Words words, HttpContext context, Actor actor, CancellationToken cancel)
    {
        var fields = await context.Fields();
        return await (await take.Run(actor, new TakeBackDelegationRequest(organisation, delegation, fields.Of("skal")), cancel)).Answer(
            $"bort-{delegation}", fields, AdminAddresses.Replacements(organisation), "ersattare-tillbaka",
            reply => DrawReplacements(organisation, reply, null, view, words, actor, cancel));
    }
}

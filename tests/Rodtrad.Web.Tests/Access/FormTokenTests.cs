using System.Net;
using Microsoft.AspNetCore.Routing;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access;

namespace Rodtrad.Web.Tests.Access;

/// <summary>R24: nothing is written by a form that was not drawn here for the one who sends it, and nothing by reading.</summary>
public sealed class FormTokenTests(AccountSite accounts)
{
    private static readonly string[] Reading = ["GET", "HEAD", "OPTIONS"];

    // Other servers call these, and prove in another way who they are.
    private static readonly string[] WithoutToken = ["/{organisation}/logga-in/utloggad"];

    [Fact]
    public async Task Every_endpoint_that_writes_refuses_a_form_without_the_mark_and_with_anothers()
    {
        var (mine, _) = await accounts.SignedIn();
        var (theirs, _) = await accounts.SignedIn();
        string?[] wrong = [null, "", "skräp", accounts.Site.FormToken, await theirs.FormToken(), (await mine.FormToken())[..^1]];
        var tried = 0;
        foreach (var (method, path) in Writing())
        {
            foreach (var token in wrong)
            {
                var request = new HttpRequestMessage(new HttpMethod(method), path);
                if (token is not null)
                    request.Content = new FormUrlEncodedContent([KeyValuePair.Create(FormTokens.Field, token)]);
                using var response = await mine.Send(request);
                Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{method} {path} with “{token}” answered {(int)response.StatusCode}");
                tried++;
            }
            var header = new HttpRequestMessage(new HttpMethod(method), path);
            using var refused = await mine.Send(header, (FormTokens.Header, await theirs.FormToken()));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        Assert.True(tried >= 12 * wrong.Length, $"{tried}");
    }

    [Fact]
    public async Task So_does_every_one_to_who_is_not_signed_in()
    {
        foreach (var (method, path) in Writing())
        {
            using var response = await accounts.Visitor().Send(new HttpRequestMessage(new HttpMethod(method), path));
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{method} {path} answered {(int)response.StatusCode}");
            // Told as SRV-005, so that the reader knows what to do.
            Assert.Contains("Formuläret hör inte till din session", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_what_stands_on_the_list_needs_no_mark() => Assert.Equal(
        WithoutToken, Endpoints().Where(endpoint => endpoint.Metadata.Any(one => one.GetType().Name == "WithoutFormToken")).Select(endpoint => endpoint.RoutePattern.RawText));

    [Fact]
    public async Task A_mark_holds_for_one_session_and_for_yesterday_when_there_is_none()
    {
        var clock = new SetTime();
        using var folder = new TemporaryFolder();
        var tokens = new FormTokens(new KeyFolder(folder.Of("keys")), clock);
        var (reader, anna) = (tokens.For(null), tokens.For("anna"));
        Assert.True(tokens.IsGood(reader, null) && tokens.IsGood(anna, "anna"));
        Assert.False(tokens.IsGood(reader, "anna") || tokens.IsGood(anna, null) || tokens.IsGood(anna, "bo"));
        clock.Now += TimeSpan.FromDays(1);
        Assert.True(tokens.IsGood(reader, null));
        clock.Now += TimeSpan.FromDays(1);
        Assert.False(tokens.IsGood(reader, null));
        Assert.True(tokens.IsGood(anna, "anna"));
        Assert.False(new FormTokens(new KeyFolder(folder.Of("others")), clock).IsGood(anna, "anna"));
        await Task.CompletedTask;
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        accounts.Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<(string Method, string Path)> Writing() =>
        from endpoint in Endpoints()
        where !WithoutToken.Contains(endpoint.RoutePattern.RawText)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["POST", "PUT", "PATCH", "DELETE"]
        where !Reading.Contains(method)
        select (method, EndpointPaths.Of(endpoint));
}

/// <summary>A clock that stands where it is put.</summary>
internal sealed class SetTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>An address for every endpoint, with the trial region and its open plan where they belong.</summary>
internal static class EndpointPaths
{
    public static string Of(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "organisation" } => TrialRegion.Slug,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "plan" } => "oppen",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => $"okand-{parameter.Name}",
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        _ => "",
    }))));
}

using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Access;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Tests;

public sealed class PageTests(Site site)
{
    private static readonly string[] Anonymous = ["/halsa", "/tillganglighet", "/installningar"];

    private IEnumerable<RouteEndpoint> Endpoints =>
        site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_endpoint_names_a_policy_or_stands_on_the_anonymous_list()
    {
        var open = new List<string>();
        Assert.All(Endpoints, endpoint =>
        {
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).ToList();
            if (policies.Count == 0) open.Add(endpoint.RoutePattern.RawText!);
            Assert.All(policies, policy => Assert.True(Enum.TryParse<Permission>(policy, out _), policy));
        });
        Assert.Equal(Anonymous.Order(), open.Order());
        Assert.InRange(open.Count, 0, 8);
    }

    [Fact]
    public void Every_row_of_the_menu_leads_to_an_endpoint()
    {
        var routes = Endpoints.Select(endpoint => endpoint.RoutePattern.RawText).ToHashSet(StringComparer.Ordinal);
        Assert.All(Menu.Rooms.Rows, row => Assert.Contains(row.Route, routes));
    }

    [Fact]
    public async Task The_menu_marks_the_room_and_fills_in_the_organisation()
    {
        var page = await site.Text("/prov");
        Assert.Contains("""<a href="/prov" aria-current="page">Röd tråd</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/norrbotten/annat">Sammanfattning</a>""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/annat", await site.Text("/tillganglighet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fragment_is_the_element_asked_for_and_nothing_more()
    {
        var fragment = await site.Text("/prov?punkt=7", ("HX-Request", "true"), ("HX-Target", "aside#panel"));
        Assert.StartsWith("<aside", fragment, StringComparison.Ordinal);
        Assert.EndsWith("</aside>", fragment.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Styrmått 7", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_entry_or_another_target_gets_the_whole_page()
    {
        Assert.StartsWith("<!DOCTYPE html>", await site.Text("/prov", ("HX-Request", "true"), ("HX-Target", "body")), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await site.Text("/prov",
            ("HX-Request", "true"), ("HX-Target", "aside#panel"), ("HX-History-Restore-Request", "true")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_markup_has_no_style_attribute_and_no_script_of_its_own()
    {
        var page = await site.Text("/prov");
        Assert.DoesNotMatch("""\sstyle=|<style|\son[a-z]+=|<script(?![^>]*src=)""", page);
    }

    [Theory]
    [InlineData("/saknas", "Sidan finns inte", "The page does not exist")]
    [InlineData("/prov/fel", "Något gick fel", "Something went wrong")]
    [InlineData("/prov/rita-fel", "Något gick fel", "Something went wrong")]
    public async Task Errors_are_told_in_the_look_and_language_without_internals(string path, string swedish, string english)
    {
        var page = await site.Text(path);
        Assert.Contains($"<h1>{swedish}</h1>", page, StringComparison.Ordinal);
        Assert.Contains("/css/app.css?v=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemligt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{english}</h1>", await site.Text(path, ("Cookie", "rodtrad-sprak=en")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_has_a_number_to_refer_to()
    {
        Assert.Matches("""Felnummer:\s*<span class="num">[0-9A-Z]+:[0-9A-F]+</span>""", await site.Text("/prov/fel"));
    }

    [Fact]
    public async Task A_wrong_method_is_told_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/prov");
        request.Headers.Add(FormTokens.Header, site.App.Services.GetRequiredService<FormTokens>().For(null));
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}

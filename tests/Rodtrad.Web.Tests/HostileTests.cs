using System.Text.Encodings.Web;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary>
/// No text of a package becomes markup, wherever it is shown. Elements and attributes are compared with the lists of what the
/// product itself writes: whatever breaks out of its place would be something else.
/// </summary>
public sealed class HostileTests(HostileSite hostile, Library library)
{
    private static readonly HashSet<string> Elements =
    [
        "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "main", "footer", "div", "section", "article", "aside", "p", "span", "b", "i", "em",
        "strong", "small", "sup", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "form", "label",
        "input", "select", "option", "button", "details", "summary", "figure", "figcaption", "caption", "del", "ins", "svg", "use", "path", "g", "circle", "code", "pre", "blockquote", "hr", "mark", "q", "colgroup", "col", "caption", "text", "wbr",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "lang", "charset", "name", "content", "rel", "href", "hreflang", "type", "src", "defer", "class", "id", "tabindex", "role", "title", "value", "for", "method", "action",
        "selected", "checked", "open", "scope", "colspan", "form", "viewbox", "d", "cx", "cy", "r", "x", "y", "start",
        "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-current", "aria-expanded", "aria-sort", "aria-live", "autocomplete", "enterkeyhint", "placeholder", "maxlength",
        "data-color-scheme", "data-size", "data-wait", "data-fail", "data-theme", "data-address", "data-auto", "data-light", "data-dark", "data-print", "data-variant", "data-st",
        "data-open", "data-close", "data-wide", "data-l", "data-chart", "data-dec", "data-axisdec", "data-min", "data-max", "data-kind", "data-desc", "data-role", "data-c", "data-name", "data-short", "data-unit",
        "popover", "popovertarget", "hx-get", "hx-target", "hx-swap", "hx-push-url", "hx-replace-url",
    ];

    private static readonly string[] Schemes = ["javascript:", "vbscript:", "data:", "file:", "feed:"];

    private static readonly string[] Groups = [.. new[] { "givare", "mottagare", "roll", "tid", "plan" }.Select(group => $"/elak/uppdrag?grupp={group}")];

    private readonly LoadedSite site = hostile.Site;

    public static TheoryData<string> Plans => [.. HostileRegion.Plans.Select(plan => plan.Plan)];

    [Fact]
    public void There_are_two_hundred_payloads_and_more()
    {
        Assert.InRange(Payloads.All.Count, 200, 500);
        Assert.Equal(Payloads.All.Count, Payloads.All.Distinct().Count());
    }

    [Fact]
    public async Task No_list_is_broken_out_of()
    {
        foreach (var path in (string[])["/", "/styrmodeller", "/elak/planer", "/elak/styrkort", "/elak/styrkort?visa=tatt", "/elak/uppdrag", .. Groups, "/elak/aktiviteter", "/elak/indikatorer", "/elak/styrdokument", "/elak/organisation", "/elak/organisation?datum=2020-01-01", "/elak/ekonomi"])
            Harmless(path, await site.Text(path));
        foreach (var word in (string[])["alert", "script", "img", "onerror", "javascript", "x", "1"])
        {
            foreach (var kind in (string[])["", "&slag=planer", "&slag=punkter", "&slag=matt", "&slag=styrdokument", "&slag=avsnitt", "&slag=enheter", "&slag=fotnoter"])
                Harmless(word + kind, await site.Text($"/elak/sok?q={word}{kind}"));
        }
        foreach (var (path, id) in ((string, string)[])[("/elak/uppdrag", "lista"), ("/elak/aktiviteter", "lista"), ("/elak/indikatorer", "lista"), ("/elak/styrdokument", "lista"), ("/elak/sok?q=alert", "traffar")])
            Harmless(path, await site.Fragment(path, id));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task No_page_of_a_plan_is_broken_out_of(string plan)
    {
        var payloads = HostileRegion.Plans.Single(one => one.Plan == plan).Payloads;
        List<string> paths = [$"/elak/planer/{plan}", $"/elak/styrkort?plan={plan}", $"/elak/styrkort?plan={plan}&visa=tatt", $"/elak/trad?plan={plan}", $"/elak/trad?plan={plan}&luckor=ja",
            $"/elak/ekonomi?plan={plan}", $"/elak/ekonomi/{plan}/ramar", $"/elak/ekonomi/{plan}/ramar?rad=summa&andring=ja&visa=kr", $"/elak/ekonomi/{plan}/ramar?rad=r{payloads[0]}", $"/elak/kontroll/{plan}"];
        // A measure shows the most; the other kinds of pages take turns.
        string[] turns = [.. HostileRegion.Nodes.Where(node => node != "sm").Select(node => $"/elak/planer/{plan}/{node}{{0}}"), "/elak/matt/i{0}", "/elak/organisation/e{0}"];
        paths.AddRange(payloads.SelectMany(i => (string[])[$"/elak/trad?plan={plan}&nod=sm{i}", $"/elak/planer/{plan}/sm{i}", turns[i % turns.Length].Replace("{0}", $"{i}", StringComparison.Ordinal)]));
        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (path, _) =>
            Harmless(path, path.Contains("nod=", StringComparison.Ordinal) ? await site.Fragment(path, "panel") : await site.Text(path)));
    }

    [Theory]
    [InlineData("/norrbotten/trad?plan=rn-rs-2020&perspektiv={0}&kalla={0}&luckor={0}&nod={0}&oppna={0}")]
    [InlineData("/norrbotten/uppdrag?sok={0}&givare={0}&mottagare={0}&roll={0}&tidsslag={0}&senast={0}&plan={0}&grupp={0}&ordning={0}&fallande={0}")]
    [InlineData("/norrbotten/uppdrag?mottagare={0}&grupp=roll&ordning=tid&fallande=ja")]
    [InlineData("/norrbotten/aktiviteter?sok={0}&mot={0}&ansvarig={0}&tidsslag={0}&internt={0}&plan={0}&ordning={0}&fallande={0}")]
    [InlineData("/norrbotten/indikatorer?sok={0}&slag={0}&plan={0}&kalla={0}&ansvarig={0}&utanmal={0}&utankalla={0}&ordning={0}&fallande={0}")]
    [InlineData("/norrbotten/styrdokument?sok={0}&typ={0}&omfattning={0}&datum={0}&ordning={0}")]
    [InlineData("/norrbotten/ekonomi?plan={0}")]
    [InlineData("/norrbotten/ekonomi/rn-rs-2020/ram-2020?version={0}&visa={0}&per={0}&jamfor={0}&andring={0}&rad={0}")]
    [InlineData("/norrbotten/ekonomi/rn-rs-2020/ram-2020?visa={0}&per={0}&jamfor={0}&andring={0}&rad={0}")]
    [InlineData("/norrbotten/styrkort?plan={0}")]
    [InlineData("/norrbotten/ramar/{0}")]
    [InlineData("/norrbotten/ramar/rn-rs-2020?ram={0}&ar={0}&brygga={0}&visa={0}&jamfor={0}")]
    [InlineData("/norrbotten/styrkort?plan=rn-rs-2020&visa={0}")]
    [InlineData("/norrbotten/organisation?datum={0}")]
    [InlineData("/norrbotten/sok?q={0}&slag={0}&niva={0}")]
    [InlineData("/tillganglighet?x={0}")]
    public async Task No_address_is_broken_out_of(string template)
    {
        foreach (var payload in Payloads.All)
        {
            var path = template.Replace("{0}", Uri.EscapeDataString(payload), StringComparison.Ordinal);
            using var response = await library.Site.Get(path);
            Assert.InRange((int)response.StatusCode, 200, 404);
            Harmless(path, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), payload);
        }
    }

    [Fact]
    public void The_checks_catch_what_breaks_out()
    {
        Assert.Throws<Xunit.Sdk.FailException>(() => Harmless("", "<p><script>alert(1)</script></p>"));
        Assert.Throws<Xunit.Sdk.FailException>(() => Harmless("", "<p title=\"\" onclick=alert(1)>"));
        Assert.Throws<Xunit.Sdk.FailException>(() => Harmless("", "<a href=\" java\tscript:alert(1)\">x</a>"));
        Assert.Throws<Xunit.Sdk.FailException>(() => Harmless("", "<a href=\"/\"><img src=x></a>"));
        Harmless("", "<p>&lt;script&gt;</p>");
    }

    // Words are made of what is wrong alone: this is asked of every attribute of thousands of pages.
    private static void Harmless(string path, string html, string? payload = null)
    {
        foreach (var element in Markup.Parse(html).Elements)
        {
            if (!(Elements.Contains(element.Name)))
                Assert.Fail($"{path}: an element {element.Name}");
            if (!(element.Name != "script" || (element["src"] is { } src && (src.StartsWith("/lib/", StringComparison.Ordinal) || src.StartsWith("/js/", StringComparison.Ordinal)) && element.Text.Length == 0)))
                Assert.Fail($"{path}: a script");
            foreach (var (name, value) in element.Attributes)
            {
                if (!(Attributes.Contains(name) || (element.Name == "svg" && name == "viewBox")))
                    Assert.Fail($"{path}: an attribute {name} on {element.Name}");
                var plain = string.Concat(value.Where(letter => letter > ' '));
                if (!(name is not ("href" or "src" or "action" or "hx-get") || !Schemes.Any(scheme => plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))))
                    Assert.Fail($"{path}: “{element.Text}” leads to {value} in “{element.Parent?.Text}”");
                if (!(name is not ("src" or "action" or "hx-get") || (value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal))))
                    Assert.Fail($"{path}: {name} leads to {value}");
            }
        }
        foreach (var raw in payload is null ? [] : (string[])[payload])
            if (!(raw == HtmlEncoder.Default.Encode(raw) || !raw.Contains('<', StringComparison.Ordinal) || !html.Contains(raw, StringComparison.Ordinal)))
                Assert.Fail($"{path}: reflected as it is");
    }
}

using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.People;

/// <summary>Nothing that is written in a field of administration becomes markup: neither when it is refused nor when it is stored.</summary>
public sealed class AdminHostileTests(AdminSite admin)
{
    private const string Root = "/provlanet/admin";

    // What the product writes, apart from what it leaves out: a payload that breaks out brings one of these.
    private static readonly string[] Foreign = ["img", "iframe", "object", "embed", "base", "style", "math", "video", "audio", "marquee", "template", "noscript", "xss", "isindex"];

    public static TheoryData<string, string, string> Forms => new()
    {
        { $"{Root}/personer", $"{Root}/personer", "namn,epost,kod" },
        { $"{Root}/personer/elak", $"{Root}/personer/elak/namn", "namn,epost" },
        { $"{Root}/personer/elak", $"{Root}/personer/elak/roll", "roll,enhet,fran,till,skal" },
        { $"{Root}/personer/elak", $"{Root}/personer/elak/identitet", "utgivare,amne,skal" },
        { $"{Root}/personer/elak", $"{Root}/personer/elak/aktiv", "skal,rev" },
        { $"{Root}/personer/elak", $"{Root}/personer/elak/ta-tillbaka", "tilldelning,skal" },
        { $"{Root}/inloggning", $"{Root}/inloggning/leverantor", "kod,namn,adress,klient,hemlighet,omfang,amne,grupper,nivaer,skal" },
        { $"{Root}/inloggning", $"{Root}/inloggning/grupp", "grupp,enhet,skal" },
        { "/provlanet/ersattare", "/provlanet/ersattare", "post,person,fran,till,skal" },
        { $"{Root}/genomgang", $"{Root}/genomgang", "tilldelning,skal" },
    };

    [Theory, MemberData(nameof(Forms))]
    public async Task No_field_of_a_form_is_broken_out_of(string page, string action, string fields)
    {
        if ((await (await admin.As("admin")).Get($"{Root}/personer/elak")).StatusCode != System.Net.HttpStatusCode.OK)
            await admin.Persona("elak", Role.Controller);
        var browser = await admin.As(page.EndsWith("/ersattare", StringComparison.Ordinal) ? "controller" : "admin");
        var token = AdminSite.Browser.TokenOf(await browser.Page(page));
        foreach (var payload in Payloads.All)
        {
            // Every field at once, and the reason left out now and then, so that the page comes back with what was written.
            foreach (var refused in new[] { false, true })
            {
                using var response = await browser.Send(action, token, [.. fields.Split(',').Select(field => (field, refused && field == "skal" ? "" : payload))]);
                Assert.InRange((int)response.StatusCode, 200, 422);
                Harmless(action, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), payload);
            }
        }
        foreach (var path in (string[])[page, $"{Root}/personer", $"{Root}/roller?lage=alla", $"{Root}/inloggning", "/provlanet/revision", "/provlanet/revision?objekt=person/elak", $"{Root}/atkomstlogg"])
        {
            using var response = await (await admin.As("admin")).Get(path);
            Harmless(path, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), null);
        }
    }

    [Theory]
    [InlineData($"{Root}/personer?sok={{0}}&roll={{0}}&enhet={{0}}&lage={{0}}&ordning={{0}}&klart={{0}}")]
    [InlineData($"{Root}/roller?sok={{0}}&roll={{0}}&enhet={{0}}&lage={{0}}&ordning={{0}}&klart={{0}}")]
    [InlineData($"{Root}/genomgang?enhet={{0}}&kvar={{0}}&klart={{0}}")]
    [InlineData($"{Root}/atkomstlogg?sok={{0}}&handelse={{0}}&fran={{0}}&till={{0}}")]
    [InlineData("/provlanet/revision?sok={0}&person={0}&handelse={0}&objekt={0}&fran={0}&till={0}")]
    public async Task No_address_of_administration_is_broken_out_of(string template)
    {
        var browser = await admin.As("admin");
        foreach (var payload in Payloads.All)
        {
            var path = template.Replace("{0}", Uri.EscapeDataString(payload), StringComparison.Ordinal);
            using var response = await browser.Get(path);
            Assert.InRange((int)response.StatusCode, 200, 404);
            Harmless(path, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), payload);
        }
    }

    [Fact]
    public void The_check_catches_what_breaks_out()
    {
        Assert.Throws<Xunit.Sdk.FailException>(() => Harmless("", "<p onclick=alert(1)>x</p>", null));
        Assert.Throws<Xunit.Sdk.FailException>(() => Harmless("", "<p><img src=x></p>", null));
        Assert.Throws<Xunit.Sdk.FailException>(() => Harmless("", "<p><b>rå</b></p>", "<b>rå</b>"));
        Harmless("", "<p>&lt;img src=x&gt;</p>", "<img src=x>");
    }

    // Words are made of what is wrong alone: this is asked of every attribute of thousands of pages.
    private static void Harmless(string path, string html, string? payload)
    {
        foreach (var element in Markup.Parse(html).Elements)
        {
            // The page's own words for the end of a session lie in templates with names of their own.
            if (!(!Foreign.Contains(element.Name) || element is { Name: "template" } && element["id"] is { } id && id.StartsWith("session-", StringComparison.Ordinal)))
                Assert.Fail($"{path}: an element {element.Name}");
            if (!(element.Name != "script" || (element["src"] is { } src && (src.StartsWith("/lib/", StringComparison.Ordinal) || src.StartsWith("/js/", StringComparison.Ordinal)))))
                Assert.Fail($"{path}: a script");
            foreach (var (name, value) in element.Attributes)
            {
                if (!(!name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("hx-on", StringComparison.OrdinalIgnoreCase) && name != "style"))
                    Assert.Fail($"{path}: {name} on {element.Name}");
                if (!(name is not ("href" or "action" or "src" or "hx-get" or "formaction") || value.StartsWith('/') || value.StartsWith('#')))
                    Assert.Fail($"{path}: {name} leads to {value}");
            }
        }
        if (!(payload is null || !payload.Contains('<', StringComparison.Ordinal) || !html.Contains(payload, StringComparison.Ordinal)))
            Assert.Fail($"{path}: reflected as it is: {payload}");
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Web.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;
using Rodtrad.Web.Settings;

namespace Rodtrad.Bench.Pages;

/// <summary>The page of a plan written by hand, byte after byte: what a page costs when nothing draws it.</summary>
internal sealed class HandPage(PlanView plans, Words words, Marks marks, Menu menu, AssetAddresses files, HtmlEncoder encoder)
{
    private byte[] _prebuilt = [];

    /// <summary>From here on the finished bytes are these.</summary>
    public void Keep(byte[] bytes) => _prebuilt = bytes;

    public Task AnswerBytes(HttpContext http) => Send(http, _prebuilt);

    public async Task Answer(HttpContext http, string organisation, string plan)
    {
        var view = await PageSite.View(plans, organisation, plan, http.RequestAborted);
        var buffer = new ArrayBufferWriter<byte>(256 * 1024);
        Frame(new HtmlText(buffer, encoder), view, PlansEndpoints.Context(view.Plan, words), ReaderSettings.Read(http));
        await Send(http, buffer.WrittenMemory);
    }

    private static async Task Send(HttpContext http, ReadOnlyMemory<byte> bytes)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
    }

    private void Frame(HtmlText html, PlanPageView view, PageContext page, ReaderSettings settings)
    {
        html.Raw("<!DOCTYPE html>\n<html").Attribute("lang", settings.Language).Attribute("data-color-scheme", settings.Theme).Raw(">\n<head><meta charset=\"utf-8\">")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Element("title", $"{page.Title} – {page.Organisation!.Name} – {words["Layout.ProductName"]}")
            .Raw("""<meta name="htmx-config" content='{"noSwap":[204,304,"4xx","5xx"],"history":"reload","includeIndicatorCSS":false}'>""")
            .Raw("<link rel=\"icon\" type=\"image/svg+xml\"").Attribute("href", files["favicon.svg"]).Raw(">");
        foreach (var sheet in (string[])["lib/base.css", "css/app.css"])
            html.Raw("<link rel=\"stylesheet\"").Attribute("href", files[sheet]).Raw(">");
        html.Raw("<script").Attribute("src", files["lib/htmx.min.js"]).Raw(" defer></script><script").Attribute("src", files["js/app.js"]).Raw(" type=\"module\"></script>")
            .Raw("</head>\n<body data-size=\"sm\"><a class=\"ds-skip-link\" href=\"#innehall\">").Text(words["Layout.SkipLink"]).Raw("</a>");
        Header(html, page, settings);
        html.Raw("<main id=\"innehall\" tabindex=\"-1\"><div class=\"wrap\">");
        Head(html, view);
        new HandBlocks(html, view, words, marks).Write();
        Findings(html, view);
        html.Raw("</div></main>\n<footer class=\"foot\"><div class=\"wrap\">");
        foreach (var source in page.Sources)
            html.Element("span", source, Words.PlanLang);
        html.Link(Addresses.Models, words["Menu.Models"]).Raw("<a href=\"/tillganglighet\">").Text(words["Layout.AccessibilityLink"]).Raw("</a></div></footer><p class=\"busy\" id=\"lage\" role=\"status\"")
            .Attribute("data-wait", words["Layout.Waiting"]).Attribute("data-fail", words["Layout.FetchFailed"]).Raw("></p></body></html>");
    }

    private void Header(HtmlText html, PageContext page, ReaderSettings settings)
    {
        html.Raw("<header class=\"top\"><div class=\"wrap\"><a").Attribute("href", "/" + page.Organisation!.Slug)
            .Attribute("aria-label", words["Layout.HomeLink"]).Raw(">").Raw(PeerFrame.Logo).Raw("</a><nav class=\"nav\"").Attribute("aria-label", words["Layout.Menu"]).Raw(">");
        foreach (var (row, href) in menu.For(page, Actor.Reader))
            html.Raw("<a").Attribute("href", href).Attribute("aria-current", row.Key == page.Room ? "page" : null).Raw(">").Text(words[row.TextKey]).Raw("</a>");
        html.Raw("</nav><div class=\"tools\"><a class=\"tool lang\"").Attribute("href", settings.LanguageChange).Raw(" rel=\"nofollow\"").Attribute("lang", settings.OtherLanguage)
            .Attribute("hreflang", settings.OtherLanguage).Raw(">").Text(words["Layout.OtherLanguage"]).Raw("</a><a class=\"tool\"").Attribute("href", settings.ThemeChange)
            .Raw(" rel=\"nofollow\"").Attribute("data-theme", settings.Theme).Attribute("data-address", ReaderSettings.Address).Attribute("data-auto", words["Theme.Auto"])
            .Attribute("data-light", words["Theme.Light"]).Attribute("data-dark", words["Theme.Dark"]).Attribute("aria-label", words["Theme.Auto"]).Raw(">")
            .Raw(marks.Icon("sun-moon").Value).Raw("</a><a class=\"tool\"").Attribute("href", SignInAddresses.SignIn(page.Organisation.Slug, settings.Here)).Raw(" rel=\"nofollow\">").Text(words["SignIn.Title"])
            .Raw("</a><a class=\"who\" href=\"/\">").Element("b", page.Organisation.Name, Words.PlanLang).Raw(" ")
            .Text(words["Layout.ChangeOrganisation"]).Raw("</a></div></div></header>");
        if (page.Thread.Count == 0)
            return;
        html.Raw("<nav class=\"thread wrap\"").Attribute("aria-label", words["Thread.Label"]).Raw("><ol").Attribute("lang", Words.PlanLang).Raw(">");
        foreach (var step in page.Thread)
        {
            html.Raw("<li>").Element("small", step.Level).Raw(" ");
            if (step.IsCurrent || step.Href is null)
                html.Raw("<span").Attribute("aria-current", step.IsCurrent ? "page" : null).Raw(">").Text(step.Name).Raw("</span>");
            else
                html.Link(step.Href, step.Name);
            html.Raw("</li>");
        }
        html.Raw("</ol></nav>");
    }

    private void Head(HtmlText html, PlanPageView view)
    {
        var plan = view.Plan;
        html.Raw("<div class=\"head\"><div>").Element("p", plan.Unit, Words.PlanLang, "kicker").Element("h1", plan.Title, Words.PlanLang)
            .Raw("</div><div class=\"row actions\"><button type=\"button\" class=\"ds-button with-script\" data-variant=\"tertiary\" data-print>")
            .Raw(marks.Icon("printer").Value).Text(words["Action.Print"]).Raw("</button><a class=\"ds-button\" data-variant=\"secondary\"")
            .Attribute("href", Addresses.Coverage(plan.Organisation, plan.Plan)).Raw(">").Text(words["Coverage.Title"])
            .Raw("</a><a class=\"ds-button\" data-variant=\"secondary\"").Attribute("href", Addresses.Checks(plan.Organisation, plan.Plan)).Raw(">")
            .Text(words["Action.Check"]).Raw("</a><a class=\"ds-button\" data-variant=\"secondary\"")
            .Attribute("href", Addresses.Scorecard(plan.Organisation, plan.Plan)).Raw(">").Text(words["Scorecard.Title"]).Raw("</a><a class=\"ds-button\" data-variant=\"secondary\"")
            .Attribute("href", Addresses.Thread(plan.Organisation, plan.Plan)).Raw(">").Text(words["Plans.FollowThread"])
            .Raw("</a></div></div><div class=\"bar facts small\"><span>");
        if (plan.Status == PlanStatus.Draft)
            html.Element("b", words["Status.Plan.Draft"], css: "draft");
        else
            html.Text(words[$"Status.Plan.{plan.Status}"]);
        html.Raw("</span>");
        Fact(html, "Plan.Version").Text(plan.Version).Raw("</span>");
        Fact(html, "Plan.Years").Text(Formats.Years(plan.FirstYear, plan.LastYear)).Raw("</span>");
        Fact(html, "Plan.Unit").Link(Addresses.Unit(plan.Organisation, plan.UnitCode), plan.Unit, Words.PlanLang).Raw("</span>");
        foreach (var superior in plan.Superiors)
        {
            Fact(html, "Plan.Under");
            if (superior.Status == PlanStatus.External)
                html.Element("span", superior.Title, Words.PlanLang).Element("span", " " + words["Plan.NotLoaded"], css: "muted");
            else
                html.Link(Addresses.Plan(plan.Organisation, superior.Code), superior.Title, Words.PlanLang);
            html.Raw("</span>");
        }
        foreach (var inferior in plan.Inferiors.Where(inferior => inferior.Status != PlanStatus.External))
            Fact(html, "Plan.Over").Link(Addresses.Plan(plan.Organisation, inferior.Code), inferior.Title, Words.PlanLang).Raw("</span>");
        Fact(html, "Plan.Decision").Element("span", PeerFrame.Decision(view.Decision, words), Words.PlanLang).Raw("</span>");
        foreach (var (key, text) in ((string, string)[])[("Plan.DocumentId", view.Header.DocumentId), ("Plan.AppliesTo", view.Header.AppliesTo), ("Plan.Responsible", view.Header.Responsible)])
        {
            if (text.Length > 0)
                Fact(html, key).Element("span", text, Words.PlanLang).Raw("</span>");
        }
        html.Raw("</div>");
        if (plan.Status != PlanStatus.Draft)
            return;
        html.Raw("<div class=\"note\" data-st=\"part\">").Raw(marks.Shape(Status.Part).Value).Raw("<div><p>").Text(words["Plan.DraftText"]);
        if (view.Decision.Placeholders.Count > 0)
            html.Raw(" ").Text(words["Plan.Placeholders"]).Raw(" ").Element("span", string.Join(", ", view.Decision.Placeholders), Words.PlanLang).Raw(".");
        html.Raw("</p></div></div>");
    }

    private HtmlText Fact(HtmlText html, string key) => html.Raw("<span>").Element("span", words[key], css: "muted").Raw(" ");

    private void Findings(HtmlText html, PlanPageView view)
    {
        if (view.Findings.Count == 0)
            return;
        html.Raw("<section aria-labelledby=\"iakttagelser\" class=\"findings\"><h2 id=\"iakttagelser\">").Text(words["Plan.Findings", view.Findings.Count])
            .Raw("</h2><ul class=\"list small\">");
        foreach (var finding in view.Findings)
        {
            html.Raw("<li>").Text(words[$"refusal.{finding.Check.Code}", [.. finding.Arguments.Concat(Enumerable.Repeat("", 6))]]).Raw(" ")
                .Element("span", finding.Check.Code, css: "muted").Raw("</li>");
        }
        html.Raw("</ul></section>");
    }
}

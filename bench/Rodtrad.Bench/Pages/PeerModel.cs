using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Plans;
using Rodtrad.Web.Components;
using Rodtrad.Web.Goals;
using Rodtrad.Web.Plans;
using Rodtrad.Web.Resources;

namespace Rodtrad.Bench.Pages;

/// <summary>The page of a plan as a Razor Page: the same use case, the same view, the same words.</summary>
public sealed class PeerModel(PlanView plans, Words words) : PageModel
{
    public PlanPageView View { get; private set; } = null!;

    public Web.Components.PageContext Context { get; private set; } = null!;

    public async Task OnGetAsync(string organisation, string plan, CancellationToken cancel)
    {
        View = await PageSite.View(plans, organisation, plan, cancel);
        Context = PlansEndpoints.Context(View.Plan, words);
    }
}

/// <summary>What the peers take over ready-made.</summary>
internal static class PeerFrame
{
    /// <summary>The drawing of the logotype, cut out of the product's own page when the benchmark starts.</summary>
    public static string Logo { get; set; } = "";

    /// <summary>That a name is inherited, and from where.</summary>
    public static string Origin(PlanThread from, PlanPageView view, Words words)
    {
        var told = WebUtility.HtmlEncode(AcrossText.From(words, from));
        var remark = AcrossText.Remark(words, from) is { Length: > 0 } text ? $", {WebUtility.HtmlEncode(text)}" : "";
        var link = from.To is { } to ? $"<a href=\"{Addresses.Node(view.Plan.Organisation, to.Plan, to.Code)}\">{told}</a>" : told;
        return $"<small class=\"spelling\" lang=\"{Words.PageLang}\"> {link}{remark}</small>";
    }

    public static string Decision(DecisionReference decision, Words words)
    {
        string[] parts = [decision.Organ, decision.Date is { } day ? Formats.Date(day) : "", decision.Paragraph, decision.DiaryNumber, .. decision.Placeholders];
        var told = string.Join(" ", parts.Where(part => part.Length > 0));
        return told.Length > 0 ? told : words["Plan.NotDecided"];
    }
}

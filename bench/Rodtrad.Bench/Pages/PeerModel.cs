using Microsoft.AspNetCore.Mvc.RazorPages;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Plans;
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

    public static string Decision(DecisionReference decision, Words words)
    {
        string[] parts = [decision.Organ, decision.Date is { } day ? Formats.Date(day) : "", decision.Paragraph, decision.DiaryNumber, .. decision.Placeholders];
        var told = string.Join(" ", parts.Where(part => part.Length > 0));
        return told.Length > 0 ? told : words["Plan.NotDecided"];
    }
}

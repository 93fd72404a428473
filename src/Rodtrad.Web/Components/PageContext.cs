namespace Rodtrad.Web.Components;

/// <summary>What the frame round a page needs to know about it. The endpoint makes it; every component gets it as a cascading value.</summary>
public sealed record PageContext
{
    /// <summary>Stands first in the browser's title.</summary>
    public required string Title { get; init; }

    /// <summary>The region the page is about. Null on pages outside any region.</summary>
    public OrganisationLabel? Organisation { get; init; }

    /// <summary>Key of the menu row the page belongs to, see <see cref="Menu.Rooms"/>.</summary>
    public string? Room { get; init; }

    /// <summary>The chain the page lies in, from the top; the last step is the page itself. Empty when it lies in none.</summary>
    public IReadOnlyList<ThreadStep> Thread { get; init; } = [];

    /// <summary>What was searched for, to stand in the field of the header.</summary>
    public string SearchText { get; init; } = "";

    /// <summary>Where the page's content comes from, one line each, for the foot. Plan text.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Loads the chart library. Only for pages with <c>figure[data-chart]</c>.</summary>
    public bool HasChart { get; init; }
}

/// <param name="Slug">First segment of the address.</param>
/// <param name="Unit">Unit in view, under the region's name.</param>
public sealed record OrganisationLabel(string Slug, string Name, string? Unit = null);

/// <param name="Level">The level's name in the plan's own words, for example "Framgångsfaktor".</param>
/// <param name="IsOtherPlan">The step lies in another plan: the border of the plan is drawn after it.</param>
public sealed record ThreadStep(string Level, string Name, string? Href = null, bool IsCurrent = false, bool IsOtherPlan = false);

using Rodtrad.App.Search;
using Rodtrad.Domain.Search;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Search;

/// <summary>The addresses of the search page, and where its hits lead.</summary>
internal static class SearchAddresses
{
    private static readonly (EntryKind Kind, string Word)[] Kinds =
    [
        (EntryKind.Plan, "planer"), (EntryKind.Node, "punkter"), (EntryKind.Indicator, "matt"), (EntryKind.SteeringDocument, "styrdokument"),
        (EntryKind.Section, "avsnitt"), (EntryKind.Unit, "enheter"), (EntryKind.Footnote, "fotnoter"), (EntryKind.Explanation, "begrepp"),
    ];

    /// <summary>The kind that an address names; a word that names none is left out.</summary>
    public static EntryKind? Kind(string? word) => Kinds.Where(kind => kind.Word == word).Select(kind => (EntryKind?)kind.Kind).FirstOrDefault();

    public static string Search(string organisation, string? text = null) => Addresses.With($"/{organisation}/sok", ("q", text));

    /// <summary>What is found as a file.</summary>
    public static string File(SearchPageView view, string ending) => Addresses.With(
        $"/{view.Organisation}/sok.{ending}", ("q", view.Text), ("slag", Kinds.Where(kind => kind.Kind == view.Request.Kind).Select(kind => kind.Word).FirstOrDefault()), ("niva", view.Request.LevelPlural));

    /// <summary>All of a group of hits.</summary>
    public static string Group(SearchPageView view, SearchGroup group) => Addresses.With(
        Search(view.Organisation, view.Text), ("slag", Kinds.First(kind => kind.Kind == group.Kind).Word), ("niva", group.LevelPlural));

    /// <summary>Where a hit leads; null when there is no more to see.</summary>
    public static string? Of(string organisation, SearchHit hit) => hit.Kind switch
    {
        _ when !hit.HasPage => null,
        EntryKind.Plan => Addresses.Plan(organisation, hit.Plan),
        EntryKind.Section => Addresses.Plan(organisation, hit.Plan, hit.Target),
        EntryKind.Explanation => Addresses.Plan(organisation, hit.Plan, $"begrepp-{hit.Target}"),
        EntryKind.Footnote => Addresses.Plan(organisation, hit.Plan, Uri.EscapeDataString($"not-{hit.Target}")),
        EntryKind.Node => Addresses.Node(organisation, hit.Plan, hit.Target),
        EntryKind.Indicator => Addresses.Indicator(organisation, hit.Target),
        EntryKind.SteeringDocument => Addresses.Documents(organisation, hit.Title.Count > 0 ? string.Concat(hit.Title.Select(part => part.Text)) : null),
        EntryKind.Unit => Addresses.Unit(organisation, hit.Target),
        _ => throw new ArgumentOutOfRangeException(nameof(hit)),
    };
}

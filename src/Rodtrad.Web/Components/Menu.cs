using Rodtrad.Domain.Access;

namespace Rodtrad.Web.Components;

/// <summary>A row of the main menu.</summary>
/// <param name="Key">What a page says in <see cref="PageContext.Room"/> to be marked as current.</param>
/// <param name="TextKey">Key in Texts.resx.</param>
/// <param name="Route">The endpoint's route pattern, letter by letter; a test holds that it exists.</param>
/// <param name="IsBesideRegions">It belongs to no region; within one it is reached from the foot.</param>
/// <param name="Permission">Who has it nowhere is not shown the row.</param>
/// <param name="IsForSome">It stands beside the name of who is signed in, and not among the rooms that everyone has.</param>
public sealed record MenuRow(string Key, string TextKey, string Route, bool IsBesideRegions = false, Permission Permission = Permission.ReadPublished, bool IsForSome = false)
{
    public bool NeedsOrganisation => Route.Contains(Menu.OrganisationSegment, StringComparison.Ordinal);
}

/// <summary>The main menu is data: a new capability adds a row, and only what exists is shown.</summary>
public sealed record Menu(IReadOnlyList<MenuRow> Rows)
{
    public const string OrganisationSegment = "{organisation}";

    public static readonly Menu Rooms = new(
    [
        new MenuRow("trad", "Menu.Thread", "/{organisation}/trad"),
        new MenuRow("styrkort", "Menu.Scorecard", "/{organisation}/styrkort"),
        new MenuRow("ekonomi", "Menu.Economy", "/{organisation}/ekonomi"),
        new MenuRow("planer", "Menu.Plans", "/{organisation}/planer"),
        new MenuRow("uppdrag", "Menu.Assignments", "/{organisation}/uppdrag"),
        new MenuRow("aktiviteter", "Menu.Activities", "/{organisation}/aktiviteter"),
        new MenuRow("indikatorer", "Menu.Indicators", "/{organisation}/indikatorer"),
        new MenuRow("kontroll", "Menu.Checks", "/{organisation}/kontroll"),
        new MenuRow("styrdokument", "Menu.Documents", "/{organisation}/styrdokument"),
        new MenuRow("organisation", "Menu.Organisation", "/{organisation}/organisation"),
        new MenuRow("revision", "Menu.History", "/{organisation}/revision", Permission: Permission.ReadHistory, IsForSome: true),
        new MenuRow("admin", "Menu.Administration", "/{organisation}/admin", Permission: Permission.ReadAccess, IsForSome: true),
        new MenuRow("styrmodeller", "Menu.Models", "/styrmodeller", IsBesideRegions: true),
    ]);

    /// <summary>
    /// The rows that lead somewhere from this page, for the one who asks. Within a region the menu is the region's; what lies beside the regions is
    /// reached from the foot.
    /// </summary>
    public IEnumerable<(MenuRow Row, string Href)> For(PageContext page, Actor actor) =>
        from row in Rows
        where actor.May(row.Permission)
        where page.Organisation is null ? !row.NeedsOrganisation : !row.IsBesideRegions
        select (row, row.Route.Replace(OrganisationSegment, page.Organisation?.Slug, StringComparison.Ordinal));
}

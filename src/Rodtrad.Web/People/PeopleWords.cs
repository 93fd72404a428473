using Rodtrad.App.Goals;
using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Web.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.People;

/// <summary>People, posts and their states in the reader's words, and their values in addresses.</summary>
internal static class PeopleWords
{
    public const string Active = "aktiv";
    public const string Inactive = "avstangd";

    public static IReadOnlyDictionary<PersonOrder, string> PersonOrders { get; } = new Dictionary<PersonOrder, string>
    {
        [PersonOrder.Name] = "namn",
        [PersonOrder.Code] = "kod",
        [PersonOrder.Seen] = "senast",
    };

    public static IReadOnlyDictionary<GrantOrder, string> GrantOrders { get; } = new Dictionary<GrantOrder, string>
    {
        [GrantOrder.Person] = "person",
        [GrantOrder.Role] = "roll",
        [GrantOrder.Unit] = "enhet",
        [GrantOrder.From] = "fran",
        [GrantOrder.To] = "till",
    };

    private static readonly Dictionary<PostState, string> States = new()
    {
        [PostState.Now] = "nu",
        [PostState.Later] = "kommande",
        [PostState.Past] = "slut",
        [PostState.TakenBack] = "tillbakatagen",
    };

    public static string Of(PostState state) => States[state];

    /// <summary>The state with the value; null for all of them.</summary>
    public static PostState? State(string? value) => States.Where(pair => pair.Value == value).Select(pair => (PostState?)pair.Key).FirstOrDefault();

    /// <summary>The order with the value; the first when there is none.</summary>
    public static T Read<T>(IReadOnlyDictionary<T, string> orders, string? value)
        where T : struct, Enum => orders.Where(pair => pair.Value == value).Select(pair => pair.Key).FirstOrDefault();

    public static IReadOnlyList<Choice> RoleChoices(Words words) => [.. RoleCodes.All.Select(role => new Choice(RoleCodes.Of(role), RoleWords.Of(words, role)))];

    public static IReadOnlyList<Choice> StateChoices(Words words) => [.. States.Select(pair => new Choice(pair.Value, words[$"PostState.{pair.Key}"]))];

    /// <summary>"chef vid Närsjukvården med underliggande".</summary>
    public static string Post(Words words, PostName post) => RoleWords.Post(words, post.Role, post.Unit.Full, post.WithSubtree);

    /// <summary>"2026-01-01–2026-12-31", "från 2026-01-01", "tills vidare".</summary>
    public static string Time(Words words, Validity validity) => (validity.From, validity.To) switch
    {
        ({ } from, { } to) => $"{Formats.Date(from)}–{Formats.Date(to)}",
        ({ } from, null) => words["Post.From", Formats.Date(from)],
        (null, { } to) => words["Post.To", Formats.Date(to)],
        _ => words["Post.Always"],
    };

    /// <summary>How the state of a post is marked.</summary>
    public static Status Mark(PostState state) => state switch
    {
        PostState.Now => Status.Met,
        PostState.Later => Status.Tracked,
        _ => Status.NotAssessable,
    };

    /// <summary>How the state of a review is marked.</summary>
    public static Status Mark(ReviewState state) => state switch
    {
        ReviewState.Reviewed => Status.Met,
        ReviewState.Overdue => Status.Not,
        ReviewState.Due => Status.Part,
        _ => Status.NotAssessable,
    };

    public static SortLink Sort(PersonListPageView view) => new(
        AdminAddresses.People(view.Organisation), PersonOrders[view.Request.Order], view.Request.IsDescending,
        [("sok", view.Request.Words), ("roll", Code(view.Request.Role)), ("enhet", view.Request.Unit), ("lage", Value(view.Request.IsActive))], PersonOrders[PersonOrder.Name]);

    public static SortLink Sort(GrantListPageView view) => new(
        AdminAddresses.Grants(view.Organisation), GrantOrders[view.Request.Order], view.Request.IsDescending,
        [("sok", view.Request.Words), ("roll", Code(view.Request.Role)), ("enhet", view.Request.Unit), ("lage", view.Request.State is { } state ? Of(state) : AllStates)],
        GrantOrders[GrantOrder.Person]);

    /// <summary>The value that asks for grants in every state.</summary>
    public const string AllStates = "alla";

    public static string? Value(bool? isActive) => isActive switch { true => Active, false => Inactive, _ => null };

    private static string? Code(Role? role) => role is { } given ? RoleCodes.Of(given) : null;
}

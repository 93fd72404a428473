using Rodtrad.App;
using Rodtrad.App.People;
using Rodtrad.Web.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.People;

/// <summary>The columns of people, grants and the access log as files.</summary>
internal static class PeopleColumns
{
    public static IReadOnlyList<ListColumn<PersonRow>> Of(Words words, bool mayReadPersonal) =>
    [
        new(words["Csv.Code"], row => row.Code),
        new(words["Person.Name"], row => row.Name),
        .. mayReadPersonal ? [new ListColumn<PersonRow>(words["Person.Email"], row => row.Email)] : Array.Empty<ListColumn<PersonRow>>(),
        new(words["People.Roles"], row => string.Join("; ", row.Posts.Select(post => PeopleWords.Post(words, post)))),
        .. mayReadPersonal ? [new ListColumn<PersonRow>(words["Person.Seen"], row => row.SeenAt is { } at ? Formats.Moment(at) : null)] : Array.Empty<ListColumn<PersonRow>>(),
        new(words["Person.Active"], row => (bool?)row.IsActive),
        new(words["Person.SignIn"], row => (bool?)row.HasSignIn),
    ];

    public static IReadOnlyList<ListColumn<GrantRow>> OfGrants(Words words) =>
    [
        new(words["Csv.Code"], row => row.Code),
        new(words["Post.PersonCode"], row => row.Person.Code),
        new(words["Person.Name"], row => row.Person.Name),
        new(words["Post.Role"], row => RoleWords.Of(words, row.Post.Role)),
        new(words["Post.UnitCode"], row => row.Post.Unit.Code),
        new(words["Post.Unit"], row => row.Post.Unit.Full),
        new(words["Post.WithBelow"], row => (bool?)row.Post.WithSubtree),
        new(words["Csv.ValidFrom"], row => row.Validity.From),
        new(words["Csv.ValidTo"], row => row.Validity.To),
        new(words["Post.Reason"], row => row.Reason),
        new(words["Post.State"], row => words[$"PostState.{row.State}"]),
        new(words["Review.State"], row => words[$"ReviewState.{row.Review}"]),
        new(words["Review.ReviewedBy"], row => row.ReviewedBy?.Code),
        new(words["Review.ReviewedAt"], row => row.ReviewedAt is { } at ? Formats.Moment(at) : null),
    ];

    public static IReadOnlyList<ListColumn<AccessLogLine>> OfLog(Words words) =>
    [
        ListColumn<AccessLogLine>.Exact(words["Log.Number"], row => row.Number),
        new(words["Log.When"], row => Formats.Moment(row.At)),
        new(words["Post.PersonCode"], row => row.Person?.Code),
        new(words["Person.Name"], row => row.Person?.Name),
        new(words["Log.Event"], row => words[$"Log.{row.Event}"]),
        new(words["Log.What"], row => row.Subject),
        new(words["Log.Detail"], row => row.Detail),
        new(words["Log.Origin"], row => row.Origin),
    ];
}

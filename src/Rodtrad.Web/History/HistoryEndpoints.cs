using Rodtrad.App;
using Rodtrad.App.Audit;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Composition;
using Rodtrad.Web.People;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.History;

/// <summary>The reading room: what has been changed, by whom and why.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{organisation}/revision", Show).Needs(Permission.ReadHistory);
        app.MapList("/{organisation}/revision", File, Permission.ReadHistory);
    }

    private static async Task<IResult> Show([AsParameters] HistoryQuery query, HistoryView view, Words words, HttpRequest request, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request, cancel), found =>
        {
            var page = new PageContext { Title = words["History.Title"], Organisation = new(found.Organisation, found.Region), Room = "revision" };
            return request.WantsFragment("lista") ? Pages.Fragment<HistoryTable>(page, new { View = found }) : Pages.Page<HistoryPage>(page, new { View = found });
        });

    private static async Task<IResult> File([AsParameters] HistoryQuery query, HistoryView view, Words words, ListAnswer file, Actor actor, CancellationToken cancel) =>
        Answers.Of(await view.Run(actor, query.Request with { Before = null, IsWhole = true }, cancel), found =>
            file.Of(words, $"{found.Organisation}-historik", words["History.Title"], found.Lines, Columns(words)));

    private static IReadOnlyList<ListColumn<AuditLine>> Columns(Words words) =>
    [
        ListColumn<AuditLine>.Exact(words["Log.Number"], line => line.Number),
        new(words["Log.When"], line => Formats.Moment(line.At)),
        new(words["Post.PersonCode"], line => line.Actor.Code),
        new(words["Person.Name"], line => line.Actor.Name),
        new(words["History.Action"], line => AuditWords.Action(words, line.Action)),
        new(words["Audit.What"], line => AuditWords.Sentence(words, line)),
        new(words["History.Object"], line => line.Subject),
        new(words["Audit.Reason.Head"], line => line.Reason),
        new(words["Log.Origin"], line => line.Origin),
        new(words["Audit.Changes.Head"], line => string.Join("; ", line.Changes.Select(change => Told(words, change)))),
    ];

    private static string Told(Words words, AuditField change) =>
        $"{(change.Subject.Length > 0 ? change.Subject + " " : "")}{AuditWords.Field(words, change.Field)}: {AuditWords.Value(words, change.Before)} → {AuditWords.Value(words, change.After)}";
}

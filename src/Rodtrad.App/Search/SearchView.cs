using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Search;
using Rodtrad.Storage.Editions;
using Rodtrad.Storage.Search;

namespace Rodtrad.App.Search;

/// <summary>What to search for in a region; with a kind all of that kind, and of nodes those of the level with that word in plural.</summary>
public sealed record SearchRequest(string Organisation, string? Text, EntryKind? Kind = null, string? LevelPlural = null)
{
    /// <summary>As much of every kind as is shown of one alone: for a list to take out.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>
/// Something that was found. <paramref name="Plan"/> is empty for what belongs to no plan; <paramref name="LevelName"/> is the
/// plan's own word for what a node is, <paramref name="Number"/> its printed number; <paramref name="Excerpt"/> is empty when the title says it all; <paramref name="HasPage"/>:
/// there is more to see of it than its title.
/// </summary>
public sealed record SearchHit(
    EntryKind Kind, string Plan, string PlanTitle, string Target, string LevelName, Sequence<TextPart> Number, Sequence<TextPart> Title, string Context, Sequence<TextPart> Excerpt, bool HasPage);

/// <summary>The hits of one kind, and of nodes those that the plans call the same: the best of them, and how many there are.</summary>
public sealed record SearchGroup(EntryKind Kind, string LevelPlural, int Total, Sequence<SearchHit> Hits);

/// <summary>What was found. <paramref name="Refusal"/>: why it was not searched; <paramref name="HasWords"/>: there was something to search for.</summary>
public sealed record SearchPageView(
    string Organisation, string Region, SearchRequest Request, string Text, Refusal? Refusal, bool HasWords, int Total, Sequence<SearchGroup> Groups);

/// <summary>Searches everything of a region that the actor may see, in the latest version of each plan.</summary>
public sealed class SearchView(Regions regions) : UseCase<SearchRequest, SearchPageView>
{
    /// <summary>How many hits of each group are shown among the others, and how many when the group is shown alone.</summary>
    public const int Few = 5;
    public const int Many = 300;

    private static readonly EntryKind[] Order =
        [EntryKind.Plan, EntryKind.Node, EntryKind.Indicator, EntryKind.SteeringDocument, EntryKind.Section, EntryKind.Unit, EntryKind.Explanation, EntryKind.Footnote];

    public override Permission Needs => Permission.ReadPublished;

    protected override async Task<Outcome<SearchPageView>> Handle(Actor actor, SearchRequest request, CancellationToken cancel)
    {
        var opened = await regions.OpenRegion(request.Organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var reading = opened.Unwrap();
        var (context, region) = reading;
        var read = SearchQuery.Read(request.Text);
        if (read.Refusal is { } refused)
            return new SearchPageView(region.Slug.Text, region.Name, request, request.Text ?? "", refused, true, 0, []);
        var query = read.Unwrap();

        var heads = Visibility.Latest(await Visibility.Heads(context, actor, cancel)).ToDictionary(head => head.Id);
        var words = new LevelWords(await RegionStore.Models(context, cancel), heads.Values);
        var scope = new SearchScope(
            [.. heads.Keys], actor.MayEverywhere(Permission.ReadUnpublished), request.Kind is null && !request.IsWhole ? Few : Many, request.Kind, words.LevelsCalled(request.LevelPlural));
        var found = await SearchReader.Find(context, query, scope, cancel);
        var groups = found
            .GroupBy(entry => (entry.Kind, Plural: words.Plural(entry)))
            .Where(group => request.LevelPlural is null || group.Key.Plural == request.LevelPlural)
            .OrderBy(group => Array.IndexOf(Order, group.Key.Kind)).ThenBy(group => group.Min(words.Place))
            .Select(group => new SearchGroup(
                group.Key.Kind, group.Key.Plural,
                group.DistinctBy(entry => (entry.VersionId, entry.Level)).Sum(entry => entry.GroupTotal),
                group.OrderBy(entry => entry.Rank).ThenBy(entry => entry.Title, Sorting.Swedish).Take(scope.Most)
                    .Select(entry => Hit(entry, heads.GetValueOrDefault(entry.VersionId), words, query)).ToSequence()))
            .ToSequence();
        return new SearchPageView(region.Slug.Text, region.Name, request, query.Text, null, !query.IsEmpty, groups.Sum(group => group.Total), groups);
    }

    private static SearchHit Hit(FoundEntry entry, VersionHead? head, LevelWords words, SearchQuery query) => new(
        entry.Kind, head?.Plan.Code.Text ?? "", head?.Plan.Title ?? "", entry.Target, words.Singular(entry), query.Mark(entry.Number), query.Mark(entry.Title),
        entry.Context, query.Excerpt(entry.Title, entry.Text), head?.Status != PlanStatus.External);
}

/// <summary>What the plans call their levels, and in which order those stand.</summary>
internal sealed class LevelWords(Sequence<GovernanceModel> models, IEnumerable<VersionHead> heads)
{
    private readonly Dictionary<int, (VersionHead Head, GovernanceModel Model)> _plans = (
        from head in heads
        from model in models.Where(model => model.Code == head.Plan.Model)
        select (head, model)).ToDictionary(plan => plan.head.Id, plan => (plan.head, plan.model));

    public string Singular(FoundEntry entry) =>
        entry.Kind == EntryKind.Node && _plans.TryGetValue(entry.VersionId, out var plan) ? plan.Head.Bare.Singular(plan.Model, entry.Level) : entry.Level.Text;

    public string Plural(FoundEntry entry) =>
        entry.Kind == EntryKind.Node && _plans.TryGetValue(entry.VersionId, out var plan) ? plan.Head.Bare.Plural(plan.Model, entry.Level) : entry.Level.Text;

    /// <summary>Where in its styrmodell the level of a node stands.</summary>
    public int Place(FoundEntry entry) => _plans.TryGetValue(entry.VersionId, out var plan)
        ? plan.Model.Levels.TakeWhile(level => level.Code != entry.Level).Count() : 0;

    /// <summary>The codes of the levels that some plan calls so; none when no word is given.</summary>
    public IReadOnlyCollection<Code> LevelsCalled(string? plural) => plural is null ? [] :
    [
        .. _plans.Values.SelectMany(plan => plan.Model.Levels.Where(level => plan.Head.Bare.Plural(plan.Model, level.Code) == plural).Select(level => level.Code)).Distinct(),
    ];
}

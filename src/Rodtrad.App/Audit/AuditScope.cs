using System.Globalization;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Audit;

/// <summary>
/// Which history an actor may read. Rule: that of a plan where the policy gives leave for its unit in the state it is in; that of
/// people, the organisation and the libraries only where the permission reaches everywhere, whatever the plans.
/// </summary>
internal sealed class AuditScope
{
    private const string PlanPrefix = "plan/";

    private readonly Actor _actor;
    private readonly Dictionary<string, (Code Unit, PlanState State)> _plans;

    private AuditScope(Actor actor, Dictionary<string, (Code, PlanState)> plans, Dictionary<string, string> versions) =>
        (_actor, _plans, Versions, IsWide) = (actor, plans, versions, ReachesPeople(actor));

    /// <summary>The plan of each version, by the text of its number.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; }

    /// <summary>Whether what belongs to no plan is read.</summary>
    public bool IsWide { get; }

    public static async Task<AuditScope> Of(OrganisationContext context, Actor actor, CancellationToken cancel)
    {
        var heads = await EditionStore.Heads(context, cancel);
        return new AuditScope(
            actor, Visibility.Latest(heads).ToDictionary(head => head.Plan.Code.Text, head => (head.Plan.Unit, Visibility.StateOf(head))),
            heads.ToDictionary(head => head.Id.ToString(CultureInfo.InvariantCulture), head => head.Plan.Code.Text));
    }

    /// <summary>Whether the actor may read the history of people and of everything else that is no plan's.</summary>
    public static bool ReachesPeople(Actor actor) => actor.May(Permission.ReadHistory)
        && (actor.Person is null || actor.Posts.Any(held => AccessPolicy.Of(held.Post.Role, Permission.ReadHistory, null) == Reach.Everywhere));

    /// <summary>Whether the actor may read what became of the thing with this address.</summary>
    public bool Sees(string subject)
    {
        if (!subject.StartsWith(PlanPrefix, StringComparison.Ordinal))
            return IsWide;
        var code = subject[PlanPrefix.Length..].Split('/', 2)[0];
        // A plan that is no more has no unit to reach; only who reads everything of every plan reads of it.
        return _plans.TryGetValue(code, out var plan) ? _actor.May(Permission.ReadHistory, plan.Unit, plan.State) : IsOfEveryPlan;
    }

    private bool IsOfEveryPlan => _actor.Person is null
        || _actor.Posts.Any(held => AccessPolicy.Of(held.Post.Role, Permission.ReadHistory, PlanState.Draft) == Reach.Everywhere);
}

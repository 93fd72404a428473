using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>How a grant stands in the yearly review.</summary>
public enum ReviewState
{
    /// <summary>Someone has said this year that it is to stay.</summary>
    Reviewed,

    /// <summary>Given this year: nobody needs to say anything of it yet.</summary>
    New,

    /// <summary>To be reviewed before the year ends.</summary>
    Due,

    /// <summary>A whole year has gone by without a review.</summary>
    Overdue,
}

/// <summary>
/// When grants are reviewed. Rule: once in each calendar year after the one a grant began in. It is overdue when a whole calendar
/// year has passed since it began, or was last reviewed. A grant without a first day is due until it is reviewed for the first time.
/// </summary>
public static class YearlyReview
{
    /// <summary>How the grant stands on the day.</summary>
    public static ReviewState Of(Grant grant, IEnumerable<AccessReview> reviews, DateOnly day)
    {
        var years = reviews.Where(review => review.Grant == grant.Code && review.Year <= day.Year).Select(review => review.Year).ToList();
        if (years.Contains(day.Year))
            return ReviewState.Reviewed;
        if ((years.Count > 0 ? years.Max() : grant.Validity.From?.Year) is not { } since)
            return ReviewState.Due;
        return since >= day.Year ? ReviewState.New : since == day.Year - 1 ? ReviewState.Due : ReviewState.Overdue;
    }
}

/// <summary>What a post may be handed over as.</summary>
public static class HandingOver
{
    /// <summary>Rule: for at most a year at a time, both days included.</summary>
    public static bool IsTooLong(Validity validity) => validity is not { From: { } from, To: { } to } || to >= from.AddYears(1);

    /// <summary>Rule: only a post whose role may be handed over at its own unit, and only one's own: what one holds for another is not handed on.</summary>
    public static bool IsAllowed(Post post) => post.OnBehalfOf is null && AccessPolicy.Of(post.Role, Permission.DelegatePost, null) != Reach.None;

    /// <summary>Whether the delegation asks for no more than the giver's grant holds.</summary>
    public static bool IsWithin(Grant grant, Code giver, Role role, Code unit, bool withSubtree) =>
        grant.Person == giver && grant.Role == role && grant.Unit == unit && (grant.WithSubtree || !withSubtree);
}

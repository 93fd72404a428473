using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Plans;

/// <summary>What part a level plays in the thread, whatever the region calls it.</summary>
public enum LevelKind
{
    Vision,

    /// <summary>A dimension that other levels lie under: perspektiv, målområde.</summary>
    Dimension,
    Goal,

    /// <summary>A point of weight under or beside a goal: framgångsfaktor, strategiskt område, delperspektiv.</summary>
    Focus,

    /// <summary>A wanted result: önskat resultat.</summary>
    WantedResult,
    Measure,
    Assignment,
    Action,
    Program,
    SteeringDocument,

    /// <summary>A question the region presses towards others: påverkansfråga.</summary>
    Advocacy,
}

/// <summary>What a check may demand of every node of a level.</summary>
public enum Demand
{
    /// <summary>At least one measure (or an inherited one) below it.</summary>
    Measure,

    /// <summary>A source for the outcome.</summary>
    Source,

    /// <summary>A target for every target year of the plan, unless the measure is only followed.</summary>
    Target,

    /// <summary>An occasion of follow-up.</summary>
    FollowUp,

    /// <summary>A responsible unit.</summary>
    Owner,

    /// <summary>A goal, a focus or a wanted result that it hangs on.</summary>
    Goal,

    /// <summary>A receiver, for an uppdrag.</summary>
    Receiver,

    /// <summary>A time, for an uppdrag or an activity.</summary>
    Deadline,

    /// <summary>That an activity, a measure or an uppdrag points to it.</summary>
    Use,
}

/// <summary>
/// A level of a styrmodell as data: its code, its names in singular and plural, what it may lie under, the pattern of
/// printed codes (a regular expression, empty = free), the attributes it uses, who decides on it and what a check may demand.
/// </summary>
public sealed record LevelType(
    Code Code,
    string Singular,
    string Plural,
    LevelKind Kind,
    Sequence<Code> Parents,
    bool ParentRequired,
    string CodePattern,
    Sequence<string> Attributes,
    string DecidedBy,
    Sequence<Demand> Demands,
    string Description);

/// <summary>A region's styrmodell during a time: the levels in the order of the thread.</summary>
public sealed record GovernanceModel(Code Code, string Name, Validity Validity, Sequence<LevelType> Levels)
{
    /// <summary>The level with the code, or null.</summary>
    public LevelType? Level(Code code) => Levels.FirstOrDefault(level => level.Code == code);
}

using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Access;

/// <summary>
/// Someone who can sign in. Only a code stands in the record: names and addresses are kept apart, where they can be erased
/// without touching what was decided. <paramref name="Identities"/> are the SHA-256 of each issuer and subject that signs in as
/// this person, so that no identity can be bound in silence. <paramref name="IsActive"/>: an inactive person has no permission.
/// </summary>
public sealed record Person(Code Code, bool IsActive, Sequence<string> Identities);

/// <summary>
/// That a person holds a role at a unit, with the units below it or without, for a time. Both days are included.
/// <paramref name="IsWithdrawn"/>: taken back before its time; kept, so that it can be told who once had it.
/// </summary>
public sealed record Grant(Code Code, Code Person, Role Role, Code Unit, bool WithSubtree, Validity Validity, string Reason, bool IsWithdrawn)
{
    /// <summary>Whether it gives anything on the day.</summary>
    public bool Holds(DateOnly day) => !IsWithdrawn && Validity.Holds(day);
}

/// <summary>
/// That whoever belongs to a group of the identity provider holds a role at a unit as long as the provider says so at sign-in.
/// </summary>
public sealed record GroupGrant(Code Code, string Group, Role Role, Code Unit, bool WithSubtree, bool IsWithdrawn);

/// <summary>
/// That <paramref name="Delegate"/> acts in a post of <paramref name="Giver"/> for a time. It is worth what the giver holds: when
/// the giver's own post ends, or the giver does, so does this.
/// </summary>
public sealed record Delegation(
    Code Code, Code Giver, Code Delegate, Role Role, Code Unit, bool WithSubtree, Validity Validity, string Reason, bool IsWithdrawn)
{
    /// <summary>Whether it gives anything on the day, as far as it can tell itself.</summary>
    public bool Holds(DateOnly day) => !IsWithdrawn && Validity.Holds(day);
}

/// <summary>That someone said of a grant, in the yearly review, that it is to stay.</summary>
public sealed record AccessReview(Code Grant, int Year, Code By, DateTimeOffset At);

/// <summary>
/// An identity provider the region trusts (OpenID Connect). <paramref name="SecretSource"/> tells where the client secret is read
/// ("file:/path" or "env:NAME"); the secret itself is never stored. <paramref name="SubjectClaim"/> is the claim that stays the same
/// for a person ("sub", "employeeHsaId"). <paramref name="RequiredAssurance"/>: one of these levels (acr) is demanded; empty = none.
/// </summary>
public sealed record IdentityProvider(
    Code Code, string Name, string Authority, string ClientId, string SecretSource, string Scopes, string SubjectClaim, string GroupsClaim,
    Sequence<string> RequiredAssurance, bool IsActive);

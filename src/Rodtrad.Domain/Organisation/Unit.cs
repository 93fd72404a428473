using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Organisation;

/// <summary>
/// A kind of unit in a region's own words: division, förvaltning, nämnd, enhet.
/// <paramref name="IsBody"/> marks political bodies, which may hold several roles.
/// </summary>
public sealed record UnitType(Code Code, string Singular, string Plural, bool IsBody);

/// <summary>
/// A role a body acts in, decided apart from its other roles: "leda och samordna" or "nämnd för en förvaltning".
/// Source: reglemente and the board's plan.
/// </summary>
public sealed record BodyRole(Code Code, string Name);

/// <summary>
/// A node of the organisation: political body, division, enhet. Effective-dated; <paramref name="Successors"/> tell
/// where its work went when it ended. <paramref name="Spellings"/> are other names printed for the same unit.
/// </summary>
public sealed record Unit(
    Code Code,
    Code Type,
    string Name,
    string ShortName,
    Code? Parent,
    string Description,
    Validity Validity,
    Sequence<Code> Successors,
    Sequence<BodyRole> Roles,
    Sequence<string> Spellings);

/// <summary>
/// A region as this product knows it. <paramref name="Slug"/> is the first segment of its addresses;
/// <paramref name="InterimMonths"/> are the months (1–12) that close its delår.
/// </summary>
public sealed record Region(
    Code Slug,
    string Name,
    Sequence<int> InterimMonths,
    Sequence<UnitType> UnitTypes,
    Sequence<Unit> Units);

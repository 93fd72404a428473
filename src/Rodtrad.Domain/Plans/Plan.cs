using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Plans;

/// <summary>Where a version of a plan stands.</summary>
public enum PlanStatus
{
    /// <summary>Utkast: may change, prints "Utkast".</summary>
    Draft,

    /// <summary>Beslutad: frozen.</summary>
    Decided,

    /// <summary>Ersatt by a later decided version.</summary>
    Replaced,

    /// <summary>Extern: only referred to; title and reference are known, the content is not loaded.</summary>
    External,
}

/// <summary>
/// A plan through its versions: what it is called, which unit it steers, which whole years it covers (both included)
/// and which plans stand above it. <paramref name="Type"/> is the kind of plan in the region's words.
/// <paramref name="TargetYears"/> are the years that must have targets. <paramref name="IsPublished"/>: open to every reader.
/// </summary>
public sealed record Plan(
    Code Code,
    string Title,
    string Type,
    Code Unit,
    int FirstYear,
    int LastYear,
    Code Model,
    Sequence<int> TargetYears,
    Sequence<Code> Superiors,
    bool IsPublished);

/// <summary>
/// The decision behind a version: organ, day, paragraph, diary number. A part that is not yet known keeps its printed
/// placeholder ("§ xxx", "[Godkänt datum]") in <paramref name="Placeholders"/>.
/// </summary>
public sealed record DecisionReference(
    string Organ, DateOnly? Date, string Paragraph, string DiaryNumber, Sequence<string> Placeholders)
{
    public static DecisionReference None { get; } = new("", null, "", "", Sequence<string>.Empty);

    /// <summary>Organ, day and paragraph are known and no placeholder is left.</summary>
    public bool IsComplete => Organ.Length > 0 && Date is not null && Paragraph.Length > 0 && Placeholders.Count == 0;
}

/// <summary>The header block of the printed plan: what it applies to, its document id, and the roles behind it.</summary>
public sealed record PlanHeader(string AppliesTo, string DocumentId, string Responsible, string PreparedBy)
{
    public static PlanHeader None { get; } = new("", "", "", "");
}

/// <summary>The plan's own word for a level, where it differs from the styrmodell's.</summary>
public sealed record Term(Code Level, string Singular, string Plural);

/// <summary>
/// A part of the plan's text. <paramref name="Depth"/> 1–4 gives its place in the numbering; <paramref name="Shows"/> names
/// levels whose nodes are printed here; <paramref name="IsRetold"/> marks text given briefly in other words than the source's.
/// </summary>
public sealed record PlanSection(
    Code Code, int Depth, string Heading, string Text, bool IsRetold, bool IsNumbered, Sequence<Code> Shows);

/// <summary>A printed note with its mark.</summary>
public sealed record Footnote(string Mark, string Text);

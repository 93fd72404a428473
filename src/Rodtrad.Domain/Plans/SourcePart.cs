namespace Rodtrad.Domain.Plans;

/// <summary>What sort of part of a source document it is.</summary>
public enum SourcePartKind
{
    Section,
    Table,
    Appendix,
}

/// <summary>How much of a part of the source document the plan holds.</summary>
public enum SourcePartState
{
    /// <summary>Everything in it stands in the plan as data, as printed.</summary>
    Loaded,

    /// <summary>Its text is given briefly in other words.</summary>
    Retold,

    /// <summary>Nothing of it is in yet.</summary>
    Waiting,
}

/// <summary>
/// A part of the document the plan was loaded from, in the document's own order, and how much of it is here: the list that
/// lets a reader trust what is not shown. <paramref name="Heading"/> as printed; <paramref name="Note"/> what it waits for, or
/// what was left out.
/// </summary>
public sealed record SourcePart(string Heading, SourcePartKind Kind, SourcePartState State, string Note);

/// <summary>
/// An explanation of a word (begreppsförklaring) that the plan prints: <paramref name="Term"/> as it stands in the texts,
/// <paramref name="Text"/> what it means, <paramref name="Source"/> who says so, empty when nobody is named.
/// </summary>
public sealed record Explanation(string Term, string Text, string Source);

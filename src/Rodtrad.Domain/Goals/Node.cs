using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Goals;

/// <summary>How a node came into the plan.</summary>
public enum Origin
{
    /// <summary>The plan's own.</summary>
    Local,

    /// <summary>Taken over word for word from a plan above.</summary>
    Inherited,

    /// <summary>Added to what was inherited.</summary>
    Added,
}

/// <summary>Another wording printed for the same thing, and where it stands.</summary>
public sealed record Spelling(string Text, string Where);

/// <summary>
/// A point of the thread: vision, perspektiv, goal, measure, uppdrag … What it is follows from its level in the styrmodell.
/// <paramref name="Number"/> is the printed number or code, empty when none is printed; <paramref name="Group"/> the printed
/// heading it stands under in a list; <paramref name="IsRetold"/>: the text is given briefly in other words than the source's;
/// <paramref name="Document"/> the steering document in the register that the node stands for, if any;
/// <paramref name="Notes"/> the marks of its footnotes; <paramref name="SourceHeading"/> the heading of the source document it
/// stands under.
/// </summary>
public sealed record Node(
    Code Code,
    Code Level,
    int Order,
    string Name,
    string Text,
    bool IsRetold,
    string Number,
    string Group,
    Code? Unit,
    Code? Document,
    Origin Origin,
    Sequence<Spelling> Spellings,
    Sequence<string> Notes,
    string SourceHeading);

/// <summary>A node in this plan or, with <paramref name="Plan"/>, in another. Written "code" or "plan/code".</summary>
public readonly record struct NodeReference(Code? Plan, Code Node)
{
    /// <summary>Reads "code" or "plan/code"; false when either part is no code.</summary>
    public static bool TryParse(string? text, out NodeReference reference)
    {
        reference = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash < 0)
        {
            if (!Code.TryParse(text, out var own))
                return false;
            reference = new(null, own);
            return true;
        }
        if (!Code.TryParse(text![..slash], out var plan) || !Code.TryParse(text[(slash + 1)..], out var node))
            return false;
        reference = new(plan, node);
        return true;
    }

    public override string ToString() => Plan is { } plan ? $"{plan}/{Node}" : Node.Text;
}

/// <summary>Why two nodes hang together, told from the lower one.</summary>
public enum LinkType
{
    /// <summary>Lies under the other in the plan's order.</summary>
    PartOf,
    ContributesTo,
    DerivedFrom,
    Measures,
    Implements,

    /// <summary>A steering document governs it.</summary>
    GovernedBy,
    InheritedFrom,
}

/// <summary>A thread between two nodes: the lower knows the upper. Any number in both directions, also across plans.</summary>
public sealed record Link(Code From, NodeReference To, LinkType Type);

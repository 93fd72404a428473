using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Documents;

/// <summary>
/// Who asked for a PDF, and which versions of plans that one could read then: whatever it tells stands in them. Rule: it is handed to
/// the one who asked, and only while that one may still read them all.
/// </summary>
internal sealed record PdfAsker(string Name, Sequence<int> Read)
{
    public static PdfAsker Reader { get; } = new(Actor.Reader.Name, []);

    /// <summary>What tells one asker from another: two sessions of a person need not reach the same.</summary>
    public string Key => $"{Name} {string.Join(',', Read)}";

    /// <summary>The actor as one who asks now. REG-001 where there is no such organisation.</summary>
    public static async Task<Outcome<PdfAsker>> Of(Regions regions, Actor actor, string organisation, CancellationToken cancel)
    {
        var opened = await regions.Open(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var context = opened.Unwrap();
        return new PdfAsker(actor.Name, (await Visibility.Heads(context, actor, cancel)).Select(head => head.Id).ToSequence());
    }

    /// <summary>Whether what was made for <paramref name="other"/> may be handed to this one.</summary>
    public bool MayHave(PdfAsker other) => Name == other.Name && other.Read.All(Read.Contains);
}

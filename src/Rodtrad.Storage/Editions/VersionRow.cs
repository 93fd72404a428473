using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Storage.Editions;

/// <summary>
/// A version of a plan without its nodes. <see cref="LoadedHash"/> is the SHA-256 of the content as it was last loaded from a
/// package: when the content no longer has it, the version has been edited in the product.
/// </summary>
public sealed class VersionRow
{
    private VersionRow()
    {
    }

    public VersionRow(PlanEdition edition) : this() => Set(edition);

    public int Id { get; private set; }

    public Code PlanCode { get; private set; }

    public string Version { get; private set; } = "";

    public PlanStatus Status { get; private set; }

    public Plan Plan { get; private set; } = null!;

    public DecisionReference Decision { get; private set; } = DecisionReference.None;

    public PlanHeader Header { get; private set; } = PlanHeader.None;

    public string SourceDocument { get; private set; } = "";

    public Sequence<Term> Vocabulary { get; private set; } = Sequence<Term>.Empty;

    public Sequence<PlanSection> Sections { get; private set; } = Sequence<PlanSection>.Empty;

    public Sequence<Footnote> Footnotes { get; private set; } = Sequence<Footnote>.Empty;

    public Sequence<Explanation> Explanations { get; private set; } = Sequence<Explanation>.Empty;

    public Sequence<SourcePart> SourceParts { get; private set; } = Sequence<SourcePart>.Empty;

    public Sequence<EconomicTable> Tables { get; private set; } = [];

    public Sequence<TableRelation> Relations { get; private set; } = [];

    public Sequence<BoundFigure> BoundFigures { get; private set; } = [];

    /// <summary>What the plan says for the law: one, or none when it says nothing.</summary>
    public Sequence<LawFacts> Law { get; private set; } = [];

    public string LoadedHash { get; private set; } = "";

    public DateTimeOffset LoadedAt { get; private set; }

    /// <summary>Takes over everything of the edition but its nodes, what extends them, and its postings.</summary>
    public void Set(PlanEdition edition)
    {
        (PlanCode, Version, Status, Plan) = (edition.Plan.Code, edition.Version, edition.Status, edition.Plan);
        (Decision, Header, SourceDocument) = (edition.Decision, edition.Header, edition.SourceDocument);
        (Vocabulary, Sections, Footnotes) = (edition.Vocabulary, edition.Sections, edition.Footnotes);
        (Explanations, SourceParts) = (edition.Explanations, edition.SourceParts);
        (Tables, Relations, BoundFigures) = (edition.Tables, edition.Relations, edition.BoundFigures);
        Law = edition.Law is { } law ? [law] : [];
    }

    /// <summary>Notes that the content now is what a package said.</summary>
    public void LoadedAs(string hash, DateTimeOffset at) => (LoadedHash, LoadedAt) = (hash, at);
}

/// <summary>
/// A decided version as it was decided: its canonical content and the SHA-256 of it. Never changed, never deleted: a trigger
/// in the database refuses both.
/// </summary>
public sealed record Snapshot(int VersionId, string Hash, string Content, DateTimeOffset TakenAt);

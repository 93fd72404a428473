namespace Rodtrad.Domain.Budget;

/// <summary>The laws that ask something of the economy of a plan.</summary>
public enum Statute
{
    /// <summary>Kommunallagen (2017:725).</summary>
    LocalGovernmentAct,

    /// <summary>Lagen (2018:597) om kommunal bokföring och redovisning.</summary>
    LocalAccountingAct,
}

/// <summary>
/// A paragraph to cite: chapter (1–20) and section ("6", "6 a"; empty for the chapter as a whole). A statute and no number of the
/// paragraph is cited where the text of the paragraph has not been confirmed.
/// </summary>
public readonly record struct LawParagraph(Statute Statute, int Chapter, string Section)
{
    public static LawParagraph OfLocalGovernment(string section) => new(Statute.LocalGovernmentAct, 11, section);

    public static LawParagraph OfAccounting(int chapter, string section = "") => new(Statute.LocalAccountingAct, chapter, section);

    /// <summary>The short form: "KL 11:6 a", "LKBR 8".</summary>
    public override string ToString() =>
        $"{(Statute == Statute.LocalGovernmentAct ? "KL" : "LKBR")} {Chapter}{(Section.Length == 0 ? "" : ":" + Section)}";
}

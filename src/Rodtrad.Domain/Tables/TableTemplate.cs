using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Tables;

/// <summary>
/// What an economic table is about, which decides where it is shown and what the law asks of it. Source: domain, section 2.5.
/// </summary>
public enum TableKind
{
    Other,

    /// <summary>Ekonomiska bakgrundsfaktorer.</summary>
    PlanningAssumptions,

    /// <summary>Resursramar.</summary>
    Frames,

    /// <summary>A frame with its change parted by reason: index, utökning/neddragning, omfördelning.</summary>
    FrameBridge,

    /// <summary>The change of a frame item by item, with counterpart.</summary>
    FrameChanges,

    /// <summary>Medel reserverade.</summary>
    Reserved,

    /// <summary>Resultatbudget.</summary>
    IncomeStatement,

    /// <summary>Generella statsbidrag och utjämning.</summary>
    GeneralGrants,

    /// <summary>Riktade statsbidrag, with the years they are given for.</summary>
    EarmarkedGrants,

    /// <summary>Kassaflödesanalys.</summary>
    CashFlow,

    /// <summary>Balansbudget.</summary>
    BalanceSheet,

    /// <summary>Investments by year.</summary>
    Investments,

    /// <summary>Investments by unit and kind.</summary>
    InvestmentMatrix,

    /// <summary>Investments project by project.</summary>
    InvestmentProjects,

    ItProjects,

    /// <summary>Ekonomisk redovisning per delområde: income, costs, net.</summary>
    AccountByArea,

    /// <summary>Budget by kind of income and cost.</summary>
    BudgetByKind,

    /// <summary>Intäktsfinansierade verksamheter: price, volume, income.</summary>
    SelfFinanced,

    KeyRatios,

    /// <summary>Lokalarea.</summary>
    Premises,

    /// <summary>Visits by DVO, profession and channel.</summary>
    Visits,

    /// <summary>Resultat beside the financial target.</summary>
    ResultAgainstTarget,

    /// <summary>Parts of a whole in per cent.</summary>
    Shares,
}

/// <summary>What a row is.</summary>
public enum RowForm
{
    /// <summary>Entered.</summary>
    Input,

    /// <summary>A sum of others; printed strong.</summary>
    Sum,

    /// <summary>A difference of others; printed strong.</summary>
    Difference,

    /// <summary>One figure of others divided by another.</summary>
    Ratio,

    /// <summary>A heading over the rows that follow, without figures.</summary>
    Heading,
}

/// <summary>How the rows under a row ("varav", "därav") go with it.</summary>
public enum RowParts
{
    /// <summary>Nothing is said: no relation.</summary>
    Unsaid,

    /// <summary>They make it up: their sum is the row.</summary>
    Whole,

    /// <summary>They are some of it: their sum is at most the row, in absolute terms.</summary>
    Some,
}

/// <summary>
/// The rows and relations of a table, independent of time: next year's table is made from the same template. A template that a
/// decided plan uses is frozen with it.
/// </summary>
public sealed record TableTemplate(Code Code, string Name, TableKind Kind, FigureUnit Unit, Sequence<TemplateRow> Rows)
{
    /// <summary>How many decimals figures of the table have when nothing was printed (0–4).</summary>
    public int Decimals { get; init; }

    public Sequence<TableRelation> Relations { get; init; } = [];

    public TemplateRow? Row(Code code) => Rows.FirstOrDefault(row => row.Code == code);
}

/// <summary>
/// A row, told from others by its code and place, never by its label: the same label may stand twice.
/// </summary>
public sealed record TemplateRow(Code Code, string Label, RowForm Form)
{
    /// <summary>"varav", "därav": printed before the label.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>How deep it is printed, 0–4.</summary>
    public int Indent { get; init; }

    /// <summary>The row that this one is part of; default for none.</summary>
    public Code Under { get; init; }

    /// <summary>How the rows under this one go with it.</summary>
    public RowParts Parts { get; init; }

    /// <summary>How it is computed, in the language of <see cref="Tables.Formula"/>; empty = entered.</summary>
    public string Formula { get; init; } = "";

    /// <summary>Marks of the table's notes, in the order they are printed.</summary>
    public Sequence<string> Notes { get; init; } = [];

    /// <summary>What the law or the standard calls it; Unsaid for a row of the region's own.</summary>
    public StandardLine Line { get; init; }

    /// <summary>The unit of the organisation that owns it (a frame); default for none.</summary>
    public Code Unit { get; init; }

    /// <summary>The unit that carries the work out when it is another than the owner. Source: Regionplan 2020–2022, note 2 to the frames.</summary>
    public Code Producer { get; init; }

    /// <summary>Its own unit of measure where the table is mixed; null = the table's.</summary>
    public FigureUnit? MeasuredIn { get; init; }

    /// <summary>Its own number of decimals when nothing was printed; null = the column's or the table's.</summary>
    public int? Decimals { get; init; }

    /// <summary>Codes it is gathered from in accounting ("Dvo 010–090, 092", "kkl 3, IE 0-1"), as printed.</summary>
    public string Accounts { get; init; } = "";

    /// <summary>What stands over this row and its neighbours with the same: "Allmänläkarvård (DVO 010)".</summary>
    public string Group { get; init; } = "";
}

/// <summary>What holds between two sides of a relation.</summary>
public enum Comparison
{
    Equal,

    /// <summary>The target is at most the other side.</summary>
    AtMost,

    /// <summary>The target is at least the other side.</summary>
    AtLeast,
}

/// <summary>How grave it is when a relation does not hold.</summary>
public enum RelationWeight
{
    /// <summary>Broken arithmetic.</summary>
    Arithmetic,

    /// <summary>Figures in different documents or texts that do not agree.</summary>
    Agreement,
}

/// <summary>
/// That one figure follows from others. <paramref name="Target"/> and <paramref name="Formula"/> are written in the language of
/// <see cref="Tables.Formula"/>. Without a column the relation holds in every column that has the target; when
/// <paramref name="Across"/> is true the codes are those of columns and it holds in every row that has the target column.
/// <paramref name="Text"/> says in plain Swedish what the relation is ("Varav-raderna summerar till ramen").
/// </summary>
public sealed record TableRelation(Code Code, string Target, Comparison Comparison, string Formula, bool Across, string Text)
{
    public RelationWeight Weight { get; init; }

    /// <summary>Rows (or, across, columns) where it does not hold: a heading, a text.</summary>
    public Sequence<Code> Except { get; init; } = [];
}

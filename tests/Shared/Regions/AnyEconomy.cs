using System.Globalization;
using Rodtrad.Domain.Budget;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Tests.Shared;

/// <summary>Economic tables, their templates, bound figures and postings made by chance, as hostile as the rest of <see cref="AnyRegion"/>.</summary>
sealed class AnyEconomy(Random chance, Func<Code> code, Func<string> text, Func<string> some)
{
    static readonly string[] Figures = ["- 7 304", "2 531", "−12,5", "–", "12%", "Inför beslut", "0", "‐9 169", "7 304", "-", "1,50"];

    /// <summary>The edition with an economy, some of it made from the library.</summary>
    public PlanEdition Into(PlanEdition edition, Sequence<TableTemplate> library) => edition with
    {
        Tables = List(3, () => Table(library.Count > 0 && Flag() ? library[chance.Next(library.Count)] : Template())),
        Relations = List(3, Relation),
        BoundFigures = List(3, () => new BoundFigure(code(), code(), some(), some(), Any<FigureUnit>(), Any<RoundingWord>(), text()) { Why = text() }),
        Postings = List(4, Posting),
        Law = Flag() ? Law() : null,
    };

    // Never empty: what says nothing is no facts at all.
    private LawFacts Law() => new()
    {
        Goals = [new FinancialGoal(code(), Any<FinancialGoalKind>(), chance.Next(9), text()) { Node = Flag() ? code() : default, IsLongTerm = Flag() }],
        Deficits = List(2, () => new Deficit(2010 + chance.Next(9), chance.Next(1, 900)) { StandsAfter = 2020, Waived = chance.Next(9), HasActionPlan = Flag() ? Flag() : null, Text = text() }),
        Reserves = List(2, () => new ReserveOpening(Any<ReserveKind>(), 2019, chance.Next(900))),
        Years = List(2, () => new BalanceYear(2019 + chance.Next(4)) { CapitalGains = chance.Next(9), Unrealised = chance.Next(9) - 4, ToReserve = chance.Next(9), SpecialReasons = chance.Next(9) }),
        Parts = List(2, () => new PartInText(Any<BudgetPart>(), code())),
    };

    public TableTemplate Template() => new(code(), some(), Any<TableKind>(), Any<FigureUnit>(), List(5, Row))
    {
        Decimals = chance.Next(5),
        Relations = List(3, Relation),
    };

    TemplateRow Row() => new(code(), text(), Any<RowForm>())
    {
        Prefix = text(),
        Indent = chance.Next(5),
        Under = Perhaps(),
        Parts = Any<RowParts>(),
        Formula = text(),
        Notes = List(2, some),
        Line = Any<StandardLine>(),
        Unit = Perhaps(),
        Producer = Perhaps(),
        MeasuredIn = Flag() ? Any<FigureUnit>() : null,
        Decimals = Flag() ? chance.Next(5) : null,
        Accounts = text(),
        Group = text(),
    };

    TableRelation Relation() => new(code(), some(), Any<Domain.Tables.Comparison>(), some(), Flag(), text())
    {
        Weight = Any<RelationWeight>(),
        Except = List(2, code),
    };

    EconomicTable Table(TableTemplate template)
    {
        var columns = List(4, () => new FigureColumn(code(), text(), Flag() ? chance.Next(1900, 2200) : null, Any<ColumnKind>())
        {
            Group = text(),
            Measure = text(),
            MeasuredIn = Flag() ? Any<FigureUnit>() : null,
            Decimals = Flag() ? chance.Next(5) : null,
        });
        return new EconomicTable(code(), some(), template, columns, template.Rows.SelectMany(row => columns.Select(column => Cell(row, column))).OfType<TableCell>().ToSequence())
        {
            Unit = Perhaps(),
            Section = Perhaps(),
            IsFromText = Flag(),
            Notes = List(3, () => new TableNote(some(), some())).DistinctBy(note => note.Mark).ToSequence(),
            PriceBasis = text(),
            SourceHeading = text(),
            Remark = text(),
        };
    }

    TableCell? Cell(TemplateRow row, FigureColumn column) => chance.Next(5) switch
    {
        0 => null,
        1 => new TableCell(row.Code, column.Code, "", Exact()),
        2 => new TableCell(row.Code, column.Code, Figures[chance.Next(Figures.Length)], Exact()),
        3 => new TableCell(row.Code, column.Code, some(), null),
        _ => new TableCell(row.Code, column.Code, Figures[chance.Next(Figures.Length)], null),
    };

    FramePosting Posting()
    {
        var printed = chance.Next(4) switch { 0 => "", 1 => some(), _ => Figures[chance.Next(Figures.Length)] };
        var inUnit = PrintedNumber.TryParse(printed, out var number) && Flag() ? Figure.InBase(number.Value, FigureUnit.Millions) : null;
        return new FramePosting(code(), chance.Next(1900, 2200), Perhaps(), Perhaps(), inUnit ?? Exact(), Any<PostingReason>(), text())
        {
            IsOneOff = Flag(),
            IsWithinPlan = Flag(),
            Financing = text(),
            Decision = Flag() ? new DecisionReference(some(), Flag() ? new DateOnly(2019, 11, 27) : null, text(), text(), List(2, some)) : null,
            IndexRate = Flag() ? Exact() : null,
            Printed = printed,
            CounterpartText = text(),
        };
    }

    decimal Exact() => decimal.Parse($"{chance.Next(-1_000_000, 1_000_000)}.{chance.Next(1_000_000)}", CultureInfo.InvariantCulture);

    Code Perhaps() => Flag() ? code() : default;

    bool Flag() => chance.Next(2) == 0;

    T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[chance.Next(Enum.GetValues<T>().Length)];

    Sequence<T> List<T>(int most, Func<T> make) => Enumerable.Range(0, chance.Next(most + 1)).Select(_ => make()).ToList().ToSequence();
}

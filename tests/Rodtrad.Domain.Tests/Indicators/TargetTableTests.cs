using System.Globalization;
using System.Text.Json;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Domain.Tests.Indicators;

/// <summary>Every target expression of the plans: how it is understood, and what is said of an outcome.</summary>
public sealed class TargetTableTests
{
    public static TheoryData<int, string> Rows { get; } =
        [.. TargetTable.Rows.Select((row, i) => new TheoryDataRow<int, string>(i, $"{row.Text} ← {row.Outcome}"))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_table_holds(int at, string told)
    {
        Assert.NotEmpty(told);
        var row = TargetTable.Rows[at];
        var target = TargetWords.Read(row.Text);
        var said = Attainments.Of(target, Given(row));
        Assert.Equal(
            (row.Kind, row.Sign, row.Level, row.Verdict),
            (JsonNamingPolicy.KebabCaseLower.ConvertName(said.Kind.ToString()), Sign(said.Operator), said.Value?.Value.ToString(CultureInfo.InvariantCulture), TargetWords.Code(said.Verdict)));
        Assert.NotEmpty(said.Reasons);
        Assert.Equal(target.Kind, said.Kind);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_understood_is_printed_and_read_back(int at, string told)
    {
        Assert.NotEmpty(told);
        var target = TargetWords.Read(TargetTable.Rows[at].Text);
        Assert.Equal(target, TargetWords.Read(TargetWords.Print(target)));
    }

    [Fact]
    public void The_year_in_the_text_is_kept()
    {
        Assert.Equal([2019], TargetWords.Read("2019: 30 %").Years);
        Assert.Equal([2019], TargetWords.Read("2019 6/6").Years);
        Assert.Equal([2024, 2025, 2026], TargetWords.Read("95 % (2024, 2025, 2026)").Years);
        Assert.Equal([2020], TargetWords.Read("2020: 4,8 % Kort: 49 % Lång: 51 %").Years);
        Assert.Equal([[2024], [2025]], ((TargetExpression.PerYear)TargetWords.Read("<14% (2024)<15% (2025)")).Steps.Select(step => step.Years));
        Assert.Equal(new Reference(ReferencePoint.Baseline, 2019), ((TargetExpression.Change)TargetWords.Read("5% förbättring jämförelse med 2019.")).From);
        Assert.Empty(TargetWords.Read("2000").Years);
        Assert.Empty(TargetWords.Read("2020 personer").Years);
    }

    [Theory]
    [InlineData("Det egna kapitalet förstärks under planperioden och soliditeten bör öka9.")]
    [InlineData("Överflyttning av medel ska ske inom ramen för befintliga resurser och inom ramen för god ekonomisk hushållning.")]
    [InlineData("Befolkningen har en god och jämlik hälsa.")]
    [InlineData("minst 80 % av enheterna och högst 5 avvikelser")]
    [InlineData("ca 80 %")]
    [InlineData("2,2 → 3,2")]
    [InlineData("Ja, men inte än")]
    [InlineData("K 16,0 M")]
    [InlineData("2017/2018")]
    [InlineData("10 20")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("0,1234567")]
    [InlineData("<")]
    [InlineData("%")]
    [InlineData("(2024)")]
    public void What_is_not_understood_says_so(string text)
    {
        var target = Assert.IsType<TargetExpression.Milestone>(TargetWords.Read(text));
        Assert.False(target.IsUnderstood);
        Assert.Equal(text, target.Text);
        Assert.Contains(Attainments.Of(target, Circumstances.Unknown).Reasons, reason => reason.Code == "note.unread");
    }

    internal static Circumstances Given(TargetCase row) => new(
        row.Better switch { "higher" => Direction.Higher, "lower" => Direction.Lower, "yes" => Direction.Yes, _ => Direction.NotStated },
        row.Unit, row.Decimals, Value(row.Baseline), Value(row.Previous), Value(row.Benchmark), Number(row.Frame), Number(row.Base), Number(row.Tolerance),
        row.Years, TargetWords.ReadOccasion(row.Occasion), row.Year, Value(row.Outcome));

    private static ReportedValue Value(string? text) => text?.Contains('|', StringComparison.Ordinal) is true
        ? new ReportedValue.Series(text.Split('|').Select(TargetWords.ReadValue).ToSequence())
        : TargetWords.ReadValue(text);

    private static decimal? Number(string? text) => text is null ? null : ((ReportedValue.Figure)TargetWords.ReadValue(text)).Amount.Value;

    private static string Sign(TargetOperator sign) => sign switch
    {
        TargetOperator.AtLeast => ">=",
        TargetOperator.Above => ">",
        TargetOperator.AtMost => "<=",
        TargetOperator.Below => "<",
        TargetOperator.Equal => "=",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(sign.ToString()),
    };
}

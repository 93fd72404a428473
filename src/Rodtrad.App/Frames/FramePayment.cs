using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Frames;

/// <summary>
/// How a frame is paid out: eleven months alike and the last with what is left, in kronor and öre, together the year exactly.
/// </summary>
public sealed record FramePayment(string Code, string Label, int Indent, bool IsTotal, string Month, string LastMonth, string Year)
{
    private const int Ore = 2;

    internal static IEnumerable<FramePayment> Of(FrameLedger ledger, int year)
    {
        foreach (var row in ledger.Tree.Frames)
        {
            if (ledger.Balance(row.Code, year) is { } amount)
                yield return Line(row.Code.Text, row.Label, row.Indent, false, amount);
        }
        if (ledger.Tree.Total is { } total)
            yield return Line(total.Code.Text, total.Label, 0, true, ledger.Total(year));
    }

    private static FramePayment Line(string code, string label, int indent, bool isTotal, decimal amount)
    {
        var months = MonthlyPayments.Of(amount);
        return new FramePayment(code, label, indent, isTotal, Kronor(months[0]), Kronor(months[^1]), Kronor(amount));
    }

    private static string Kronor(decimal amount) => FigurePrint.Of(amount, FigureUnit.Kronor, Ore);
}

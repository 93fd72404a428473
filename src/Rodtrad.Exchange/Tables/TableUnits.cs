using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Documents;

namespace Rodtrad.Exchange.Tables;

/// <summary>The units of figures as a workbook shows them.</summary>
internal static class TableUnits
{
    /// <summary>What a number in a cell is multiplied by to be in the base of its unit. In a workbook 12,5 % is the number 0.125.</summary>
    public static decimal Scale(FigureUnit unit) => unit == FigureUnit.Percent ? 100m : unit.Factor();

    public static string Word(FigureUnit unit) => FileWords.Of(Enum.Parse<FileWord>($"Unit{unit}"));
}

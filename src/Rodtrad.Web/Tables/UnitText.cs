using Rodtrad.Domain.Tables;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Tables;

/// <summary>The words of units of measure.</summary>
internal static class UnitText
{
    /// <summary>"Miljoner kronor", for a heading.</summary>
    public static string Long(Words words, FigureUnit unit) => words[$"FigureUnit.{unit}"];

    /// <summary>"mnkr", after a figure.</summary>
    public static string Short(Words words, FigureUnit unit) => words[$"FigureUnit.{unit}.Short"];

    /// <summary>The unit in small print beside a label; empty where the label says it already.</summary>
    public static string Beside(Words words, FigureUnit? unit, string label) =>
        unit is { } own && Short(words, own) is { Length: > 0 } told && !label.Contains(told, StringComparison.OrdinalIgnoreCase) ? told : "";
}

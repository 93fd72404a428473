using System.Xml;

namespace Rodtrad.Exchange.Excel;

/// <summary>A sheet as a file of a workbook. <paramref name="name"/> is what its tab says, and no other's.</summary>
internal abstract class ExcelTab(string name)
{
    public string Name => name;

    /// <summary>It is there for programs and not shown.</summary>
    public virtual bool IsHidden => false;

    /// <summary>Its rows are a list that can be filtered, written by <see cref="WriteTable"/>.</summary>
    public virtual bool HasTable => false;

    public virtual bool HasFormulas => false;

    /// <summary>Rows and columns that are printed again on every page: "$1:$1", "$A:$B"; empty for none.</summary>
    public virtual IReadOnlyList<string> Repeated => [];

    public abstract void Write(XmlWriter xml);

    public virtual void WriteTable(XmlWriter xml)
    {
    }

    /// <summary>The name of a sheet as formulas write it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}

using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Tables;

/// <summary>
/// How many of the printed sums of a table hold: those that can be what they are to be, when every printed figure may be anything within
/// half its last decimal.
/// </summary>
public readonly record struct TableSums(int Holding, int All)
{
    public bool Hold => Holding == All;

    /// <summary>By the code of the table, over the relations of the tables and of the plan; a table without sums is not there.</summary>
    internal static IReadOnlyDictionary<Code, TableSums> Of(TableSet tables, IEnumerable<TableRelation> relations) =>
        new RelationChecks(tables, relations).Sums().ToDictionary(pair => pair.Key, pair => new TableSums(pair.Value.Holding, pair.Value.All));
}

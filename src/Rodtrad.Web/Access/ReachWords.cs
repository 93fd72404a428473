using Rodtrad.Domain.Access;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Access;

/// <summary>How far a permission reaches, in the reader's words.</summary>
internal static class ReachWords
{
    /// <summary>"Regionstyrelsen, enheterna under den och enheterna ovanför".</summary>
    public static string Of(Words words, Reach reach, string unit, bool withSubtree) => (reach, withSubtree) switch
    {
        (Reach.None, _) => words["Reach.None"],
        (Reach.Everywhere, _) => words["Reach.Everywhere"],
        (Reach.Grant, false) => unit,
        (Reach.Grant, true) => words["Reach.Below", unit],
        (_, false) => words["Reach.Line", unit],
        _ => words["Reach.LineBelow", unit],
    };
}

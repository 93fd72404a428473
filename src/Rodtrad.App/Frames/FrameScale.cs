using Rodtrad.App.Tables;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Tables;

namespace Rodtrad.App.Frames;

/// <summary>The unit and decimals that amounts beside the table are shown in: rounded once, from kronor.</summary>
public sealed record FrameScale(FigureUnit Unit, int Decimals)
{
    public string Print(decimal kronor) => FigurePrint.Of(kronor, Unit, Decimals);

    public string Change(decimal kronor) => FigurePrint.Change(kronor, Unit, Decimals);

    /// <summary>
    /// What is asked for; as the table prints when nothing is, and for what is told per inhabitant: a bridge of shares of a population that
    /// itself changes does not add up.
    /// </summary>
    internal static FrameScale Of(FrameLedger ledger, FigureShow show)
    {
        var own = ledger.Table.Template.Unit;
        var unit = show switch
        {
            FigureShow.Kronor => FigureUnit.Kronor,
            FigureShow.Thousands => FigureUnit.Thousands,
            FigureShow.Millions => FigureUnit.Millions,
            _ => own,
        };
        return new FrameScale(unit, unit == own ? ledger.Table.Template.Decimals : unit == FigureUnit.Millions ? 1 : 0);
    }
}

using Rodtrad.App.Statements;
using Rodtrad.Web.Components;
using Rodtrad.Web.Tables;

namespace Rodtrad.Web.Statements;

/// <summary>The addresses of what the law asks of a plan and of its key ratios.</summary>
internal static class StatementAddresses
{
    public static string Law(string organisation, string plan) => $"/{organisation}/lagkrav/{plan}";

    public static string Ratios(string organisation, string plan, string? unit = null) => Addresses.With($"/{organisation}/nyckeltal/{plan}", ("enhet", unit));

    /// <summary>The cell a figure was read from.</summary>
    public static string Cell(string organisation, string plan, SourceCell cell) => TableAddresses.Table(organisation, plan, cell.Table, cell.Anchor);
}

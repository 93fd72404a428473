using Rodtrad.App.Tables;
using Rodtrad.Web.Components;

namespace Rodtrad.Web.Tables;

/// <summary>The addresses of a plan's economy, and what they say of how a table is shown.</summary>
internal static class TableAddresses
{
    /// <summary>The economy of a plan; of the one that is shown unasked when none is named.</summary>
    public static string Economy(string organisation, string? plan = null) => Addresses.With($"/{organisation}/ekonomi", ("plan", plan));

    /// <summary>A table as the document has it; the anchor is that of a cell, "rad.kolumn", or of a row, "rad-" and its code.</summary>
    public static string Table(string organisation, string plan, string table, string? anchor = null) =>
        $"/{organisation}/ekonomi/{plan}/{table}" + (string.IsNullOrEmpty(anchor) ? "" : "#" + anchor);

    /// <summary>What a changed figure would reach; the choices already made.</summary>
    public static string Ripple(string organisation, string plan, string? table = null, string? row = null) =>
        Addresses.With($"/{organisation}/foljder/{plan}", ("tabell", table), ("rad", row));

    /// <summary>A table shown in the way of a request.</summary>
    public static string Table(TableRequest request, string? anchor = null) => With(Table(request.Organisation, request.Plan, request.Table), request) + (anchor is null ? "" : "#" + anchor);

    /// <summary>The table cell by cell as CSV.</summary>
    public static string Csv(TableRequest request) =>
        Addresses.With(Table(request.Organisation, request.Plan, request.Table) + ".csv", ("version", request.Version));

    /// <summary>The table as a workbook with formulas.</summary>
    public static string Excel(TableRequest request) =>
        Addresses.With(Table(request.Organisation, request.Plan, request.Table) + ".xlsx", ("version", request.Version));

    /// <summary>Every table of a plan in one workbook.</summary>
    public static string Excel(string organisation, string plan) => $"/{organisation}/ekonomi/{plan}.xlsx";

    public static (FigureShow Show, string? Unit, string? Per) Word(FigureShow show) => show switch
    {
        FigureShow.Kronor => (show, "kr", null),
        FigureShow.Thousands => (show, "tkr", null),
        FigureShow.Millions => (show, "mnkr", null),
        FigureShow.PerInhabitant => (show, null, "invanare"),
        _ => (show, null, null),
    };

    /// <summary>What the address asks for; anything else than its words is as printed.</summary>
    public static FigureShow Show(string? unit, string? per) => per is "invanare" ? FigureShow.PerInhabitant : unit switch
    {
        "kr" => FigureShow.Kronor,
        "tkr" => FigureShow.Thousands,
        "mnkr" => FigureShow.Millions,
        _ => FigureShow.AsPrinted,
    };

    private static string With(string address, TableRequest request)
    {
        var (_, unit, per) = Word(request.Showing.Figures);
        return Addresses.With(
            address, ("version", request.Version), ("visa", unit), ("per", per), ("jamfor", request.Against),
            ("andring", request.Showing.WithChanges ? "ja" : null), ("rad", request.Showing.Row));
    }
}

/// <summary>What the address of a table says.</summary>
internal sealed record TableQuery(
    string Organisation, string Plan, string Table, string? Version, string? Visa, string? Per, string? Jamfor, string? Andring, string? Rad)
{
    public TableRequest Request => new(
        Organisation, Plan, Table, Given(Version), Given(Jamfor), new TableShowing(TableAddresses.Show(Visa, Per), Andring is "ja", Given(Rad)));

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

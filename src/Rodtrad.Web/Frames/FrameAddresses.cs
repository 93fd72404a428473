using System.Globalization;
using Rodtrad.App.Frames;
using Rodtrad.App.Tables;
using Rodtrad.Web.Components;
using Rodtrad.Web.Tables;

namespace Rodtrad.Web.Frames;

/// <summary>The addresses of frames, and what they say of how they are shown.</summary>
internal static class FrameAddresses
{
    /// <summary>All tables of frames of a region.</summary>
    public static string Frames(string organisation) => $"/{organisation}/ramar";

    /// <summary>The frames of a plan; of its widest table when none is named.</summary>
    public static string Frames(string organisation, string plan, string? table = null) => Addresses.With($"/{organisation}/ramar/{plan}", ("tabell", table));

    /// <summary>Frames shown in the way of a request.</summary>
    public static string Frames(FramesRequest request, string? anchor = null)
    {
        var (_, unit, per) = TableAddresses.Word(request.Showing.Figures);
        return Addresses.With(
            $"/{request.Organisation}/ramar/{request.Plan}",
            ("tabell", request.Table), ("version", request.Version), ("visa", unit), ("per", per), ("jamfor", request.Against),
            ("noter", request.Showing.WithNotes ? "ja" : null), ("ar", request.Showing.Year?.ToString(CultureInfo.InvariantCulture)),
            ("ram", request.Showing.Frame), ("brygga", Word(request.Showing.By))) + (anchor is null ? "" : "#" + anchor);
    }

    public static BridgeBy? By(string? word) => word switch { "ram" => BridgeBy.Frame, "skal" => BridgeBy.Reason, _ => null };

    private static string? Word(BridgeBy? by) => by switch { BridgeBy.Frame => "ram", BridgeBy.Reason => "skal", _ => null };
}

/// <summary>What the address of frames says.</summary>
internal sealed record FrameQuery(
    string Organisation, string Plan, string? Tabell, string? Version, string? Jamfor, string? Visa, string? Per, string? Noter, string? Ar, string? Ram, string? Brygga)
{
    public FramesRequest Request => new(
        Organisation, Plan, Given(Tabell), Given(Version), Given(Jamfor),
        new FrameShowing(
            TableAddresses.Show(Visa, Per), Noter is "ja",
            int.TryParse(Ar, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null, Given(Ram), FrameAddresses.By(Brygga)));

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

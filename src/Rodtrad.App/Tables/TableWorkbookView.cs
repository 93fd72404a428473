using Rodtrad.App.Access;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Tables;
using Rodtrad.Storage.Editions;

namespace Rodtrad.App.Tables;

/// <summary>
/// Which tables to take out: all of a plan, or one; of its latest version when none is named. The organisation is found by the plan
/// when it is not named.
/// </summary>
public sealed record TableWorkbookRequest(string? Organisation, string Plan, string? Table, string? Version);

/// <summary>A workbook of tables, to be written when it is known where to. <paramref name="Title"/> is what the file is called.</summary>
public sealed record TableFile(string Title, TableWorkbookSource Source)
{
    /// <summary>Writes the file and leaves the stream open.</summary>
    public void Write(Stream target) => TableWorkbook.Write(Source, target);
}

/// <summary>Gathers what a workbook of a plan's tables is made of.</summary>
public sealed class TableWorkbookView(Regions regions, PlanListView plans) : UseCase<TableWorkbookRequest, TableFile>
{
    /// <summary>The plan has no tables: INL-025 with the plan.</summary>
    public const string NoTables = "INL-025";

    public override Permission Needs => Permission.ReadPublished;

    public override Concern Concerns => Concern.Plan;

    protected override async Task<Outcome<TableFile>> Handle(Actor actor, TableWorkbookRequest request, CancellationToken cancel)
    {
        if ((request.Organisation ?? await plans.OrganisationOf(actor, request.Plan, cancel)) is not { } organisation)
            return Refusal.Of(EditionScope.PlanUnknown, request.Plan);
        var opened = await regions.OpenContent(organisation, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var region = opened.Unwrap();
        if (await PlanTables.Of(region, actor, request.Plan, request.Version, cancel) is not { } found)
            return await Visibility.Missing(region.Context, actor, request.Plan, request.Version, cancel);
        var (stored, edition) = (found.Plan.Stored, found.Plan.Edition);
        var table = default(Code);
        if (request.Table is { } named && (!Code.TryParse(named, out table) || edition.Tables.All(one => one.Code != table)))
            return Refusal.Of(TableView.TableUnknown, named, request.Plan);
        if (edition.Tables.Count == 0)
            return Refusal.Of(NoTables, edition.Plan.Title);
        var source = new TableWorkbookSource(
            organisation, edition, stored.SnapshotHash.Length > 0 ? stored.SnapshotHash : CanonicalEdition.Hash(edition), found.Tables, request.Table is null ? null : table);
        return new TableFile(source.Title, source);
    }
}

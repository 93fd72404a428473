using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Domain.Templates;
using Rodtrad.Storage.Organisation;
using Rodtrad.Storage.Templates;

namespace Rodtrad.Storage.Editions;

/// <summary>Reads and writes what a region holds beside its editions: organisation, styrmodeller, libraries.</summary>
public static class RegionStore
{
    /// <summary>The region with its units; null in a database where nothing is loaded.</summary>
    public static async Task<Region?> Region(OrganisationContext context, CancellationToken cancel)
    {
        var row = await context.Regions.AsNoTracking().FirstOrDefaultAsync(cancel);
        return row is null ? null : new Region(
            row.Slug, row.Name, row.InterimMonths, row.UnitTypes, (await Rows.InPlace(context.Units, cancel)).ToSequence());
    }

    public static async Task<Sequence<GovernanceModel>> Models(OrganisationContext context, CancellationToken cancel) =>
        (await Rows.InPlace(context.Models, cancel)).ToSequence();

    /// <summary>How the region's plans are laid out as documents.</summary>
    public static async Task<Sequence<DocumentTemplate>> Templates(OrganisationContext context, CancellationToken cancel) =>
        (await Rows.InPlace(context.Templates, cancel)).ToSequence();

    /// <summary>The library that economic tables are made from.</summary>
    public static async Task<Sequence<TableTemplate>> TableTemplates(OrganisationContext context, CancellationToken cancel) =>
        (await Rows.InPlace(context.TableTemplates, cancel)).ToSequence();

    /// <summary>The look of the region's documents, with its files.</summary>
    public static async Task<RegionProfile> Profile(OrganisationContext context, CancellationToken cancel) =>
        await context.Profiles.AsNoTracking().FirstOrDefaultAsync(cancel) is { } row ? row.ToProfile() : RegionProfile.None;

    /// <summary>The content with the templates of documents and tables and the look of documents, which no page of a plan needs.</summary>
    public static async Task<RegionContent> Whole(OrganisationContext context, RegionContent content, CancellationToken cancel) =>
        content with
        {
            Templates = await Templates(context, cancel),
            TableTemplates = await TableTemplates(context, cancel),
            Profile = await Profile(context, cancel),
        };

    /// <summary>What the region holds, without the editions and what documents alone are made with; null where nothing is loaded.</summary>
    public static async Task<RegionContent?> Content(OrganisationContext context, CancellationToken cancel) =>
        await Region(context, cancel) is { } region
            ? new RegionContent(
                region,
                await Models(context, cancel),
                (await Rows.InPlace(context.Sources, cancel)).ToSequence(),
                (await Rows.InPlace(context.Indicators, cancel)).ToSequence(),
                (await Rows.InPlace(context.Documents, cancel)).ToSequence(),
                Sequence<PlanEdition>.Empty)
            : null;

    /// <summary>Writes everything but the editions. The caller saves, and holds the transaction.</summary>
    public static async Task Write(OrganisationContext context, RegionContent content, CancellationToken cancel)
    {
        var region = new RegionRow(content.Region.Slug, content.Region.Name, content.Region.InterimMonths, content.Region.UnitTypes);
        if (await context.Regions.FirstOrDefaultAsync(cancel) is { } row)
            context.Entry(row).CurrentValues.SetValues(region);
        else
            context.Regions.Add(region);
        await Rows.LayInPlace(context, context.Units, content.Region.Units, unit => unit.Code, cancel);
        await Rows.LayInPlace(context, context.Models, content.Models, model => model.Code, cancel);
        await Rows.LayInPlace(context, context.Sources, content.Sources, source => source.Code, cancel);
        await Rows.LayInPlace(context, context.Indicators, content.Indicators, indicator => indicator.Code, cancel);
        await Rows.LayInPlace(context, context.Documents, content.Documents, document => document.Code, cancel);
        await Rows.LayInPlace(context, context.Templates, content.Templates, template => template.Code, cancel);
        await Rows.LayInPlace(context, context.TableTemplates, content.TableTemplates, template => template.Code, cancel);
        await WriteProfile(context, content, cancel);
    }

    private static async Task WriteProfile(OrganisationContext context, RegionContent content, CancellationToken cancel)
    {
        if (content.Profile == RegionProfile.None)
            return;
        var profile = RegionProfileRow.Of(content.Region.Slug, content.Profile);
        if (await context.Profiles.FirstOrDefaultAsync(cancel) is { } row)
            context.Entry(row).CurrentValues.SetValues(profile);
        else
            context.Profiles.Add(profile);
    }
}

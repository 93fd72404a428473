using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Exchange.Packages;

/// <summary>
/// Keeps the first of things with the same code. The double one is already reported with both its places; without it the
/// rules of the domain can go on and report everything else.
/// </summary>
internal static class Once
{
    public static RegionContent Content(RegionContent content) => content with
    {
        Region = content.Region with
        {
            UnitTypes = First(content.Region.UnitTypes, type => type.Code),
            Units = First(content.Region.Units.Select(unit => unit with { Roles = First(unit.Roles, role => role.Code) }), unit => unit.Code),
        },
        Models = First(content.Models.Select(model => model with { Levels = First(model.Levels, level => level.Code) }), model => model.Code),
        Sources = First(content.Sources, source => source.Code),
        Indicators = First(content.Indicators, indicator => indicator.Code),
        Documents = First(content.Documents, document => document.Code),
        Templates = First(content.Templates.Select(template => template with { Levels = First(template.Levels, row => row.Level) }), template => template.Code),
        TableTemplates = First(content.TableTemplates.Select(Template), template => template.Code),
        Editions = First(content.Editions.Select(Edition), edition => (edition.Plan.Code, edition.Version)),
    };

    private static PlanEdition Edition(PlanEdition edition) => edition with
    {
        Nodes = First(edition.Nodes, node => node.Code),
        Links = First(edition.Links, link => link),
        Uses = First(edition.Uses, use => use.Node),
        Assignments = First(edition.Assignments, assignment => assignment.Node),
        Vocabulary = First(edition.Vocabulary, term => term.Level),
        Sections = First(edition.Sections, section => section.Code),
        Footnotes = First(edition.Footnotes, note => note.Mark),
        Activities = First(edition.Activities, activity => activity.Node),
        Explanations = First(edition.Explanations, explanation => explanation.Term),
        Tables = First(edition.Tables.Select(Table), table => table.Code),
        Relations = First(edition.Relations, relation => relation.Code),
        BoundFigures = First(edition.BoundFigures, bound => bound.Code),
        Postings = First(edition.Postings, posting => posting.Code),
    };

    private static EconomicTable Table(EconomicTable table) => table with
    {
        Template = Template(table.Template),
        Columns = First(table.Columns, column => column.Code),
        Cells = First(table.Cells, cell => (cell.Row, cell.Column)),
        Notes = First(table.Notes, note => note.Mark),
    };

    private static TableTemplate Template(TableTemplate template) => template with
    {
        Rows = First(template.Rows, row => row.Code),
        Relations = First(template.Relations, relation => relation.Code),
    };

    private static Sequence<T> First<T, TKey>(IEnumerable<T> items, Func<T, TKey> key) => items.DistinctBy(key).ToSequence();
}

using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;

namespace Rodtrad.Tests.Shared;

/// <summary>Puts an economy made by chance in order: what it refers to is there, its formulas can be read and do not go round.</summary>
sealed class OrderlyEconomy(Func<Code> unit, Random chance)
{
    public TableTemplate InOrder(TableTemplate template)
    {
        var rows = template.Rows;
        return template with
        {
            // The rows under the first are entered, so that the others may be computed from them.
            Rows = rows.Select((row, i) => row with
            {
                Under = i > 0 && i % 2 == 0 ? rows[0].Code : default,
                Formula = i % 2 == 1 && row.Formula.Length > 0 ? $"delar({rows[0].Code}) * 2 - 0.5" : "",
                Notes = [],
                Unit = Unit(row.Unit),
                Producer = Unit(row.Producer),
            }).ToSequence(),
            Relations = rows.Count == 0 ? [] : template.Relations.Select(relation => relation with
            {
                Target = rows[^1].Code.Text,
                Formula = $"delar({rows[0].Code})",
                Across = false,
            }).ToSequence(),
        };
    }

    public PlanEdition InOrder(PlanEdition edition, Sequence<TableTemplate> library)
    {
        var tables = edition.Tables.Select(table => table with
        {
            Template = library.FirstOrDefault(template => template.Code == table.Template.Code) ?? InOrder(table.Template),
            Unit = Unit(table.Unit),
            Section = edition.Sections.Count == 0 ? default : edition.Sections[0].Code,
        }).ToSequence();
        var figures = tables.SelectMany(table => table.Template.Rows.Select(row => $"{table.Code}!{row.Code}")).ToList();
        return edition with
        {
            Tables = tables,
            Relations = figures.Count == 0 ? [] : edition.Relations.Select(relation => relation with { Target = Pick(figures), Formula = Pick(figures), Across = false }).ToSequence(),
            BoundFigures = edition.Sections.Count == 0 ? [] : edition.BoundFigures.Select(bound => bound with
            {
                Section = edition.Sections[0].Code,
                Formula = figures.Count == 0 ? "" : Pick(figures),
            }).ToSequence(),
            Postings = edition.Postings.Select(posting => posting with { From = Unit(posting.From), To = Unit(posting.To) }).ToSequence(),
        };
    }

    Code Unit(Code instead) => instead.IsEmpty ? default : unit();

    string Pick(List<string> among) => among[chance.Next(among.Count)];
}

using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Plans;

/// <summary>
/// A node under several others is printed under each of them, and its place on the page, which addresses lead to, is the first.
/// </summary>
internal static class FirstPlaces
{
    public static Sequence<PlanBlock> Of(IEnumerable<PlanBlock> blocks)
    {
        var printed = new HashSet<string>(StringComparer.Ordinal);
        bool Again(string id) => !printed.Add(id);
        return blocks.Select(block => block switch
        {
            PlanBlock.Heading heading when Again(heading.Id) => heading with { Id = "", InContents = false },
            PlanBlock.Items items => items with
            {
                Groups = items.Groups.Select(group => group with { Items = group.Items.Select(item => item with { IsRepeated = Again(item.Node) }).ToSequence() }).ToSequence(),
            },
            PlanBlock.Codes codes => codes with
            {
                Columns = codes.Columns.Select(column => column with { Entries = column.Entries.Select(entry => entry with { IsRepeated = Again(entry.Node) }).ToSequence() }).ToSequence(),
            },
            PlanBlock.Activities activities => activities with { Lines = activities.Lines.Select(line => line with { IsRepeated = Again(line.Node) }).ToSequence() },
            PlanBlock.Measures measures => measures with { Lines = measures.Lines.Select(line => line with { IsRepeated = Again(line.Node) }).ToSequence() },
            _ => block,
        }).ToSequence();
    }
}

using Rodtrad.App.Documents;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Documents;

namespace Rodtrad.App.Tests.Documents;

/// <summary>Papers made with a voice that can be told from every other text, and what tests look for in them.</summary>
internal static class PaperTrial
{
    public static readonly PaperVoice Voice = new()
    {
        Check = check => $"kontroll {check.Code}",
        Cause = check => $"orsak {check.Cause}",
        Severity = severity => $"allvar {severity}",
        Message = finding => $"{finding.Check.Code}: {string.Join(" | ", finding.Arguments)}",
        Difference = finding => string.Concat(finding.Difference?.Pieces.Select(piece => piece.Text) ?? []),
        Gap = (gap, measure) => $"lucka {gap.Kind} {gap.Year} {measure}",
        Period = (period, stamp, occasion) => $"{period} {stamp}{occasion}".Trim(),
        Segment = segment => $"del {segment}",
        Tracked = "utan mål",
        MetAlready = "redan nått",
    };

    public static Task<Document> Paper(
        this Installation installation, PaperKind kind, string organisation, string? plan, string? node = null, string? unit = null, bool counts = false, Actor? actor = null) =>
        installation.See(installation.Get<PaperView>(), new PaperRequest(kind, organisation, plan, Voice, node, unit, counts), actor);

    public static IEnumerable<DocumentTable> Tables(this Document document) => document.Blocks.OfType<DocumentBlock.Table>().Select(table => table.Content);

    public static DocumentTable Table(this Document document, string name) => document.Tables().Single(table => table.Name == name);

    public static IEnumerable<DocumentChart> Charts(this Document document) => document.Blocks.OfType<DocumentBlock.Chart>().Select(chart => chart.Content);

    public static IEnumerable<ItemGroup> Groups(this Document document) => document.Blocks.OfType<DocumentBlock.Items>().SelectMany(items => items.Groups);

    public static IEnumerable<string> Texts(this TableRow row) => row.Cells.Select(cell => cell.Text);

    /// <summary>Every place in the document that a link may lead to.</summary>
    public static IEnumerable<string> Anchors(this Document document) => document.Blocks.SelectMany(block => block switch
    {
        DocumentBlock.Heading heading => [heading.Anchor],
        DocumentBlock.Items items => items.Groups.SelectMany(group => group.Items).SelectMany(Anchors),
        DocumentBlock.Columns columns => columns.Beside.SelectMany(column => column.Groups).SelectMany(group => group.Items).SelectMany(Anchors),
        DocumentBlock.Table table => table.Content.Rows.Select(row => row.Anchor),
        _ => [],
    }).Where(anchor => anchor.Length > 0);

    /// <summary>What every document must fulfil whatever it holds.</summary>
    public static void IsWhole(Document document)
    {
        Assert.Equal(document.Anchors(), document.Anchors().Distinct());
        foreach (var table in document.Tables())
        {
            Assert.Equal(table.Columns.Select(column => column.Key), table.Columns.Select(column => column.Key).Distinct());
            Assert.All(table.Columns, column => Assert.True(column.Width >= 1));
            Assert.All(table.Rows, row => Assert.Equal(row.Kind == RowKind.Group ? 1 : table.Columns.Count, row.Cells.Count));
            Assert.NotEmpty(table.Rows);
        }
        Assert.Equal(document.Tables().Select(table => table.Name), document.Tables().Select(table => table.Name).Distinct());
        Assert.All(document.Charts(), chart => Assert.All(chart.Series, series => Assert.Equal(chart.Categories.Count, series.Values.Count)));
        Assert.Matches("[0-9a-f]{12}", document.Frame.Foot);
    }

    private static IEnumerable<string> Anchors(DocumentItem item) => item.Below.SelectMany(Anchors).Prepend(item.Anchor);
}

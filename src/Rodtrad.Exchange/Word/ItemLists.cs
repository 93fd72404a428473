using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Looks;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// Lists of items as an agenda has them: what is to be done, and beside it for whom and when. A list where nothing stands beside
/// is an ordinary list.
/// </summary>
internal static class ItemLists
{
    /// <summary>The style of items on a poster.</summary>
    public const string PosterStyle = "RtPosterText";

    private const int Step = 340;
    private const int AsideShare = 27;

    /// <summary>Columns of no more letters than this stay together on a page.</summary>
    private const int MostOnAPage = 2500;

    public static void Write(WordContext word, Sequence<ItemGroup> groups)
    {
        // One thing said beside one item of many makes no table of them.
        var items = groups.SelectMany(group => group.Items).ToList();
        var isAgenda = items.Count(HasAside) * 3 >= items.Count && items.Any(HasAside);
        foreach (var group in groups)
        {
            if (group.Heading.Length > 0)
                word.Paragraph("RtItemHeading", group.Heading);
            if (isAgenda)
                Agenda(word, group);
            else
                List(word, group.Items, new ItemPlace("RtItem", 0));
        }
    }

    /// <summary>Columns of groups beside each other.</summary>
    public static void Beside(WordContext word, Sequence<ItemColumn> columns)
    {
        if (columns.Count == 0)
            return;
        var widths = ColumnWidths.Even(columns.Count, word.Paper.TextWidth);
        var headings = string.Join(", ", columns.Select(column => column.Heading).Where(heading => heading.Length > 0));
        Tables.Open(word, new TableFrame("RtPlain", headings, "", widths) { HasHead = headings.Length > 0 });
        if (headings.Length > 0)
        {
            Cells(word, "<w:cantSplit/><w:tblHeader/>", widths, $"<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{word.Look.Accent.Ink}\"/></w:tcBorders>",
                i => word.Paragraph(word.Paper.Layout == PageLayout.Poster ? "RtPosterHead" : "RtTableHead", columns[i].Heading));
        }
        Cells(word, word.Paper.Layout != PageLayout.Poster && Letters(columns) < MostOnAPage ? "<w:cantSplit/>" : "", widths, "", i => Column(word, columns[i]));
        Tables.Close(word);
    }

    private static int Letters(Sequence<ItemColumn> columns) => columns.SelectMany(column => column.Groups).SelectMany(group => group.Items)
        .Sum(item => item.Text.Length + item.Markdown.Length);

    private static void Cells(WordContext word, string row, IReadOnlyList<int> widths, string borders, Action<int> write)
    {
        word.Body.Raw(row.Length > 0 ? $"<w:tr><w:trPr>{row}</w:trPr>" : "<w:tr>");
        for (var i = 0; i < widths.Count; i++)
        {
            word.Body.Add($"<w:tc><w:tcPr><w:tcW w:w=\"{widths[i]}\" w:type=\"dxa\"/>");
            word.Body.Raw(borders).Raw("</w:tcPr>");
            write(i);
            word.Body.Raw("</w:tc>");
        }
        word.Body.Raw("</w:tr>");
    }

    private static void Column(WordContext word, ItemColumn column)
    {
        // A poster is read at once or not at all: as much as can be stands on one sheet.
        var (text, heading) = word.Paper.Layout == PageLayout.Poster ? (PosterStyle, "RtPosterGroup") : ("RtTableText", "RtTableGroup");
        var isEmpty = true;
        foreach (var group in column.Groups)
        {
            if (group.Heading.Length > 0)
                word.Paragraph(heading, group.Heading, isEmpty ? "<w:spacing w:before=\"50\"/>" : "");
            List(word, group.Items, new ItemPlace(text, 0));
            isEmpty &= group.Heading.Length == 0 && group.Items.Count == 0;
        }
        if (isEmpty)
            word.Paragraph("RtTableText", "");
    }

    // What stands beside an item is its own column, so that the eye finds every date in one place.
    private static void Agenda(WordContext word, ItemGroup group)
    {
        var aside = word.Paper.TextWidth * AsideShare / 100;
        Tables.Open(word, new TableFrame("RtTable", group.Heading.Length > 0 ? group.Heading : word.Document.Front.Title, "", [word.Paper.TextWidth - aside, aside]));
        foreach (var item in group.Items)
            Row(word, item, 0, [word.Paper.TextWidth - aside, aside]);
        Tables.Close(word);
    }

    private static void Row(WordContext word, DocumentItem item, int depth, IReadOnlyList<int> widths)
    {
        var isHuge = item.Text.Length + item.Markdown.Length > 3000;
        Cells(word, isHuge ? "" : "<w:cantSplit/>", widths, "", i =>
        {
            if (i == 0)
                Item(word, item, new ItemPlace("RtItem", depth * Step) { Spacing = "<w:spacing w:before=\"60\" w:after=\"60\"/>", IsOfTable = true });
            else if (item.Aside.Count == 0)
                word.Paragraph("RtAside", "");
            else
            {
                foreach (var text in item.Aside)
                    word.Paragraph("RtAside", text, "<w:spacing w:before=\"60\"/>");
            }
        });
        foreach (var below in item.Below)
            Row(word, below, depth + 1, widths);
    }

    private static void List(WordContext word, Sequence<DocumentItem> items, ItemPlace place)
    {
        foreach (var item in items)
        {
            Item(word, item, place with { IsMarked = true });
            foreach (var text in item.Aside)
                word.Paragraph(place.Style == PosterStyle ? "RtPosterAside" : "RtAside", text, $"<w:ind w:left=\"{place.Indent + Step}\"/>");
            List(word, item.Below, place with { Indent = place.Indent + Step });
        }
    }

    private static void Item(WordContext word, DocumentItem item, ItemPlace place)
    {
        var letter = place.Style switch { "RtItem" => 122, PosterStyle => word.Look.PosterSize * 6, _ => 100 };
        var hang = item.Number.Length > 0 ? Math.Min(1700, Math.Max(397, (item.Number.Length * letter) + 110)) : place.IsMarked ? Step : 0;
        var indent = place.Indent + hang;
        var mark = item.Number.Length == 0 && place.IsMarked ? $"<w:numPr><w:ilvl w:val=\"{Math.Min(place.Indent / Step, 8)}\"/><w:numId w:val=\"{word.Look.Lists.BulletUse}\"/></w:numPr>" : "";
        var tab = item.Number.Length > 0 ? $"<w:tabs><w:tab w:val=\"left\" w:pos=\"{indent}\"/></w:tabs>" : "";
        word.Open(place.Style, mark + tab + place.Spacing + (indent > 0 ? $"<w:ind w:left=\"{indent}\" w:hanging=\"{hang}\"/>" : ""));
        word.Bookmark(item.Anchor);
        if (item.Number.Length > 0)
        {
            Runs.Styled(word, item.Number, "RtNumber");
            Runs.Tab(word);
        }
        foreach (var run in item.Runs)
            Runs.Linked(word, run.Link, _ => Runs.Words(word, run.Text, run.Style == TextStyle.Strong ? $"<w:rStyle w:val=\"{word.Look["RtKeyword"]}\"/>" : ""));
        foreach (var note in item.NoteMarks)
            Runs.Note(word, note);
        var retold = item.IsRetold ? word.Document.Frame.Retold : "";
        if (retold.Length > 0 && item.Markdown.Length == 0)
            Runs.Aside(word, $" ({retold})", place.Style);
        word.Close();
        Prose.Write(word, item.Markdown, new ProsePlace(place.Style, indent, IsOfTable: place.Style != "RtItem", Retold: retold));
    }

    private static bool HasAside(DocumentItem item) => item.Aside.Count > 0 || item.Below.Any(HasAside);

    private sealed record ItemPlace(string Style, int Indent)
    {
        /// <summary>Items without a number have a mark.</summary>
        public bool IsMarked { get; init; }

        public bool IsOfTable { get; init; }

        public string Spacing { get; init; } = "";
    }
}

using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// How large the text of a poster is, in half points: as large as lets everything stand on one sheet, so that what can be read from
/// afar is. The room is reckoned with letters of ordinary width and some to spare; what does not fit at the least size takes more sheets.
/// </summary>
internal static class PosterText
{
    private const int Least = 14;
    private const int Most = 22;

    // In twentieths of a point: ten to a half point, the room for front, motto and head, and between the columns.
    private const int HalfPoint = 10;
    private const int Front = 3300;
    private const int Motto = 1100;
    private const int Head = 450;
    private const int Between = 142;
    private const int Step = 340;

    // In hundredths of the size of the text: the width of a letter with what is lost at the end of a line, and the height of a line.
    private const int Letter = 58;
    private const int Line = 124;
    private const int GroupRoom = 96;
    private const int ItemRoom = 16;

    public static int Size(Document document)
    {
        if (document.Layout != PageLayout.Poster)
            return Least;
        var paper = Paper.Of(PageLayout.Poster, null);
        var room = paper.TextHeight - Front - (Motto * document.Blocks.Count(block => block is DocumentBlock.Motto));
        var size = Most;
        while (size > Least && document.Blocks.OfType<DocumentBlock.Columns>().Sum(columns => Height(columns, paper.TextWidth, size)) > room)
            size--;
        return size;
    }

    private static int Height(DocumentBlock.Columns columns, int width, int size) =>
        Head + columns.Beside.Select(column => Height(column, (width / columns.Beside.Count) - Between, size)).DefaultIfEmpty().Max();

    private static int Height(ItemColumn column, int width, int size) => column.Groups.Sum(group =>
        (group.Heading.Length > 0 ? GroupRoom + Text(group.Heading, width, size + 1) : 0) + group.Items.Sum(item => Height(item, width - Step, size)));

    private static int Height(DocumentItem item, int width, int size) =>
        ItemRoom + Text(item.Text + item.Markdown, width, size) + item.Aside.Sum(aside => ItemRoom + Text(aside, width, size))
        + item.Below.Sum(below => Height(below, width - Step, size));

    private static int Text(string text, int width, int size)
    {
        var em = size * HalfPoint;
        var letters = Math.Max(1, width * 100 / (em * Letter));
        return ((text.Length + letters - 1) / letters) * em * Line / 100;
    }
}

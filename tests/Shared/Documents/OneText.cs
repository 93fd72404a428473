using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Tests.Shared;

/// <summary>A document that says the same text in every place where a plan can put one.</summary>
public static class OneText
{
    public static Document Everywhere(string text) => new(
        new DocumentFront(text, text, text, text, [new(text, text, true, true)], true, true, new RegionProfile("#7FB2D6", null)),
        new DocumentFrame("sv-SE", $"{text} {{0}} {{1}}", text, 3, text, text, text, text),
        PageLayout.Portrait,
        [
            new DocumentBlock.Heading(1, "1", text, text, "forst", true, null) { NoteMarks = ["1", text] },
            new DocumentBlock.Prose(text, true, "stycke"),
            new DocumentBlock.Motto(text, null),
            new DocumentBlock.Lead(text),
            new DocumentBlock.Items([new(text, [new("punkt", null, text, text, text, true, [text]) { Keyword = text, Below = [new("", null, "", text, "", false, [])] }])]),
            new DocumentBlock.Columns([new(text, [new(text, [new("", null, "", text, "", false, [])])])]),
            new DocumentBlock.Table(new("tabell", text, true,
                [new(text, text, 2, ColumnAlign.Start), new(text, text, 1, ColumnAlign.End) { Group = text }],
                [
                    new(RowKind.Group, [DocumentCell.Of(text)], ""),
                    new(RowKind.Normal, [new([new(text, TextStyle.Strong, new DocumentLink.ToAnchor(text)) { NoteMark = text }]) { Markdown = text }, DocumentCell.Of(text)], "rad"),
                ])),
            new DocumentBlock.Chart(new("stapel", ChartKind.Bar, text, text, text, [text, text], [new(text, SeriesRole.Main, [1m, null]), new(text, SeriesRole.Women, [-2m, 3m])])),
            new DocumentBlock.Chart(new("linje", ChartKind.Line, text, text, text, [text, text], [new(text, SeriesRole.Target, [1m, 2.5m])])),
            new DocumentBlock.Definitions([new("ord", text, text, text)]),
            new DocumentBlock.Remark(text),
            new DocumentBlock.SignOff([new(text, [text])]),
        ],
        [new Footnote("1", text), new Footnote(text, text)]);
}

using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Tests.Shared;

/// <summary>A document where every text tries to be something else than text.</summary>
public static class HostileDocument
{
    /// <summary>Texts that must come out as they stand. The first characters are what a spreadsheet or field reacts to.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "=HYPERLINK(\"http://evil.example\";\"klicka\")", "+1+cmd|' /C calc'!A0", "@SUM(1;1)", "-2+3", "<script>alert(1)</script>", "]]></w:t></w:r><w:br/>",
        "&lt;b&gt; &amp; \" '", "{ INCLUDETEXT \"http://evil.example\" }", "{0} {1} {2}", "abc\u202Edesrever\u202C def", "\u202Eopen override", "\u2067isolate", "å ä ö \U0001F9F5",
    ];

    /// <summary>Texts with characters that XML has no room for.</summary>
    public static IReadOnlyList<string> Broken { get; } = ["nul\0 and \u0001\u001F bell\a", "half \uD83E pair", "\uDDF5 other half", "\uFFFE\uFFFF"];

    /// <summary>A word of ten thousand letters.</summary>
    public static string LongWord { get; } = new('x', 10_000);

    /// <summary>Every text in every place that holds one.</summary>
    public static Document Whole { get; } = Make([.. Texts, .. Broken]);

    /// <summary>Ten thousand letters in one word and in many, in a cell, an item and the text.</summary>
    public static Document Long { get; } = SampleDocument.Decided with
    {
        Blocks =
        [
            new DocumentBlock.Heading(1, "1", "", "Långa ord", "langa", true, null),
            new DocumentBlock.Prose(LongWord, false, "p"),
            new DocumentBlock.Table(new("lang", "Lång cell", true, [new("a", "Kort", 1, ColumnAlign.Start), new("b", "Lång", 1, ColumnAlign.Start)],
                [new(RowKind.Normal, [DocumentCell.Of("kort"), DocumentCell.Of(LongWord)], ""), new(RowKind.Normal, [DocumentCell.Of("kort"), DocumentCell.Of(string.Concat(Enumerable.Repeat("många ord ", 1_000)))], "")])),
            new DocumentBlock.Items([new("", [new("", null, "1", LongWord, "", false, ["i dag"])])]),
        ],
        Notes = [],
    };

    private static Document Make(IReadOnlyList<string> texts)
    {
        var blocks = new List<DocumentBlock>();
        foreach (var text in texts)
        {
            var place = $"h-{blocks.Count} \"{text}";
            blocks.AddRange(
            [
                new DocumentBlock.Heading(2, text, text, text, place, true, new DocumentLink.ToAnchor(text)),
                new DocumentBlock.Prose($"```\n{text}\n```", true, "p"),
                new DocumentBlock.Prose(text, false, "p"),
                new DocumentBlock.Motto(text, null),
                new DocumentBlock.Lead(text),
                new DocumentBlock.Remark(text),
                new DocumentBlock.Items([new(text, [new(place + "i", null, text, text, text, true, [text]) { Keyword = text }]), new("", [new("", null, "", text, "", false, [])])]),
                new DocumentBlock.Columns([new(text, [new(text, [new("", null, text, text, "", false, [])])])]),
                new DocumentBlock.Definitions([new(place + "d", text, text, text)]),
                new DocumentBlock.SignOff([new(text, [text, text, text])]),
                new DocumentBlock.Table(new("t", text, true, [new("a", text, 1, ColumnAlign.Start) { Group = text }, new("b", text, 1, ColumnAlign.End) { Group = text }],
                    [new(RowKind.Group, [DocumentCell.Of(text)], place + "g"), new(RowKind.Normal, [new DocumentCell([new TextRun(text) { NoteMark = text }]) { Markdown = text }, DocumentCell.Of(text)], place + "r")])),
                new DocumentBlock.Chart(new("c", ChartKind.Bar, text, text, text, [text, text], [new(text, SeriesRole.Main, [1m, null]), new(text, SeriesRole.Target, [-2.5m, 0m])])),
            ]);
        }
        var all = string.Join(' ', texts);
        return new Document(
            new(all, all, all, all, [new(all, all, true, true), new(all, all, false, false)], true, true, new RegionProfile(texts[0], new DocumentImage("image/png", [1, 2, 3], all))),
            new(texts[0], all, all, 6, all, all, all, all), PageLayout.Portrait, blocks.ToSequence(), texts.Select(text => new Footnote(text, text)).ToSequence());
    }
}

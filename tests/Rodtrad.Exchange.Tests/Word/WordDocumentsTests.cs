using System.Globalization;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Word;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Exchange.Tests.Word;

public sealed class WordDocumentsTests
{
    public static TheoryData<string> Names => ["whole", "decided", "empty", "poster", "pages", "hostile", "long"];

    [Theory, MemberData(nameof(Names))]
    public void A_file_is_valid(string name)
    {
        Assert.Empty(WordFile.Of(Document(name)).Errors());
        Assert.Empty(WordFile.Of(Document(name), purpose: WordPurpose.Printing, pageOf: _ => 7).Errors());
    }

    [Fact]
    public void Every_kind_of_block_is_in_the_sample() =>
        Assert.Equal(
            typeof(DocumentBlock).GetNestedTypes().Select(type => type.Name).Order(),
            SampleDocument.Whole.Blocks.Select(block => block.GetType().Name).Distinct().Order());

    [Fact]
    public async Task The_same_document_gives_the_same_bytes_in_another_culture_and_to_another_kind_of_stream()
    {
        var first = WordFile.Of(SampleDocument.Whole).Bytes;
        var second = await Task.Run(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            using var stream = new OneWay();
            WordDocuments.Write(SampleDocument.Whole with { Blocks = SampleDocument.Whole.Blocks.Select(block => block).ToList().ToSequence() }, null, stream);
            return stream.Written;
        }, TestContext.Current.CancellationToken);
        Assert.Equal(first, second);
    }

    [Fact]
    public void Other_words_give_another_file() =>
        Assert.NotEqual(WordFile.Of(SampleDocument.Whole).Bytes, WordFile.Of(SampleDocument.Whole with { Front = SampleDocument.Front with { Title = "Annan" } }).Bytes);

    [Fact]
    public void Nothing_tells_when_where_or_by_whom_it_was_made()
    {
        var file = WordFile.Of(SampleDocument.Whole);
        var core = file.Part("docProps/core.xml");
        Assert.Equal(["title", "subject", "language"], core.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["Regionstyrelsens plan", "2020–2022", "sv-SE"], core.Elements().Select(element => element.Value));
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(file.Bytes));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.DoesNotContain("attachedTemplate", file.Text("word/settings.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_stands_in_styles_settings_and_properties()
    {
        var file = WordFile.Of(SampleDocument.Whole with { Frame = SampleDocument.Frame with { Language = "fi-FI" } });
        Assert.Contains("<w:lang w:val=\"fi-FI\"", file.Text("word/styles.xml"), StringComparison.Ordinal);
        Assert.Contains("<w:themeFontLang w:val=\"fi-FI\"", file.Text("word/settings.xml"), StringComparison.Ordinal);
        Assert.Contains(">fi-FI<", file.Text("docProps/core.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_comes_out_as_text()
    {
        var file = WordFile.Of(HostileDocument.Whole);
        var words = WordFile.Words(file.Body);
        foreach (var text in HostileDocument.Texts.Where(text => !text.Contains('\u202E', StringComparison.Ordinal) && !text.Contains('\u2067', StringComparison.Ordinal)))
            Assert.Contains(text, words, StringComparison.Ordinal);
        // Nothing but the contents' and the pages' own fields, and no link but to a place in the document.
        Assert.All(file.Body.Descendants(WordFile.W + "instrText"), field => Assert.Matches("^ (TOC|PAGEREF) ", field.Value));
        Assert.DoesNotContain("TargetMode", file.Text("word/_rels/document.xml.rels"), StringComparison.Ordinal);
        Assert.Contains("half \uFFFD pair", words, StringComparison.Ordinal);
        Assert.Contains("nul\uFFFD and \uFFFD\uFFFD bell\uFFFD", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_direction_reaches_no_further_than_its_text()
    {
        var file = WordFile.Of(HostileDocument.Whole);
        var texts = file.Body.Descendants(WordFile.W + "t").Select(text => text.Value).ToList();
        Assert.Contains("\u202Eopen override\u202C", texts);
        Assert.Contains("\u2067isolate\u2069", texts);
        Assert.DoesNotContain("\u202Eopen override", texts);
    }

    static Document Document(string name) => name switch
    {
        "whole" => SampleDocument.Whole,
        "decided" => SampleDocument.Decided,
        "empty" => SampleDocument.Decided with { Blocks = [], Notes = [], Front = SampleDocument.Decided.Front with { Facts = [] } },
        "poster" => SampleDocument.Whole with { Layout = PageLayout.Poster },
        "pages" => SampleDocument.OfPages(8),
        "hostile" => HostileDocument.Whole,
        _ => HostileDocument.Long,
    };

    // A stream that only goes forward, as the answer to a request does.
    sealed class OneWay : Stream
    {
        readonly MemoryStream bytes = new();

        public byte[] Written => bytes.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => bytes.Write(buffer, offset, count);
    }
}

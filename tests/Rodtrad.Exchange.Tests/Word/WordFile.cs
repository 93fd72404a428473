using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rodtrad.Domain.Documents;
using Rodtrad.Exchange.Word;

namespace Rodtrad.Exchange.Tests.Word;

/// <summary>A written Word file, to look into.</summary>
sealed class WordFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    WordFile(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    public static WordFile Of(Document document, WordTemplate? template = null, WordPurpose purpose = WordPurpose.Editing, Func<string, int?>? pageOf = null)
    {
        using var stream = new MemoryStream();
        WordDocuments.Write(document, template, stream, purpose, pageOf);
        return new(stream.ToArray());
    }

    public IReadOnlyList<string> Names => Read(archive => archive.Entries.Select(entry => entry.FullName).ToList());

    public XElement Body => Part("word/document.xml").Element(W + "body")!;

    public IEnumerable<XElement> Paragraphs => Body.Descendants(W + "p");

    public XElement Part(string name) => XDocument.Parse(Text(name)).Root!;

    public string Text(string name) => Read(archive =>
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    });

    public byte[] Content(string name) => Read(archive =>
    {
        using var copy = new MemoryStream();
        using var part = archive.GetEntry(name)!.Open();
        part.CopyTo(copy);
        return copy.ToArray();
    });

    /// <summary>What the validator of the format has against it.</summary>
    public IReadOnlyList<string> Errors()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Bytes), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    /// <summary>The words of an element; breaks and tabs as they are.</summary>
    public static string Words(XElement element) => string.Concat(element.Descendants()
        .Select(one => one.Name == W + "t" ? one.Value : one.Name == W + "br" ? "\n" : one.Name == W + "tab" && one.Parent?.Name == W + "r" ? "\t" : ""));

    public static string? Val(XElement? element, string name) => (string?)element?.Descendants(W + name).FirstOrDefault()?.Attribute(W + "val");

    public static string? Style(XElement paragraph) => Val(paragraph.Element(W + "pPr"), "pStyle");

    public XElement Paragraph(string words) => Paragraphs.First(paragraph => Words(paragraph).Contains(words, StringComparison.Ordinal));

    public XElement Table(string caption) => Body.Descendants(W + "tbl").First(table => Val(table, "tblCaption") == caption);

    T Read<T>(Func<ZipArchive, T> read)
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes), ZipArchiveMode.Read);
        return read(archive);
    }
}

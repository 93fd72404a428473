using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Word;

/// <summary>
/// The parts of a template as XML, read with every limit set before anything is made of them: a file from outside may be made to
/// fill the memory, to fetch something or to bring a program along.
/// </summary>
internal sealed class TemplateArchive
{
    public const string NotWord = "WMA-001";
    public const string TooLarge = "WMA-002";
    public const string TooMuch = "WMA-003";
    public const string HasMacros = "WMA-004";
    public const string LeadsOut = "WMA-005";
    public const string HasDoctype = "WMA-006";

    private const int LargestFile = 5 * 1024 * 1024;
    private const int LargestContents = 50 * 1024 * 1024;
    private const int MostEntries = 1000;

    // A part of real text is seldom packed more than thirtyfold.
    private const int HighestRatio = 200;
    private const int Megabyte = 1024 * 1024;

    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly string[] Wanted = ["word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml", "word/fontTable.xml", "word/document.xml"];

    private readonly Dictionary<string, XDocument> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The part, where the file has it.</summary>
    public XDocument? this[string name] => _parts.GetValueOrDefault(name);

    /// <summary>The parts that a look is made of, or the refusal that says what is wrong with the file.</summary>
    public static (TemplateArchive? Parts, Refusal? Refusal) Open(Stream source)
    {
        using var file = new MemoryStream();
        if (!Copy(source, file, LargestFile))
            return (null, Refusal.Of(TooLarge, $"{LargestFile / Megabyte}"));
        file.Position = 0;
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var found = new TemplateArchive();
            return found.Take(archive) is { } refusal ? (null, refusal) : (found, null);
        }
        catch (InvalidDataException)
        {
            return (null, Refusal.Of(NotWord));
        }
        catch (XmlException problem)
        {
            return (null, Refusal.Of(problem.IsDoctype() ? HasDoctype : NotWord));
        }
    }

    private Refusal? Take(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries)
            return Refusal.Of(TooMuch, $"{LargestContents / Megabyte}");
        if (archive.Entries.FirstOrDefault(entry => IsProgram(entry.FullName)) is { } program)
            return Refusal.Of(HasMacros, program.FullName);
        var left = (long)LargestContents;
        foreach (var entry in archive.Entries)
        {
            // What an entry says of its own size is not to be believed: it is counted.
            using var content = new MemoryStream();
            var most = Math.Min(left, Math.Max(Megabyte, entry.CompressedLength * HighestRatio));
            using (var packed = entry.Open())
            {
                if (!Copy(packed, content, most))
                    return Refusal.Of(TooMuch, $"{LargestContents / Megabyte}");
            }
            left -= content.Length;
            content.Position = 0;
            if (Judge(entry.FullName.Replace('\\', '/').TrimStart('/'), content) is { } refusal)
                return refusal;
        }
        return null;
    }

    private Refusal? Judge(string name, Stream content)
    {
        if (name == "[Content_Types].xml")
        {
            var types = Xml(content).Descendants().Select(element => (string?)element.Attribute("ContentType") ?? "");
            if (types.FirstOrDefault(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)) is { } type)
                return Refusal.Of(HasMacros, type);
        }
        else if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            var outward = Xml(content).Descendants(XName.Get("Relationship", Relations)).FirstOrDefault(LeadsOutward);
            if (outward is not null)
                return Refusal.Of(LeadsOut, (string?)outward.Attribute("Target") ?? name);
        }
        else if (Wanted.Contains(name, StringComparer.OrdinalIgnoreCase))
            _parts[name] = Xml(content);
        else if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            Read(content);
        return null;
    }

    // A link in the text is only followed by who clicks on it, and the text is not used; anything else would be fetched.
    private static bool LeadsOutward(XElement relation) =>
        string.Equals((string?)relation.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
        && !((string?)relation.Attribute("Type") ?? "").EndsWith("/hyperlink", StringComparison.Ordinal);

    private static bool IsProgram(string name) =>
        name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && name.Contains("vba", StringComparison.OrdinalIgnoreCase)
        || name.Contains("activeX", StringComparison.OrdinalIgnoreCase) || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase);

    // Read through first: a tree that is too deep could not be made, or copied, without an end of the program.
    private static XDocument Xml(Stream content)
    {
        Read(content);
        content.Position = 0;
        using var reader = SafeXml.Open(content, LargestContents);
        return XDocument.Load(reader);
    }

    // Parts that are not used are also read through, so that a file is refused for what is in it and not for what we take.
    private static void Read(Stream content)
    {
        using var reader = SafeXml.Open(content, LargestContents);
        while (reader.Next())
        {
        }
    }

    private static bool Copy(Stream source, Stream target, long most)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = source.Read(buffer)) > 0; target.Write(buffer, 0, read))
        {
            if ((most -= read) < 0)
                return false;
        }
        return true;
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.OpenXml;

namespace Rodtrad.Exchange.Excel;

/// <summary>What a workbook from outside may at most be; every limit holds before anything is made of what it limits.</summary>
internal static class ExcelLimits
{
    public const int Megabyte = 1024 * 1024;
    public const int File = 25 * Megabyte;
    public const long Contents = 300L * Megabyte;
    public const int Entries = 2_000;

    /// <summary>A part of real cells is seldom packed more than fiftyfold. A part under a megabyte may be packed as it likes.</summary>
    public const int Ratio = 200;

    public const int Sheets = 250;
    public const int Cells = 250_000;
    public const int Texts = 500_000;
    public const int Letters = 20_000_000;
    public const int EntryName = 200;
}

/// <summary>Reading stops: the file is refused.</summary>
internal sealed class WorkbookRefusedException(Refusal refusal) : Exception
{
    public WorkbookRefusedException(string code, params ReadOnlySpan<string> arguments) : this(Refusal.Of(code, arguments))
    {
    }

    public Refusal Refusal { get; } = refusal;
}

/// <summary>
/// The parts of a workbook from outside. It may be made to fill the memory or the disk, to fetch something or to bring a program along:
/// what it holds decides, never what it is called, and what it says of its own sizes is not believed but counted.
/// </summary>
internal sealed class ExcelArchive : IDisposable
{
    public const string NotWorkbook = "INL-001";
    public const string TooLarge = "INL-002";
    public const string TooMuch = "INL-003";
    public const string HasMacros = "INL-004";
    public const string LeadsOut = "INL-005";
    public const string HasDoctype = "INL-006";
    public const string IsEncrypted = "INL-007";
    public const string BadName = "INL-008";

    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Entry = [(byte)'P', (byte)'K', 1, 2];

    // Words in the name or type of a part, and of a relation, that no workbook with only figures has.
    private static readonly string[] Programs = ["vbaProject", "vbaData", "macroEnabled", "macrosheet", "xlMacrosheet", "activeX", "ctrlProp", "oleObject", "embeddings/", "customUI", "sheet.binary"];
    private static readonly string[] Outward = ["externalLink", "connections", "queryTable", "attachedTemplate", "webPublish"];

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationToken _cancel;
    private long _left = ExcelLimits.Contents;

    private ExcelArchive(byte[] file, CancellationToken cancel)
    {
        _cancel = cancel;
        _zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
    }

    /// <summary>Opens the file when it is a workbook with nothing but cells in it.</summary>
    /// <exception cref="WorkbookRefusedException">It is not.</exception>
    public static ExcelArchive Open(Stream source, CancellationToken cancel)
    {
        var file = Whole(source, cancel);
        if (file.AsSpan().StartsWith(Compound))
            throw new WorkbookRefusedException(IsEncrypted);
        if (!file.AsSpan().StartsWith("PK\u0003\u0004"u8))
            throw new WorkbookRefusedException(NotWorkbook, "");
        // The list of entries is held in memory when it is asked for, so it is counted before.
        if (file.AsSpan().Count(Entry) > ExcelLimits.Entries)
            throw TooMuchInIt();
        ExcelArchive? archive = null;
        try
        {
            archive = new ExcelArchive(file, cancel);
            archive.Judge();
            (var opened, archive) = (archive, null);
            return opened;
        }
        catch (InvalidDataException)
        {
            throw new WorkbookRefusedException(NotWorkbook, "");
        }
        finally
        {
            archive?.Dispose();
        }
    }

    public void Dispose() => _zip.Dispose();

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Goes through the XML of a part. Nothing of it is held but what <paramref name="take"/> keeps.</summary>
    /// <exception cref="WorkbookRefusedException">The part is missing, too large, no XML, or has definitions of its own.</exception>
    public void Read(string part, Action<XmlReader> take)
    {
        if (!_entries.TryGetValue(part, out var entry))
            throw new WorkbookRefusedException(NotWorkbook, part);
        try
        {
            // What is counted here was counted when the file was judged: the same limits over again.
            using var content = new CountedStream(entry.Open(), Most(entry, ExcelLimits.Contents), isXml: true, _cancel);
            using var xml = SafeXml.Open(content, ExcelLimits.Contents);
            take(xml);
        }
        catch (XmlException problem)
        {
            throw new WorkbookRefusedException(problem.IsDoctype() ? HasDoctype : NotWorkbook, part);
        }
        catch (InvalidDataException)
        {
            throw new WorkbookRefusedException(NotWorkbook, part);
        }
    }

    /// <summary>What the relations of a part lead to, by their ids: the kind, its last word only, and the name of the part.</summary>
    public IReadOnlyDictionary<string, (string Kind, string Part)> Relations(string part)
    {
        var found = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var (folder, name) = part.LastIndexOf('/') is >= 0 and var slash ? (part[..(slash + 1)], part[(slash + 1)..]) : ("", part);
        var relations = $"{folder}_rels/{name}.rels";
        if (Has(relations))
        {
            Read(relations, xml =>
            {
                while (xml.Next())
                {
                    if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                        found[id] = ((xml.GetAttribute("Type") ?? "").Split('/')[^1], target.StartsWith('/') ? target[1..] : folder + target);
                }
            });
        }
        return found;
    }

    private static byte[] Whole(Stream source, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = source.Read(buffer)) > 0; file.Write(buffer, 0, read))
        {
            cancel.ThrowIfCancellationRequested();
            if (file.Length + read > ExcelLimits.File)
                throw new WorkbookRefusedException(TooLarge, $"{ExcelLimits.File / ExcelLimits.Megabyte}");
        }
        return file.ToArray();
    }

    /// <summary>Some limit of what is in the file is passed: all of them are told, for what was met first says little of the others.</summary>
    public static WorkbookRefusedException TooMuchInIt() => new(
        TooMuch, $"{ExcelLimits.Contents / ExcelLimits.Megabyte}", $"{ExcelLimits.Entries}", $"{ExcelLimits.Sheets}", $"{ExcelLimits.Cells}", $"{ExcelLimits.Texts}");

    private static long Most(ZipArchiveEntry entry, long left) => Math.Min(left, Math.Max(ExcelLimits.Megabyte, entry.CompressedLength * ExcelLimits.Ratio));

    private void Judge()
    {
        foreach (var entry in _zip.Entries)
        {
            if (!IsGoodName(entry.FullName) || !_entries.TryAdd(entry.FullName, entry))
                throw new WorkbookRefusedException(BadName, Told(entry.FullName));
        }
        Refuse(Programs, HasMacros, _entries.Keys);
        Refuse(Outward, LeadsOut, _entries.Keys);
        // Also what nobody is going to read is gone through, so that a file is refused for what is in it and not for what we take.
        var buffer = new byte[64 * 1024];
        foreach (var entry in _zip.Entries)
        {
            using var content = new CountedStream(entry.Open(), Most(entry, _left), isXml: false, _cancel);
            for (int read; (read = content.Read(buffer)) > 0;)
                _left -= read;
        }
        JudgeTypes();
        foreach (var relations in _entries.Keys.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            Read(relations, JudgeRelations);
    }

    private void JudgeTypes()
    {
        var types = new List<string>();
        Read("[Content_Types].xml", xml =>
        {
            while (xml.Next())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type && types.Count <= 2 * ExcelLimits.Entries)
                    types.Add(type);
            }
        });
        Refuse(Programs, HasMacros, types);
        Refuse(Outward, LeadsOut, types);
        if (!types.Contains(MainType, StringComparer.OrdinalIgnoreCase))
            throw new WorkbookRefusedException(NotWorkbook, "");
    }

    // A link in a cell is only followed by who clicks on it; anything else that leads out would be fetched.
    private static void JudgeRelations(XmlReader xml)
    {
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                continue;
            var kind = (xml.GetAttribute("Type") ?? "").Split('/')[^1];
            Refuse(Programs, HasMacros, [kind]);
            Refuse(Outward, LeadsOut, [kind]);
            if (kind == "package")
                throw new WorkbookRefusedException(HasMacros, Told(xml.GetAttribute("Target") ?? ""));
            if (string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase) && kind != "hyperlink")
                throw new WorkbookRefusedException(LeadsOut, Told(xml.GetAttribute("Target") ?? ""));
        }
    }

    private static void Refuse(string[] words, string code, IEnumerable<string> names)
    {
        if (names.FirstOrDefault(name => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))) is { } name)
            throw new WorkbookRefusedException(code, Told(name));
    }

    private static bool IsGoodName(string name) =>
        name.Length is > 0 and <= ExcelLimits.EntryName && name[0] is not ('/' or '\\') && !name.Any(letter => letter is '\\' or ':' or < ' ')
        && !name.Split('/').Any(part => part is ".." or ".");

    /// <summary>A text from the file as it can be told: without signs that are not seen, and not longer than one line.</summary>
    private static string Told(string text)
    {
        var told = new StringBuilder();
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, 80)))
            told.Append(char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter);
        return told.ToString();
    }

    /// <summary>
    /// Counts what comes out of a packed part, and stops there when it is too much, or when too much of it is one tag or one text: that
    /// would be held whole. Both begin after a "less than", which can stand nowhere inside them.
    /// </summary>
    private sealed class CountedStream(Stream inner, long most, bool isXml, CancellationToken cancel) : Stream
    {
        private long _read;
        private long _sinceTag;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            cancel.ThrowIfCancellationRequested();
            var read = inner.Read(buffer);
            _read += read;
            var tag = buffer[..read].LastIndexOf((byte)'<');
            _sinceTag = tag < 0 ? _sinceTag + read : read - tag;
            return _read <= most && (!isXml || _sinceTag <= ExcelLimits.Megabyte) ? read : throw TooMuchInIt();
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

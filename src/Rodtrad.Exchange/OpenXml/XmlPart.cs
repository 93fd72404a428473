using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Rodtrad.Exchange.OpenXml;

/// <summary>
/// One XML part of a package, written straight through. What stands in the program is markup; everything that is filled in is
/// text and can never become markup: that is what <see cref="Add"/> is for. Characters that XML cannot hold become U+FFFD.
/// </summary>
internal sealed class XmlPart(Stream target, bool leaveOpen = false) : IDisposable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(Specials());

    private readonly StreamWriter _out = new(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen);

    /// <summary>Markup that holds nothing from outside.</summary>
    public XmlPart Raw(string markup)
    {
        _out.Write(markup);
        return this;
    }

    /// <summary>Markup with values: the holes are escaped, numbers are written the same in every culture.</summary>
    public XmlPart Add([InterpolatedStringHandlerArgument("")] ref Holes markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Text.</summary>
    public XmlPart Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            _out.Write(text[..at]);
            var taken = 1;
            if (Escape(text[at]) is { } escape)
                _out.Write(escape);
            else if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                _out.Write(text.Slice(at, 2));
                taken = 2;
            }
            else
                _out.Write('\uFFFD');
            text = text[(at + taken)..];
        }
        _out.Write(text);
        return this;
    }

    public void Dispose() => _out.Dispose();

    private static string? Escape(char letter) => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\t' => "&#9;",
        '\n' => "&#10;",
        '\r' => "&#13;",
        _ => null,
    };

    private static string Specials()
    {
        var letters = new StringBuilder("&<>\"\uFFFE\uFFFF");
        for (var letter = '\0'; letter < ' '; letter++)
            letters.Append(letter);
        for (var letter = 0xD800; letter <= 0xDFFF; letter++)
            letters.Append((char)letter);
        return letters.ToString();
    }

    /// <summary>Takes the pieces of an interpolated string one by one, without making a string of them.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Holes
    {
        private readonly XmlPart _part;

        public Holes(int literalLength, int formattedCount, XmlPart part)
        {
            _ = (literalLength, formattedCount);
            _part = part;
        }

        public void AppendLiteral(string value) => _part._out.Write(value);

        public void AppendFormatted(string? value) => _part.Text(value);

        public void AppendFormatted(int value) => _part._out.Write(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(long value) => _part._out.Write(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(decimal value) => _part._out.Write(value.ToString(CultureInfo.InvariantCulture));
    }
}

using System.Text;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Csv;

/// <summary>A field with where it begins, line and column counted from 1.</summary>
internal sealed record CsvField(string Text, int Line, int Column);

/// <summary>
/// Rows of a CSV file that somebody else has written, each field with its place: so that what is wrong can be pointed at. Separator
/// is the first of semicolon, comma and tab that the heading has; quotes as RFC 4180. Rows without a letter are left out.
/// </summary>
internal static class CsvLines
{
    /// <summary>UTF-8 with or without mark; where it is not that, the letters of older Windows.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    /// <summary>The rows; or where a quote is opened that is never closed.</summary>
    public static (List<List<CsvField>> Rows, CsvField? Unclosed) Read(string text)
    {
        var separator = Separator(text);
        var rows = new List<List<CsvField>>();
        var row = new List<CsvField>();
        var (at, line, lineStart) = (0, 1, 0);
        while (true)
        {
            var (startLine, startColumn) = (line, at - lineStart + 1);
            var field = new StringBuilder();
            if (at < text.Length && text[at] == '"')
            {
                for (at++; ; at++)
                {
                    if (at >= text.Length)
                        return (rows, new CsvField(field.ToString(), startLine, startColumn));
                    if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"'))
                        break;
                    if (text[at] == '"')
                        at++;
                    if (text[at] == '\n')
                        (line, lineStart) = (line + 1, at + 1);
                    field.Append(text[at]);
                }
                at++;
            }
            while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
                field.Append(text[at++]);
            row.Add(new CsvField(field.ToString().Trim(), startLine, startColumn));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }
            if (row.Exists(one => one.Text.Length > 0))
                rows.Add(row);
            row = [];
            if (at >= text.Length)
                return (rows, null);
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            (line, lineStart) = (line + 1, at);
        }
    }

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var heading = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        return heading.Contains(';') ? ';' : heading.Contains(',') ? ',' : heading.Contains('\t') ? '\t' : ';';
    }
}

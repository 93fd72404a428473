namespace Rodtrad.House.Tests.Reading;

/// <summary>A string or character literal as it stands in the source, with its line.</summary>
sealed record Literal(int Line, string Text);

/// <summary>
/// A C# file split into code and literals. <see cref="Code"/> has the same length and lines as the file, with comments
/// and the inside of literals blanked, so that a rule about code is not fooled by a word in a comment.
/// </summary>
sealed class CSharpText
{
    readonly string text;
    readonly char[] code;
    readonly List<Literal> literals = [];

    CSharpText(string text)
    {
        this.text = text;
        code = text.ToCharArray();
        ReadCode(0, inHole: false);
        Code = new string(code);
    }

    public string Code { get; }

    public IReadOnlyList<Literal> Literals => literals;

    public static CSharpText Of(string text) => new(text);

    public static int LineAt(string text, int position) => text.AsSpan(0, position).Count('\n') + 1;

    char At(int position) => position < text.Length ? text[position] : '\0';

    bool Starts(int position, string with) => string.CompareOrdinal(text, position, with, 0, with.Length) == 0;

    int ReadCode(int from, bool inHole)
    {
        var depth = 0;
        for (var i = from; i < text.Length;)
        {
            if (Starts(i, "//"))
                i = Blank(i, EndOr(text.IndexOf('\n', i)));
            else if (Starts(i, "/*"))
                i = Blank(i, EndOr(text.IndexOf("*/", i + 2, StringComparison.Ordinal) is var end && end >= 0 ? end + 2 : end));
            else if (At(i) == '\'')
                i = ReadCharacter(i);
            else if (At(i) is '"' or '$' or '@' && PrefixLength(i) is var prefix && At(i + prefix) == '"')
                i = ReadString(i, prefix);
            else if (inHole && At(i) == '}' && depth-- == 0)
                return i;
            else
            {
                if (At(i) == '{')
                    depth++;
                i++;
            }
        }
        return text.Length;
    }

    int PrefixLength(int from)
    {
        var length = 0;
        while (At(from + length) is '$' or '@')
            length++;
        return length;
    }

    int ReadCharacter(int from)
    {
        var end = from + 1;
        while (end < text.Length && text[end] is not ('\'' or '\n'))
            end += text[end] == '\\' ? 2 : 1;
        return Keep(from, from + 1, Math.Min(end, text.Length));
    }

    int ReadString(int from, int prefix)
    {
        var dollars = text.AsSpan(from, prefix).Count('$');
        var verbatim = text.AsSpan(from, prefix).Contains('@');
        var quotes = 0;
        while (At(from + prefix + quotes) == '"')
            quotes++;
        var raw = quotes >= 3 && !verbatim;
        var start = from + prefix + (raw ? quotes : 1);
        if (!raw && !verbatim && quotes == 2)
            return start + 1;
        var part = start;
        for (var i = start; i < text.Length;)
        {
            if (raw ? Starts(i, new string('"', quotes)) : At(i) == '"' && !(verbatim && At(i + 1) == '"'))
                return Keep(from, part, i) + (raw ? quotes : 1) - 1;
            if (!raw && !verbatim && At(i) == '\\' || verbatim && At(i) == '"')
                i += 2;
            else if (dollars > 0 && HoleAt(i, dollars, raw) is > 0 and var opens)
            {
                Keep(from, part, i);
                i = ReadCode(i + opens, inHole: true) + (raw ? dollars : 1);
                part = i;
            }
            else
                i += dollars > 0 && !raw && Starts(i, "{{") ? 2 : 1;
        }
        return text.Length;
    }

    // How many braces open a hole here; 0 when the braces are text.
    int HoleAt(int from, int dollars, bool raw)
    {
        var braces = 0;
        while (At(from + braces) == '{')
            braces++;
        return raw ? (braces >= dollars ? braces : 0) : braces % 2 == 1 ? braces : 0;
    }

    int Keep(int literal, int from, int end)
    {
        literals.Add(new(LineAt(text, literal), text[from..end]));
        Blank(from, end);
        return end + 1;
    }

    int Blank(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (code[i] is not '\n')
                code[i] = ' ';
        return end;
    }

    int EndOr(int end) => end < 0 ? text.Length : end;
}

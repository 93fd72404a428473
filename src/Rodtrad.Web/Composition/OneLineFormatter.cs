using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Rodtrad.Web.Composition;

/// <summary>
/// Writes each event of the program's log as one line that begins with its time. What comes from outside can hold line breaks and
/// control signs; written as a dot they forge no line, and what an error tells below its line is indented.
/// </summary>
public sealed class OneLineFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "rodtrad";

    private const string Indent = "\n    ";
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        textWriter.Write($" {logEntry.LogLevel} {logEntry.Category} {OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception))}");
        foreach (var line in logEntry.Exception?.ToString().Split('\n') ?? [])
            textWriter.Write(Indent + OneLine(line.TrimEnd('\r')));
        textWriter.Write('\n');
    }

    /// <summary>The text without anything that ends a line or steers a terminal.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || letter is LineSeparator or ParagraphSeparator ? '·' : letter));
}

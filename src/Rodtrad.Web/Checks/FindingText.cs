using Rodtrad.App.Checks;
using Rodtrad.Domain.Checks;
using Rodtrad.Domain.Tables;
using Rodtrad.Web.CommandLine;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Checks;

/// <summary>Findings in the reader's words.</summary>
internal static class FindingText
{
    private const int Longest = 90;

    /// <summary>
    /// What is the matter, and what to do about it. A goal may be a whole paragraph: in a sentence about it its first words are
    /// enough, since the whole of it stands beside.
    /// </summary>
    public static string Message(Words words, Finding finding) => Problems.Text(words, finding.Check.Code, [.. finding.Figures is null ? finding.Arguments.Select(Short) : finding.Arguments]);

    /// <summary>The name of a kind of finding.</summary>
    public static string Title(Words words, Check check) => words[$"check.{check.Code}"];

    public static string Cause(Words words, Check check) => words[$"cause.{check.Cause}"];

    /// <summary>Why this finding most likely is there: which figure points itself out, when it is about figures; else as its kind.</summary>
    public static string Cause(Words words, Finding finding) => finding.Figures is { Cause: not LikelyCauseKind.Unclear and var kind } figures
        ? words[$"cause.figure.{kind}", [.. figures.CauseArguments]] : Cause(words, finding.Check);

    /// <summary>Whether a finding has a cause of its own to tell beside that of its kind.</summary>
    public static bool HasOwnCause(Finding finding) => finding.Figures is { Cause: not LikelyCauseKind.Unclear };

    /// <summary>What differs, with its sign: figures as figures, texts as <see cref="Difference(Finding)"/>.</summary>
    public static string Differs(Finding finding) => finding.Figures is { } figures
        ? FigurePrint.Change(figures.Difference, figures.Unit, figures.Decimals) : Difference(finding);

    public static string Severity(Words words, Check check) => words[$"Severity.{check.Severity}"];

    /// <summary>The shape that stands beside the word.</summary>
    public static Status Shape(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => Status.Not,
        FindingSeverity.Warning => Status.Part,
        _ => Status.NotAssessable,
    };

    /// <summary>The difference as plain text: what was removed in [-…-], what was added in {+…+}; empty when there is none.</summary>
    public static string Difference(Finding finding) => string.Concat(finding.Difference?.Pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Removed => $"[-{piece.Text}-]",
        PieceKind.Added => $"{{+{piece.Text}+}}",
        _ => piece.Text,
    }) ?? []);

    private static string Short(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = text.LastIndexOf(' ', Longest);
        return text[..(end > 0 ? end : Longest)] + " …";
    }

    public static DateOnly Day(Acceptance accepted) => DateOnly.FromDateTime(accepted.At.UtcDateTime);
}

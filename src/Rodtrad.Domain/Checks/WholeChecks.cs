using System.Buffers;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>What concerns the plan as a whole: its decision, its header, the text of its sections.</summary>
internal static class WholeChecks
{
    public static void Of(Examined examined, Found found)
    {
        var edition = examined.Edition;
        foreach (var placeholder in edition.Decision.Placeholders)
            Add(examined, found, placeholder, placeholder);
        foreach (var text in (string[])[edition.Decision.Organ, edition.Decision.Paragraph, edition.Decision.DiaryNumber,
            edition.Header.AppliesTo, edition.Header.DocumentId, edition.Header.Responsible, edition.Header.PreparedBy])
        {
            foreach (var placeholder in Placeholders.In(text))
                Add(examined, found, placeholder, text);
        }
        foreach (var section in edition.Sections)
        {
            foreach (var placeholder in Placeholders.In(section.Heading).Concat(Placeholders.In(section.Text)))
                Add(examined, found, placeholder, section.Heading);
        }
        if (edition.Status == PlanStatus.Decided && !edition.Decision.IsComplete)
            found.Add(Found.Whole, new(CheckCatalogue.DecisionIncomplete, examined.Plan, FindingPlace.Whole, [edition.Plan.Title], Decision(edition.Decision), "", null));
    }

    private static void Add(Examined examined, Found found, string placeholder, string where) => found.Add(
        Found.Whole, new(CheckCatalogue.Placeholder, examined.Plan, FindingPlace.Whole, [placeholder, where == placeholder ? examined.Edition.Plan.Title : where], placeholder, "", null));

    private static string Decision(DecisionReference decision) => string.Join(
        ' ', ((string[])[decision.Organ, decision.Date is { } day ? $"{day.Year:0000}-{day.Month:00}-{day.Day:00}" : "", decision.Paragraph, decision.DiaryNumber,
            .. decision.Placeholders]).Where(part => part.Length > 0));
}

/// <summary>Finds what was to be filled in: a text within brackets, or a row of x: "[Skriv datum]", "§ xxx", "19xxxx".</summary>
internal static class Placeholders
{
    private const int Longest = 80;

    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789 xX*");

    /// <summary>The placeholders in a text, as printed. A link of Markdown and the mark of a note are none.</summary>
    public static Sequence<string> In(string text)
    {
        if (text.AsSpan().IndexOf('[') < 0 && !text.Contains("xxx", StringComparison.OrdinalIgnoreCase))
            return Sequence<string>.Empty;
        var found = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '[' ? Bracket(text, at) : IsRow(text, at) ? Row(text, at) : at;
            if (end == at)
                continue;
            found.Add(text[at..end]);
            at = end - 1;
        }
        return found.ToSequence();
    }

    private static int Bracket(string text, int at)
    {
        var end = text.AsSpan(at + 1, Math.Min(Longest, text.Length - at - 1)).IndexOfAny('[', ']', '\n') + at + 1;
        if (end <= at + 1 || text[end] != ']' || (end + 1 < text.Length && text[end + 1] is '(' or '['))
            return at;
        // "[1]" is the mark of a note, "[x]" a box that is ticked.
        var inside = text.AsSpan(at + 1, end - at - 1);
        return inside.ContainsAnyExcept(Marks) ? end + 1 : at;
    }

    // Begins with figures or with x, and no letter stands before it.
    private static bool IsRow(string text, int at) =>
        (text[at] is 'x' or 'X' || char.IsAsciiDigit(text[at])) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static int Row(string text, int at)
    {
        var from = at;
        while (from < text.Length && char.IsAsciiDigit(text[from]))
            from++;
        var end = from;
        while (end < text.Length && text[end] is 'x' or 'X')
            end++;
        return end - from >= 3 && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? end : at;
    }
}

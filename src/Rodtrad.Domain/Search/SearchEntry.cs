using System.Text;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Search;

/// <summary>The kinds of things that can be found.</summary>
public enum EntryKind
{
    Plan,
    Section,
    Node,
    Indicator,
    SteeringDocument,
    Unit,
    Footnote,
    Explanation,
}

/// <summary>
/// A thing that can be found: how it is pointed at and what it is found by. <paramref name="Level"/> is the level of a node, else
/// empty; <paramref name="Target"/> the code of the thing, or the mark of a footnote, or the place of an explained word in the plan's list, from 1; <paramref name="Title"/> what it is called;
/// <paramref name="Number"/> the number printed with it, if any;
/// <paramref name="Context"/> what it stands under, empty when that is the plan itself; <paramref name="Text"/> everything else
/// that is printed of it, to show an excerpt of; <paramref name="Keys"/> words it is also found by and that are not shown.
/// All texts are in composed form.
/// </summary>
public sealed record SearchEntry(EntryKind Kind, Code Level, string Target, string Title, string Number, string Context, string Text, string Keys)
{
    // PostgreSQL holds at most a megabyte of words for each thing. What comes after this many characters is not found.
    private const int MostCharacters = 200_000;

    /// <summary>
    /// Every word the thing is found by, each once and with a space before it: first those of the title and
    /// the number, then a line break, then the others.
    /// </summary>
    public string Words()
    {
        var words = new StringBuilder(Title.Length + Text.Length + Keys.Length + 32);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Add(Title);
        Add(Number);
        words.Append('\n');
        Add(Text);
        Add(Keys);
        return words.ToString();

        void Add(string text)
        {
            foreach (var found in SearchWords.Of(text))
            {
                if (words.Length < MostCharacters && seen.Add(found.Word))
                    words.Append(' ').Append(found.Word);
            }
        }
    }
}

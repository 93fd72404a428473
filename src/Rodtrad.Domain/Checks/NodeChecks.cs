using Rodtrad.Domain.Goals;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Domain.Checks;

/// <summary>What a node says by itself, and beside the other nodes of its plan.</summary>
internal static class NodeChecks
{
    public static void At(Examined examined, int at, Surroundings around, Names names, Found found)
    {
        var node = examined.Node(at);
        foreach (var spelling in node.Spellings)
        {
            found.Add(at, new(
                CheckCatalogue.SeveralNames, examined.Plan, new FindingPlace(node.Code), [node.Name, spelling.Text, spelling.Where], node.Name, spelling.Text,
                TextDifference.Between(node.Name, spelling.Text)));
        }
        Unfilled(examined, at, node.Name, found);
        Unfilled(examined, at, node.Text, found);
        if (node.Number.Length > 0 && examined.Level(at) is { CodePattern.Length: > 0 } level && !CodePatterns.Fits(level.CodePattern, node.Number))
            found.Add(at, examined.At(at, CheckCatalogue.CodeBreaksPattern, node.Number, level.CodePattern) with { Printed = node.Number, Computed = level.CodePattern });
        if (names.Earlier(at) is { } same)
            found.Add(at, examined.At(at, CheckCatalogue.NodeTwice, same.Code.Text) with { Printed = node.Name, Computed = same.Code.Text });
        if (around.Document(node.Document) is { } document)
            OfDocument(examined, at, document, around, names, found);
    }

    private static void Unfilled(Examined examined, int at, string text, Found found)
    {
        var node = examined.Node(at);
        foreach (var placeholder in Placeholders.In(text))
            found.Add(at, new(CheckCatalogue.Placeholder, examined.Plan, new FindingPlace(node.Code), [placeholder, node.Name], placeholder, "", null));
    }

    private static void OfDocument(Examined examined, int at, SteeringDocument document, Surroundings around, Names names, Found found)
    {
        if (names.EarlierOf(document, at) is { } same)
            found.Add(at, examined.At(at, CheckCatalogue.DocumentTwice, document.Title, same.Name) with { Printed = document.Title, Computed = same.Code.Text });
        foreach (var finding in Superseded(examined, at, document, around))
            found.Add(at, finding);
    }

    /// <summary>Whether the document had come to an end, or was replaced, when the plan was to hold.</summary>
    public static IEnumerable<Finding> Superseded(Examined examined, int at, SteeringDocument document, Surroundings around)
    {
        var plan = examined.Edition.Plan;
        if (document.Validity.To is { } last && last.Year < plan.FirstYear)
        {
            var ended = examined.At(at, CheckCatalogue.DocumentEnded, document.Title, Day(last), $"{plan.FirstYear}");
            yield return ended with { Printed = document.Title, Computed = Day(last) };
        }
        // A document that takes over only after the plan has ended changes nothing for it.
        if (around.ReplacementOf(document) is { } newer && !(newer.Validity.From is { } first && first.Year > plan.LastYear))
            yield return examined.At(at, CheckCatalogue.DocumentReplaced, document.Title, newer.Title) with { Printed = document.Title, Computed = newer.Title };
    }

    private static string Day(DateOnly day) => $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";

    /// <summary>The names and documents met so far, to find what stands twice.</summary>
    internal sealed class Names
    {
        private readonly Examined _examined;
        private readonly Dictionary<string, int>[] _names;
        private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);

        public Names(Examined examined)
        {
            _examined = examined;
            _names = new Dictionary<string, int>[examined.LevelCount];
            for (var level = 0; level < _names.Length; level++)
                _names[level] = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        }

        /// <summary>The node before this one with the same level and name; null when there is none.</summary>
        public Node? Earlier(int at)
        {
            var names = _names[_examined.LevelNumber(at)];
            var name = Spaces.Normal(_examined.Node(at).Name);
            return names.TryAdd(name, at) ? null : _examined.Node(names[name]);
        }

        /// <summary>The node before this one that stands for the same document; null when there is none.</summary>
        public Node? EarlierOf(SteeringDocument document, int at) =>
            _documents.TryAdd(document.Code.Text, at) ? null : _examined.Node(_documents[document.Code.Text]);
    }
}

using System.Globalization;
using Rodtrad.Domain.Editions;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;

namespace Rodtrad.Domain.Documents;

/// <summary>
/// Composes a plan as a document: its sections in their order, where a section shows levels their nodes, and what the template
/// adds. Pure: the same source gives the same value.
/// </summary>
public static class PlanDocument
{
    /// <summary>How the heading begins of the section that is the list of explained words, in the plans that have one.</summary>
    private const string ExplanationsBegin = "begrepp";

    /// <summary>The place of a list of explained words that has no section of its own.</summary>
    public const string ExplanationsAnchor = "begrepp";

    /// <summary>The document of a plan.</summary>
    public static Document Of(DocumentSource source) =>
        new(DocumentFacts.Front(source), DocumentFacts.Frame(source), source.Template.Layout, Blocks(source), source.Edition.Footnotes);

    /// <summary>The explained words in their printed order; their places follow the order of the plan.</summary>
    public static Sequence<DefinitionEntry> Definitions(PlanEdition edition, IComparer<string> alphabet) => edition.Explanations
        .Select((told, i) => new DefinitionEntry($"{ExplanationsAnchor}-{i + 1}", told.Term, told.Text, told.Source))
        .OrderBy(entry => entry.Term, alphabet).ToSequence();

    private static Sequence<DocumentBlock> Blocks(DocumentSource source)
    {
        var writing = new Writing(source);
        var sections = source.Edition.Sections;
        for (var i = 0; i < sections.Count; i++)
        {
            writing.Section(sections[i]);
            writing.PartsAfter(Ended(sections, i));
        }
        return writing.Finish();
    }

    // The sections that end with this one: itself when the next is no deeper, and those around it that the next is not part of.
    private static IEnumerable<Code> Ended(Sequence<PlanSection> sections, int last)
    {
        var next = last + 1 < sections.Count ? sections[last + 1].Depth : 0;
        var depth = int.MaxValue;
        for (var i = last; i >= 0 && depth > next; i--)
        {
            if (sections[i].Depth >= depth)
                continue;
            depth = sections[i].Depth;
            if (depth >= next)
                yield return sections[i].Code;
        }
    }

    /// <summary>The blocks of a document while they are written.</summary>
    private sealed class Writing
    {
        private readonly DocumentSource _source;
        private readonly DocumentNodes _nodes;
        private readonly NotesInText _notes;
        private readonly NodeWriting _thread;
        private readonly HeadingNumbers _numbers = new();
        private readonly List<DocumentBlock> _blocks = [];
        private readonly HashSet<TemplatePart> _written = [];
        private readonly PlanSection? _explanations;
        private readonly HashSet<Code> _attached;

        public Writing(DocumentSource source)
        {
            (_source, _nodes, _notes) = (source, new DocumentNodes(source.Edition), new NotesInText(source.Edition.Footnotes, source.Words));
            _thread = new NodeWriting(source, _nodes, _notes, _numbers, _blocks);
            _attached = [.. source.Template.Parts.OfType<TemplatePart.Attachments>()
                .Where(list => list.After.IsEmpty || source.Edition.Sections.Any(section => section.Code == list.After)).SelectMany(list => list.Rows).Select(row => row.Section)];
            if (source.Edition.Explanations.Count > 0)
                _explanations = source.Edition.Sections.LastOrDefault(section => section.Heading.StartsWith(ExplanationsBegin, StringComparison.OrdinalIgnoreCase));
        }

        public void Section(PlanSection section)
        {
            // The text of an attachment stands in the list of attachments.
            if (_attached.Contains(section.Code))
                return;
            var told = _source.Template.Section(section.Code);
            if (told?.Layout is { } layout)
                _blocks.Add(new DocumentBlock.NewLayout(layout));
            Heading(section.Depth, section.Heading, section.Code.Text, section.IsNumbered, told?.StartsPage == true);
            if (section.Text.Length > 0 && told?.HidesText != true)
                _blocks.Add(new DocumentBlock.Prose(_notes.Of(section.Text), section.IsRetold, section == _explanations ? "" : section.Code.Text));
            if (section == _explanations)
                _blocks.Add(new DocumentBlock.Definitions(Definitions(_source.Edition, _source.Alphabet)));
            foreach (var level in told is { Shows.Count: > 0 } ? told.Shows : section.Shows)
                _thread.Level(level, section, told?.Under ?? default);
            _blocks.AddRange(EconomyWriting.Of(_source, section.Code));
        }

        public void PartsAfter(IEnumerable<Code> sections)
        {
            var ended = sections.ToHashSet();
            foreach (var part in _source.Template.Parts.Where(part => ended.Contains(part.After)))
                Part(part);
        }

        public Sequence<DocumentBlock> Finish()
        {
            if (_explanations is null && _source.Edition.Explanations.Count > 0)
            {
                Heading(1, _source.Words[DocumentWord.Explanations], ExplanationsAnchor, isNumbered: false);
                _blocks.Add(new DocumentBlock.Definitions(Definitions(_source.Edition, _source.Alphabet)));
            }
            foreach (var part in _source.Template.Parts.Where(part => !_written.Contains(part)))
                Part(part);
            return _blocks.ToSequence();
        }

        private void Heading(int depth, string text, string anchor, bool isNumbered, bool startsPage = false, bool inContents = true) => _blocks.Add(
            new DocumentBlock.Heading(
                depth, isNumbered ? _numbers.Next(depth) : "", "", text, _nodes.Place(anchor), inContents && depth <= _source.Template.ContentsDepth, null)
            {
                StartsPage = startsPage || (depth == 1 && _source.Template.ChaptersOnNewPage && _blocks.Count > 0),
            });

        private void Part(TemplatePart part)
        {
            // A part whose section another plan of the template has stands nowhere here.
            _written.Add(part);
            if (!part.After.IsEmpty && _source.Edition.Sections.All(section => section.Code != part.After))
                return;
            switch (part)
            {
                case TemplatePart.Waiting waiting when _source.IsDraft:
                    // What is not numbered is the caption of a table to come, and no chapter.
                    Heading(waiting.Depth, waiting.Heading, Anchor(waiting.Heading), waiting.IsNumbered, inContents: waiting.IsNumbered);
                    _blocks.Add(new DocumentBlock.Remark(_source.Words[DocumentWord.NotIncludedYet]));
                    break;
                case TemplatePart.SignOff sign:
                    HeadingIfAny(sign.Heading);
                    _blocks.Add(new DocumentBlock.SignOff(sign.Lines));
                    break;
                case TemplatePart.Attachments list:
                    HeadingIfAny(list.Heading);
                    _blocks.Add(new DocumentBlock.Items([new ItemGroup("", list.Rows.Select(Attachment).ToSequence())]));
                    break;
                case TemplatePart.TableChart chart when EconomyCharts.Of(_source, chart) is { } figures:
                    _blocks.Add(new DocumentBlock.Chart(figures));
                    break;
                case TemplatePart.MeasureChart chart:
                    _blocks.Add(new DocumentBlock.Chart(MeasureCounts.Of(_source, _nodes, chart)));
                    break;
            }
        }

        private void HeadingIfAny(string heading)
        {
            if (heading.Length > 0)
                Heading(1, heading, Anchor(heading), isNumbered: true);
        }

        // A place of its own, in letters that an address may have.
        private string Anchor(string heading)
        {
            var letters = string.Concat(heading.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            return $"del-{_written.Count.ToString(CultureInfo.InvariantCulture)}-{letters}";
        }

        private DocumentItem Attachment(TemplateAttachment row)
        {
            var section = _source.Edition.Sections.FirstOrDefault(section => section.Code == row.Section);
            return new DocumentItem(
                section is null ? "" : _nodes.Place(section.Code.Text), null, row.Number, row.Name, section?.Text ?? "", section?.IsRetold == true,
                row.Remark.Length > 0 ? [row.Remark] : []);
        }
    }
}

/// <summary>Counts headings: 1, 1.1, 1.1.1 …</summary>
internal sealed class HeadingNumbers
{
    private readonly List<int> _counts = [];

    public string Next(int depth)
    {
        while (_counts.Count < depth)
            _counts.Add(0);
        _counts.RemoveRange(depth, _counts.Count - depth);
        _counts[depth - 1]++;
        return string.Join('.', _counts.Select(count => count.ToString(CultureInfo.InvariantCulture)));
    }
}

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Rodtrad.Exchange.Text;

/// <summary>The mark of a note in a text: "[^1]".</summary>
internal sealed class NoteMark(string mark) : LeafInline
{
    public string Mark => mark;

    /// <summary>Reads "[^", at most ten letters, digits or stars, and "]". Anything else is text.</summary>
    internal sealed class Parser : InlineParser
    {
        private const int Longest = 10;

        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '^')
                return false;
            var end = slice.Start + 2;
            while (end <= slice.End && (char.IsLetterOrDigit(slice.Text[end]) || slice.Text[end] == '*'))
                end++;
            var length = end - slice.Start - 2;
            if (length is 0 or > Longest || end > slice.End || slice.Text[end] != ']')
                return false;
            processor.Inline = new NoteMark(slice.Text.Substring(slice.Start + 2, length));
            slice.Start = end + 1;
            return true;
        }
    }

    /// <summary>Writes the mark as a link to its note on a page, or as <paramref name="written"/> has it.</summary>
    internal sealed class Renderer(Func<string, string>? written = null) : HtmlObjectRenderer<NoteMark>
    {
        protected override void Write(HtmlRenderer renderer, NoteMark obj)
        {
            if (written is not null)
                renderer.Write(written(obj.Mark));
            else
                renderer.Write("<sup><a href=\"#not-").WriteEscape(obj.Mark).Write("\">").WriteEscape(obj.Mark).Write("</a></sup>");
        }
    }
}

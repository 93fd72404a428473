using System.Xml;

namespace Rodtrad.Exchange.OpenXml;

/// <summary>
/// The one way to read XML that comes from outside: no definitions of its own, nothing fetched, and an end to how much and how deep.
/// </summary>
internal static class SafeXml
{
    private const int MostDepth = 500;

    /// <summary>A reader that goes straight through and holds nothing; <paramref name="most"/> is how many characters it reads.</summary>
    /// <exception cref="XmlException">When it is read: it is no XML, has definitions of its own, or is too long.</exception>
    public static XmlReader Open(Stream content, long most) => XmlReader.Create(content, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = most,
        NameTable = new FewNames(),
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>Reads the next node, and no deeper than any program writes: what is too deep could not be made a tree of.</summary>
    /// <exception cref="XmlException">As for <see cref="Open"/>, or too deep.</exception>
    public static bool Next(this XmlReader xml) => xml.Read() && (xml.Depth <= MostDepth ? true : throw new XmlException("Too deep."));

    /// <summary>Whether it was refused for having definitions of its own, and not for being broken.</summary>
    public static bool IsDoctype(this XmlException problem) => problem.Message.Contains("DTD", StringComparison.Ordinal);

    /// <summary>A reader keeps every name it has met: a file of nothing but new names must end too.</summary>
    private sealed class FewNames : NameTable
    {
        private const int Most = 20_000;

        private int _count;

        public override string Add(char[] key, int start, int len) => base.Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => base.Get(key) ?? Counted(base.Add(key));

        private string Counted(string name) => ++_count <= Most ? name : throw new XmlException("Too many names.");
    }
}

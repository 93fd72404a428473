using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rodtrad.Domain.Documents;
using Rodtrad.Domain.Plans;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Templates;
using Rodtrad.Exchange.Documents;

namespace Rodtrad.Exchange.Data;

/// <summary>
/// A whole document as JSON, as docs/schema/dokument.schema.json tells it: figures as strings with a point, days as ISO 8601, words
/// of choice in lower case. What is empty is told as empty, so that every object of a kind has the same members.
/// </summary>
internal static class DocumentJson
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Document document, DocumentOrigin origin, IReadOnlyList<(DocumentPiece Piece, string File)> files, Stream target)
    {
        using var json = new Utf8JsonWriter(target, Form);
        json.WriteStartObject();
        Strings(json, ("organisation", origin.Organisation), ("plan", origin.Plan), ("version", origin.Version), ("snapshot", origin.Hash));
        Front(json, document.Front);
        Frame(json, document.Frame);
        json.WriteString("layout", Choice(document.Layout));
        // Tables and charts have their files in the order that they stand.
        var place = new JsonFiles(files);
        json.WriteStartArray("blocks");
        foreach (var block in document.Blocks)
            JsonBlocks.Write(json, block, place);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in document.Notes)
            Object(json, () => Strings(json, ("mark", note.Mark), ("text", note.Text)));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Strings(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Text)> members)
    {
        foreach (var (name, text) in members)
            json.WriteString(name, text);
    }

    internal static void Object(Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    internal static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            Object(json, () => write(item));
        json.WriteEndArray();
    }

    internal static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal static void Figure(Utf8JsonWriter json, decimal? figure)
    {
        if (figure is { } known)
            json.WriteStringValue(known.ToString(CultureInfo.InvariantCulture));
        else
            json.WriteNullValue();
    }

    internal static void Link(Utf8JsonWriter json, DocumentLink? link)
    {
        json.WritePropertyName("link");
        switch (link)
        {
            case DocumentLink.ToNode node:
                Object(json, () => Strings(json, ("type", "node"), ("plan", node.Plan.Text), ("node", node.Node.Text)));
                break;
            case DocumentLink.ToIndicator indicator:
                Object(json, () => Strings(json, ("type", "indicator"), ("indicator", indicator.Indicator.Text)));
                break;
            case DocumentLink.ToAnchor place:
                Object(json, () => Strings(json, ("type", "anchor"), ("anchor", place.Anchor)));
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    internal static string Choice<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{choice}");

    internal static void Spellings(Utf8JsonWriter json, Sequence<Domain.Goals.Spelling> spellings) =>
        Texts(json, "spellings", spellings.Select(spelling => spelling.Text));

    private static void Front(Utf8JsonWriter json, DocumentFront front)
    {
        json.WriteStartObject("front");
        Strings(json, ("title", front.Title), ("subtitle", front.Subtitle), ("region", front.Organisation), ("unit", front.Unit));
        json.WriteBoolean("isDraft", front.IsDraft);
        json.WriteBoolean("hasTitlePage", front.HasTitlePage);
        List(json, "facts", front.Facts, fact =>
        {
            Strings(json, ("label", fact.Label), ("text", fact.Text));
            json.WriteBoolean("isPlaceholder", fact.IsPlaceholder);
            json.WriteBoolean("onEveryPage", fact.OnEveryPage);
        });
        json.WriteString("colour", front.Profile.Colour);
        json.WritePropertyName("logo");
        if (front.Profile.Logo is { } logo)
            Object(json, () => Strings(json, ("mediaType", logo.MediaType), ("description", logo.Description), ("base64", Convert.ToBase64String([.. logo.Bytes]))));
        else
            json.WriteNullValue();
        json.WriteEndObject();
    }

    private static void Frame(Utf8JsonWriter json, DocumentFrame frame)
    {
        json.WriteStartObject("frame");
        Strings(json, ("language", frame.Language), ("pageOf", frame.PageOf), ("contents", frame.Contents));
        json.WriteNumber("contentsDepth", frame.ContentsDepth);
        Strings(json, ("draft", frame.Draft), ("notes", frame.Notes), ("retold", frame.Retold), ("foot", frame.Foot));
        json.WriteEndObject();
    }
}

/// <summary>The files of tables and charts, taken one by one as they are met.</summary>
internal sealed class JsonFiles(IReadOnlyList<(DocumentPiece Piece, string File)> files)
{
    private int _met;

    /// <summary>The file of the next piece; empty for a piece that has none.</summary>
    public string Next(bool isThere) => isThere ? files[_met++].File : "";
}

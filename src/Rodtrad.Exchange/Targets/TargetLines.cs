using System.Globalization;
using System.Text.Json;
using Rodtrad.Domain.Indicators;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Exchange.Targets;

/// <summary>A target text and what it is to be judged in the light of.</summary>
public sealed record TargetLine(string Text, Circumstances Given);

/// <summary>
/// Reads a question about a target: a line of JSON, or the same fields as texts. Decimals never pass through floating point.
/// A field that is not known is left alone, so that a script may keep its own marks in its lines.
/// </summary>
public static class TargetLines
{
    public const string NotJson = "MAL-001";
    public const string NoText = "MAL-002";
    public const string NotOneOf = "MAL-003";
    public const string TooLong = "MAL-004";
    public const string NotNumber = "MAL-005";
    public const string NotWhole = "MAL-006";

    private const int MostDecimals = 6;
    private const int MostYears = 100;
    private const int Deepest = 4;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowTrailingCommas = true };

    /// <summary>One line of JSON, or why it cannot be read: MAL-001 to MAL-006.</summary>
    public static Outcome<TargetLine> Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Refusal.Of(NotJson, Shortened(line));
            var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var field in document.RootElement.EnumerateObject())
                fields[field.Name] = field.Value;
            if (!fields.TryGetValue("text", out var text) || text.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null))
                return Refusal.Of(NoText);
            return Of(text.ToString(), fields);
        }
        // A string may hold half of a pair of characters; it is found when the text is fetched.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return Refusal.Of(NotJson, Shortened(line));
        }
    }

    /// <summary>The same fields as texts, as from a form or the command line; a text that begins as JSON is read as JSON.</summary>
    public static Outcome<TargetLine> Of(string text, IReadOnlyDictionary<string, string> fields)
    {
        var elements = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            if (value.TrimStart() is not ['{' or '[', ..])
            {
                elements[name] = JsonSerializer.SerializeToElement(value);
                continue;
            }
            try
            {
                using var document = JsonDocument.Parse(value, Options);
                elements[name] = document.RootElement.Clone();
            }
            catch (JsonException)
            {
                return Refusal.Of(NotJson, Shortened(value));
            }
        }
        return Of(text, elements);
    }

    private static Outcome<TargetLine> Of(string text, Dictionary<string, JsonElement> fields)
    {
        var all = new FieldReader(fields);
        var given = new Circumstances(
            all.Better(), all.Text("unit"), all.Whole("decimals", 0, MostDecimals), all.Value("baseline"), all.Value("previous"), all.Value("benchmark"),
            all.Number("frame"), all.Number("base"), all.Number("tolerance"), all.Whole("years", 1, MostYears), all.Occasion(), all.Whole("year", 1900, 2199),
            all.Value("outcome"));
        if (text.Length > TargetWords.MaxLength)
            return Refusal.Of(TooLong, TargetWords.MaxLength.ToString(CultureInfo.InvariantCulture));
        return all.Refusal is { } refusal ? refusal : new TargetLine(text, given);
    }

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;

    /// <summary>Takes the fields one by one and remembers the first that cannot be read.</summary>
    private sealed class FieldReader(Dictionary<string, JsonElement> fields)
    {
        public Refusal? Refusal { get; private set; }

        public string Text(string name) => Has(name, out var field) ? field.ToString().Trim() : "";

        public Direction Better()
        {
            switch (Text("better").ToLowerInvariant())
            {
                case "" or "none":
                    return Direction.NotStated;
                case "higher":
                    return Direction.Higher;
                case "lower":
                    return Direction.Lower;
                case "yes":
                    return Direction.Yes;
                default:
                    Refuse(Refusal.Of(NotOneOf, "better", Shortened(Text("better")), "higher, lower, yes, none"));
                    return Direction.NotStated;
            }
        }

        public Occasion? Occasion()
        {
            var text = Text("occasion");
            if (text.Length == 0)
                return null;
            if (TargetWords.ReadOccasion(text) is { } occasion)
                return occasion;
            Refuse(Refusal.Of(NotOneOf, "occasion", Shortened(text), TargetWords.OccasionCodes));
            return null;
        }

        public decimal? Number(string name)
        {
            if (!Has(name, out var field) || (field.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(field.GetString())))
                return null;
            if (Of(field, 0) is ReportedValue.Figure figure)
                return figure.Amount.Value;
            Refuse(Refusal.Of(NotNumber, name, Shortened(field.ToString())));
            return null;
        }

        public int? Whole(string name, int least, int most)
        {
            if (!Has(name, out var field) || (field.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(field.GetString())))
                return null;
            if (int.TryParse(field.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            Refuse(Refusal.Of(NotWhole, name, Shortened(field.ToString()), least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)));
            return null;
        }

        public ReportedValue Value(string name)
        {
            if (!Has(name, out var field))
                return ReportedValue.Nothing;
            if (Of(field, 0) is { } value)
                return value;
            Refuse(Refusal.Of(NotNumber, name, Shortened(field.ToString())));
            return ReportedValue.Nothing;
        }

        private bool Has(string name, out JsonElement field) => fields.TryGetValue(name, out field) && field.ValueKind != JsonValueKind.Null;

        private void Refuse(Refusal refusal) => Refusal ??= refusal;

        // Null when a number is beyond what can be held exactly, or lists lie within lists without end.
        private static ReportedValue? Of(JsonElement value, int depth)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Number:
                    return value.TryGetDecimal(out var number) ? new ReportedValue.Figure(new Amount(number, number.Scale, "")) : null;
                case JsonValueKind.String:
                    return TargetWords.ReadValue(value.GetString());
                case JsonValueKind.True:
                    return new ReportedValue.Judged(Judgement.Reached);
                case JsonValueKind.False:
                    return new ReportedValue.Judged(Judgement.NotReached);
                case JsonValueKind.Null:
                    return ReportedValue.Nothing;
                case JsonValueKind.Array when depth < Deepest:
                    var items = value.EnumerateArray().Select(item => Of(item, depth + 1)).ToList();
                    return items.Contains(null) ? null : new ReportedValue.Series(items.ToSequence()!);
                case JsonValueKind.Object when depth < Deepest:
                    var segments = Segments(value, "", depth).ToList();
                    return segments.Any(segment => segment.Value is null) ? null
                        : new ReportedValue.Segments(segments.Select(segment => new ReportedSegment(segment.Name, segment.Value!)).ToSequence());
                default:
                    return null;
            }
        }

        // {"Stroke": {"K": 1, "M": 2}} is the segments "Stroke K" and "Stroke M".
        private static IEnumerable<(string Name, ReportedValue? Value)> Segments(JsonElement value, string group, int depth)
        {
            foreach (var field in value.EnumerateObject())
            {
                var own = string.Join(' ', field.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TargetWords.SegmentName));
                var name = group.Length == 0 ? own : $"{group} {own}";
                if (field.Value.ValueKind == JsonValueKind.Object && depth + 1 < Deepest)
                {
                    foreach (var inner in Segments(field.Value, name, depth + 1))
                        yield return inner;
                }
                else
                    yield return (name, Of(field.Value, depth + 1));
            }
        }
    }
}

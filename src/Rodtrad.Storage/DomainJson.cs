using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Rodtrad.Domain.Periods;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage;

/// <summary>
/// How values of the domain are written as JSON, in columns and in snapshots: fields in the order they are declared,
/// no spaces, enums by name, codes and periods as text. The same value always gives the same bytes.
/// </summary>
public static class DomainJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteWhatWasAddedOnlyWhenItHoldsSomething, TellCasesApart } },
        Converters =
        {
            new JsonStringEnumConverter(),
            new TextConverter<Code>(code => code.Text, text => text.Length == 0 ? default : Code.Of(text)),
            new TextConverter<Period>(period => period.ToString(), ReadPeriod),
            new TextConverter<Domain.Goals.NodeReference>(reference => reference.ToString(), ReadReference),
            new SequenceConverterFactory(),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    // Rule: what a record has gained since it was first written (an init property, no parameter of its constructor) is left out
    // while it is empty, so that a content decided before keeps its bytes, and with them its hash.
    private static void WriteWhatWasAddedOnlyWhenItHoldsSomething(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { Set: not null, AssociatedParameter: null }))
        {
            // Of what may be null, a zero or a no is something.
            var nothing = property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null
                ? Activator.CreateInstance(property.PropertyType) : null;
            property.ShouldSerialize = (_, value) =>
                value is not (null or "") && !value.Equals(nothing) && (value is not IEnumerable items || items.GetEnumerator().MoveNext());
        }
    }

    // A closed family: its cases are the types inside it, told apart by their names.
    private static void TellCasesApart(JsonTypeInfo type)
    {
        if (!type.Type.IsAbstract || type.Type.Namespace?.StartsWith("Rodtrad.Domain", StringComparison.Ordinal) != true)
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "Case" };
        foreach (var one in type.Type.GetNestedTypes().Where(inner => inner.IsSubclassOf(type.Type)))
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(one, one.Name));
    }

    internal static Domain.Goals.NodeReference ReadReference(string text) =>
        Domain.Goals.NodeReference.TryParse(text, out var reference) ? reference : throw new JsonException($"'{text}' is no reference.");

    private static Period ReadPeriod(string text) =>
        Period.TryParse(text, out var period) ? period : throw new JsonException($"'{text}' is no period.");

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class SequenceConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(SequenceConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class SequenceConverter<T> : JsonConverter<Sequence<T>>
    {
        public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T[]>(ref reader, options)!.ToSequence();

        public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}

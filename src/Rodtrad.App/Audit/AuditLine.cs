using System.Text.Json;
using Rodtrad.App.People;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Audit;

/// <summary>What became of something: <paramref name="Subject"/> is its address in the record, empty for what the change as a whole says.</summary>
public sealed record AuditField(string Subject, string Field, string Before, string After);

/// <summary>
/// A change as it can be told: who did what to what, when, from where and why. <paramref name="Changes"/> are those of its parts that
/// the actor may read; <paramref name="Hidden"/> is how many of them lie out of reach.
/// </summary>
public sealed record AuditLine(
    long Number, DateTimeOffset At, PersonName Actor, string Action, string Subject, string Origin, string Reason, Sequence<AuditField> Changes, int Hidden)
{
    /// <summary>The person it is about; null when it is about something else.</summary>
    public PersonName? About { get; init; }

    /// <summary>What the change says of itself: the role that was given, the unit it is at.</summary>
    public Sequence<AuditField> Facts { get; init; } = [];

    /// <summary>The value of what the change says of itself ("Role", "Unit"); empty when it does not say.</summary>
    public string Told(string field) => Facts.FirstOrDefault(fact => fact.Field == field)?.After ?? "";
}

/// <summary>Reads what a row of the audit trail says of a change: JSON, of the form that the use case of its action writes.</summary>
internal static class AuditDetail
{
    private const string Reason = "Reason";
    private const string Changes = "Changes";

    public static (string Reason, List<AuditField> Fields) Read(string detail)
    {
        var fields = new List<AuditField>();
        if (detail.Length == 0 || detail[0] != '{')
            return ("", fields);
        using var document = JsonDocument.Parse(detail);
        var reason = "";
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Name == Reason)
                reason = property.Value.GetString() ?? "";
            else if (property.Name == Changes && property.Value.ValueKind == JsonValueKind.Array)
                fields.AddRange(property.Value.EnumerateArray().SelectMany(OfChange));
            else
                fields.Add(new AuditField("", property.Name, "", Text(property.Value)));
        }
        return (reason, fields);
    }

    // { Kind, Subject, Fields: [{ Field, Before, After }] }: what a load or a workbook changes.
    private static IEnumerable<AuditField> OfChange(JsonElement change)
    {
        if (change.ValueKind != JsonValueKind.Object)
            return [];
        // { Cell, Before, After }: a cell of a table; it belongs to the plan that the row is about.
        if (change.TryGetProperty("Cell", out _))
            return [new AuditField("", Property(change, "Cell"), Property(change, "Before"), Property(change, "After"))];
        var subject = Property(change, "Subject");
        var fields = change.TryGetProperty("Fields", out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Select(field => new AuditField(subject, Property(field, "Field"), Property(field, "Before"), Property(field, "After"))).ToList() : [];
        return fields.Count > 0 ? fields : [new AuditField(subject, "Kind", "", Property(change, "Kind"))];
    }

    private static string Property(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Text(value) : "";

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(property => $"{property.Name}: {Text(property.Value)}")),
        _ => value.ToString(),
    };
}

using Rodtrad.App.Audit;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.People;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.History;

/// <summary>Changes in the reader's words: a sentence for each kind, and what they are about.</summary>
internal static class AuditWords
{
    /// <summary>"Controller p-0003 godtog iakttagelsen KTR-011 på so-10 i rvn-rlf-2020."</summary>
    public static string Sentence(Words words, AuditLine line)
    {
        var key = $"Audit.{line.Action}";
        var role = Enum.TryParse<Role>(line.Told("Role"), out var told) ? RoleWords.Of(words, told) : "";
        return words.Find(key) is null
            ? words["Audit.Other", Who(words, line), line.Action, Thing(words, line)]
            : words[key, Who(words, line), Thing(words, line), role, line.Told("Unit"), line.Told("Delegate"), line.Told("Year"), line.Told("Group")];
    }

    /// <summary>What a kind of change is called in a list to choose from.</summary>
    public static string Action(Words words, string action) => words.Find($"Audit.Action.{action}") ?? action;

    /// <summary>Who made it: the name where one is kept, else the code; the operator by what the operator is.</summary>
    public static string Who(Words words, AuditLine line) => line.Actor.Code == "system" ? words["Audit.System"]
        : line.Actor.Name.Length > 0 ? $"{line.Actor.Name} ({line.Actor.Code})" : line.Actor.Code;

    /// <summary>What it is about, in words.</summary>
    public static string Thing(Words words, AuditLine line) =>
        line.About is { } person ? person.Name.Length > 0 ? $"{person.Name} ({person.Code})" : person.Code : Subject(words, line.Subject);

    /// <summary>An address in the record in words: "so-10 i rvn-rlf-2020".</summary>
    public static string Subject(Words words, string subject)
    {
        var parts = Parts(subject);
        if (!parts.TryGetValue("plan", out var plan))
            return subject;
        var (node, check, version) = (parts.GetValueOrDefault("node"), parts.GetValueOrDefault("check"), parts.GetValueOrDefault("version"));
        var place = node is null ? plan : words["Audit.Thing.In", node, plan];
        return check is not null ? words[node is null ? "Audit.Thing.In" : "Audit.Thing.At", check, place]
            : version is not null ? words["Audit.Thing.Version", version, plan] : place;
    }

    /// <summary>The page of what it is about; null where there is none.</summary>
    public static string? Address(string organisation, string subject)
    {
        var parts = Parts(subject);
        return parts.TryGetValue("plan", out var plan)
            ? parts.TryGetValue("node", out var node) ? Addresses.Node(organisation, plan, node)
                : parts.TryGetValue("version", out var version) ? Addresses.PlanVersion(organisation, plan, version) : Addresses.Plan(organisation, plan)
            : parts.TryGetValue("person", out var person) ? AdminAddresses.Person(organisation, person)
            : parts.TryGetValue("unit", out var unit) ? Addresses.Unit(organisation, unit)
            : null;
    }

    /// <summary>What a field is called.</summary>
    public static string Field(Words words, string field) => words.Find($"Audit.Field.{field}") ?? words.Find($"field.{field}") ?? field;

    /// <summary>A value as it is shown: nothing is a line, and a long text is cut.</summary>
    public static string Value(Words words, string value) => value switch
    {
        "" => Formats.Nothing,
        "True" or "true" => words["Value.Yes"],
        "False" or "false" => words["Value.No"],
        { Length: > Longest } => value[..Longest] + " …",
        _ => value,
    };

    private const int Longest = 400;

    // "plan/rn-rs-2020/node/sm-12": kinds and codes by turns.
    private static Dictionary<string, string> Parts(string subject)
    {
        var all = subject.Split('/');
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < all.Length; i += 2)
            parts.TryAdd(all[i], all[i + 1]);
        return parts;
    }
}

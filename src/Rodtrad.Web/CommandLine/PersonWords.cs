using System.CommandLine.Parsing;
using System.Globalization;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Access;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary>Roles, days and people as the command line reads and writes them.</summary>
internal static class PersonWords
{
    /// <summary>The words for roles, with commas between.</summary>
    public static string Roles(Words words) => string.Join(", ", Enum.GetValues<Role>().Select(role => RoleWords.Of(words, role)));

    /// <summary>A role by its word, or by its English identifier; null when it is neither.</summary>
    public static Role? RoleOf(Words words, string text) => Enum.GetValues<Role>().Select(role => (Role?)role).FirstOrDefault(role =>
        string.Equals(RoleWords.Of(words, role!.Value), text.Trim(), StringComparison.OrdinalIgnoreCase)
        || string.Equals(role.Value.ToString(), text.Trim(), StringComparison.OrdinalIgnoreCase));

    public static Func<ArgumentResult, Role?> RoleParser(Words words) => result => ParseRole(words, result);

    public static Func<ArgumentResult, Role> RequiredRoleParser(Words words) => result => ParseRole(words, result) ?? default;

    public static Func<ArgumentResult, DateOnly?> DayParser(Words words) => result =>
    {
        if (result.Tokens is [var token] && DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError(words["Cli.Person.BadDay"]);
        return null;
    };

    public static object ToJson(Words words, ListedPerson person) => new
    {
        person.Person,
        person.Name,
        person.Email,
        active = person.IsActive,
        account = person.UserName,
        oneTimeCode = person.HasCode,
        roles = person.Roles.Select(role => new
        {
            role.Grant,
            role = RoleWords.Of(words, role.Role),
            role.Unit,
            withSubtree = role.WithSubtree,
            role.From,
            role.To,
        }),
    };

    public static void Print(Terminal terminal, IEnumerable<ListedPerson> people)
    {
        var words = terminal.Words;
        foreach (var person in people)
        {
            List<string> notes = [];
            if (!person.IsActive)
                notes.Add(words["Cli.Person.Inactive"]);
            if (person.UserName is { } account)
                notes.Add(words["Cli.Person.Account", account]);
            if (person.HasCode)
                notes.Add(words["Cli.Person.WithCode"]);
            terminal.Result($"{person.Person,-16} {person.Name}" + (notes.Count > 0 ? $"  [{string.Join(", ", notes)}]" : ""));
            foreach (var role in person.Roles)
                terminal.Result($"  {role.Grant,-14} {RoleWords.Post(words, role.Role, role.Unit, role.WithSubtree)}{Time(role)}");
        }
    }

    private static string Time(ListedRole role) => role.From is null && role.To is null ? "" : $"  {Day(role.From)}–{Day(role.To)}";

    private static string Day(DateOnly? day) => day is { } known ? Formats.Date(known) : "";

    private static Role? ParseRole(Words words, ArgumentResult result)
    {
        if (result.Tokens is [var token] && RoleOf(words, token.Value) is { } role)
            return role;
        result.AddError(words["Cli.Person.BadRole", Roles(words)]);
        return null;
    }
}

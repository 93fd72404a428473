using Rodtrad.Domain.Access;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Access;

/// <summary>Roles and posts in the reader's words.</summary>
internal static class RoleWords
{
    public static string Of(Words words, Role role) => words[$"Role.{role}"];

    /// <summary>"controller vid Regionstyrelsen med underliggande".</summary>
    public static string Post(Words words, Role role, string unit, bool withSubtree) =>
        words[withSubtree ? "Access.PostBelow" : "Access.Post", Of(words, role), unit];
}

using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Components;

/// <summary>
/// What is said of a form that was refused: why, and what had been written, so that nothing is lost. <paramref name="Form"/> tells
/// which of the forms of the page it was.
/// </summary>
public sealed record FormReply(string Form, IReadOnlyDictionary<string, string> Values, Refusal Refusal)
{
    /// <summary>What was written in the field of the form; <paramref name="otherwise"/> when it was another form, or none.</summary>
    public static string Written(FormReply? reply, string form, string field, string otherwise = "") =>
        reply is not null && reply.Form == form ? reply.Values.GetValueOrDefault(field, "") : otherwise;

    /// <summary>The refusal, when it is about the field of the form.</summary>
    public static Refusal? At(FormReply? reply, string form, string field) =>
        reply is not null && reply.Form == form && FormFields.Of(reply.Refusal.Code) == field ? reply.Refusal : null;

    /// <summary>Whether somebody else had changed what the form is about.</summary>
    public static bool IsConflict(FormReply? reply, string form) => reply is not null && reply.Form == form && reply.Refusal.Code == FormFields.Conflict;

    /// <summary>The id of a field; one page holds several forms with the same fields.</summary>
    public static string Id(string form, string field) => $"{form}-{field}";
}

using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Components;

/// <summary>How an endpoint answers a form: with the next page, or with the same one and what was wrong.</summary>
internal static class FormAnswers
{
    /// <summary>The fields of the form that was sent, without its mark.</summary>
    public static async Task<Dictionary<string, string>> Fields(this HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return form.Where(field => field.Key != Access.FormTokens.Field).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The value of a field; empty when it was not sent.</summary>
    public static string Of(this Dictionary<string, string> fields, string name) => fields.GetValueOrDefault(name, "");

    /// <summary>Whether a box was ticked.</summary>
    public static bool Has(this Dictionary<string, string> fields, string name) => fields.Of(name) == "ja";

    /// <summary>
    /// After a change: the page it leads to, which says that it is done. Refused: 403 where it is out of reach, else the page of the form
    /// again with all that was written; 409 when somebody else came before, 422 otherwise.
    /// </summary>
    public static async Task<IResult> Answer<T>(
        this Outcome<T> outcome, string form, Dictionary<string, string> fields, string to, string done, Func<FormReply, Task<IResult>> again)
    {
        if (outcome.Refusal is not { } refusal)
            return Answers.SeeOther(Addresses.With(to, (DoneWords.Parameter, done)));
        if (Answers.IsOfAccess(refusal))
            return Answers.Refused(refusal);
        var reply = new FormReply(form, fields, refusal);
        var page = await again(reply);
        if (page is Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult drawn)
            drawn.StatusCode = FormReply.IsConflict(reply, form) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}

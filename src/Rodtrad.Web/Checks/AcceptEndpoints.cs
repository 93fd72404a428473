using Rodtrad.App.Checks;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Components;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.Checks;

/// <summary>A finding that someone tried to accept or to withdraw, as it was sent, and why it was refused.</summary>
public sealed record FindingAttempt(string Check, string Subject, string Reason, Refusal Refusal)
{
    public bool IsOf(FindingRow row) => row.Finding.Check.Code == Check && row.Subject == Subject;
}

/// <summary>Accepting a finding on the page of the checks, and withdrawing that.</summary>
internal static class AcceptEndpoints
{
    public const string AcceptPattern = "/{organisation}/kontroll/{plan}/godta";
    public const string WithdrawPattern = "/{organisation}/kontroll/{plan}/atertag";

    /// <summary>Tells after the form what was done.</summary>
    public const string Done = "klart";

    /// <summary>The fields of the forms.</summary>
    public const string Check = "kontroll";
    public const string Subject = "punkt";
    public const string Reason = "skal";

    private const string Accepted = "godtaget";
    private const string Withdrawn = "atertaget";

    /// <summary>The key of the text that tells what was done; null for nothing.</summary>
    public static string? Told(string? done) => done switch
    {
        Accepted => "Checks.DoneAccept",
        Withdrawn => "Checks.DoneWithdraw",
        _ => null,
    };

    public static async Task<IResult> Accept(
        string organisation, string plan, AcceptFinding accept, CheckView view, Words words, Actor actor, HttpRequest request, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var (check, subject, reason) = (form[Check].ToString(), form[Subject].ToString(), form[Reason].ToString());
        var outcome = await accept.Run(actor, new AcceptRequest(organisation, plan, check, subject, reason), cancel);
        return outcome.Refusal is { } refusal
            ? await Page(organisation, plan, new FindingAttempt(check, subject, reason, refusal), view, words, actor, request, cancel)
            : Answers.SeeOther(Addresses.With(Addresses.Checks(organisation, plan), (Done, Accepted)));
    }

    public static async Task<IResult> Withdraw(
        string organisation, string plan, WithdrawAcceptance withdraw, CheckView view, Words words, Actor actor, HttpRequest request, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(cancel);
        var (check, subject) = (form[Check].ToString(), form[Subject].ToString());
        var outcome = await withdraw.Run(actor, new WithdrawRequest(organisation, plan, check, subject), cancel);
        return outcome.Refusal is { } refusal
            ? await Page(organisation, plan, new FindingAttempt(check, subject, "", refusal), view, words, actor, request, cancel)
            : Answers.SeeOther(Addresses.With(Addresses.Checks(organisation, plan), (Done, Withdrawn)));
    }

    // What was typed stands where it was typed, with why it was refused. What lies out of reach is told on a page of its own.
    private static async Task<IResult> Page(
        string organisation, string plan, FindingAttempt attempt, CheckView view, Words words, Actor actor, HttpRequest request, CancellationToken cancel)
    {
        if (attempt.Refusal.Code is not (AcceptFinding.NotFound or AcceptFinding.ReasonMissing or WithdrawAcceptance.NotAccepted))
            return Answers.Refused(attempt.Refusal);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Answers.Of(await view.Run(actor, ChecksEndpoints.Asked(organisation, plan, null, null, null, null, null), cancel), found =>
        {
            var answer = Pages.Page<ChecksPage>(ChecksEndpoints.Context(found, words), new { View = found, Attempt = attempt });
            answer.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return answer;
        });
    }
}

using Rodtrad.App.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>
/// The choice among several posts, between the page that offers it and the form that comes back. What was proved travels sealed in the
/// form, bound to a cookie of the browser it was offered to, and works once.
/// </summary>
internal sealed class PostChoice(SealedCookie cookie, UsedOnce used, TimeProvider clock)
{
    /// <summary>The value for the form's field.</summary>
    public string Offer(string organisation, OidcSignIn.Answer answer, HttpContext context)
    {
        var mark = new Mark(BegunSignIn.Secret());
        cookie.Write(context, SealedCookie.Offered, organisation, mark);
        var identity = answer.Told.Identity;
        return cookie.Seal(SealedCookie.Form, organisation, new Offered(
            mark.Text, identity.Issuer, identity.Name, identity.Email, identity.Assurance, identity.IssuerSubject, identity.IssuerSession,
            [.. identity.Groups], [.. answer.Told.Subjects], answer.Back, clock.GetUtcNow()));
    }

    /// <summary>The identity as the chosen post; OIC-015 when it was not offered, or not to this browser, or has been chosen already.</summary>
    public Outcome<Chosen> Take(string organisation, string? field, string? subject, HttpContext context)
    {
        var mark = cookie.Take<Mark>(context, SealedCookie.Offered, organisation);
        var offered = cookie.Open<Offered>(SealedCookie.Form, organisation, field);
        if (mark is null || offered?.Mark != mark.Text || subject is null || !offered.Subjects.Contains(subject)
            || clock.GetUtcNow() - offered.At >= BegunSignIn.Patience || !used.TryUse($"choice {offered.Mark}", BegunSignIn.Patience))
            return Refusal.Of(OidcRefusals.NoSuchChoice);
        return new Chosen(
            new ExternalIdentity(offered.Issuer, subject, offered.Name, offered.Email, offered.Assurance, offered.Groups.ToSequence())
            {
                IssuerSubject = offered.IssuerSubject,
                IssuerSession = offered.IssuerSession,
            },
            offered.Back);
    }

    /// <summary>The identity as the post that was chosen, and the page to lead the browser back to.</summary>
    internal sealed record Chosen(ExternalIdentity Identity, string Back);

    private sealed record Mark(string Text);

    private sealed record Offered(
        string Mark, string Issuer, string Name, string Email, string Assurance, string IssuerSubject, string IssuerSession, string[] Groups,
        string[] Subjects, string Back, DateTimeOffset At);
}

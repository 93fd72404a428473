using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>
/// Whom an identity provider says that someone is, when what it says has been proved. The person is known by
/// <paramref name="Issuer"/> and <paramref name="Subject"/>, which stay the same for ever; name and address are only told, and may
/// change. <paramref name="Assurance"/> is the level at which the person was identified (acr); <paramref name="Groups"/> those the
/// provider counts the person to now.
/// </summary>
public sealed record ExternalIdentity(string Issuer, string Subject, string Name, string Email, string Assurance, Sequence<string> Groups)
{
    /// <summary>
    /// The provider's own name of the person (sub). The same as <see cref="Subject"/> unless another claim is the stable one. A
    /// provider that ends a session names the person so.
    /// </summary>
    public string IssuerSubject { get; init; } = Subject;

    /// <summary>The provider's name of its session (sid); empty where it gives none.</summary>
    public string IssuerSession { get; init; } = "";
}

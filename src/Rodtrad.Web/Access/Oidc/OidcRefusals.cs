using Rodtrad.App.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>Why a sign-in by an identity provider came to nothing. None takes arguments: nothing from outside is ever shown.</summary>
public static class OidcRefusals
{
    public const string NotSetUp = "OIC-001";
    public const string ProviderUnreachable = "OIC-002";
    public const string NotBegunHere = "OIC-003";
    public const string Declined = "OIC-004";
    public const string ProviderRefused = "OIC-005";
    public const string OtherIssuer = "OIC-006";
    public const string CodeRefused = "OIC-007";
    public const string TokenUnproved = "OIC-008";
    public const string TokenForOther = "OIC-009";
    public const string OtherNonce = "OIC-010";
    public const string OutOfTime = "OIC-011";
    public const string AssuranceTooLow = "OIC-012";
    public const string NoSubject = "OIC-013";
    public const string SecretUnreadable = "OIC-014";
    public const string NoSuchChoice = "OIC-015";

    private static readonly HashSet<string> All =
    [
        NotSetUp, ProviderUnreachable, NotBegunHere, Declined, ProviderRefused, OtherIssuer, CodeRefused, TokenUnproved, TokenForOther, OtherNonce,
        OutOfTime, AssuranceTooLow, NoSubject, SecretUnreadable, NoSuchChoice, SignInByProvider.NotKnown,
    ];

    /// <summary>The refusal that an address of the sign-in page tells of; null when it is none of these.</summary>
    public static Refusal? Told(string? code) => code is not null && All.Contains(code) ? Refusal.Of(code) : null;
}

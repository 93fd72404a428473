using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.App.Access;

/// <summary>An identity provider as it is to be. <paramref name="Revision"/> is that of the form; null = not seen in one.</summary>
public sealed record SetIdentityProviderRequest(string Organisation, string Code, IdentityProviderFields Fields, string Reason, string? Revision);

/// <summary>What is told of an identity provider. <paramref name="RequiredAssurance"/> are levels (acr), one of which is demanded; empty = none.</summary>
public sealed record IdentityProviderFields(
    string Name, string Authority, string ClientId, string SecretSource, string Scopes, string SubjectClaim, string GroupsClaim,
    Sequence<string> RequiredAssurance, bool IsActive);

/// <summary>
/// Says which identity provider the region trusts. Rule: it is reached over https, or on this machine for trials; the secret is never
/// stored, only where it is read. Gives whether anything changed.
/// </summary>
public sealed class SetIdentityProvider(Regions regions, Callers callers, TimeProvider clock) : UseCase<SetIdentityProviderRequest, bool>
{
    public const string FieldMissing = "PER-029";
    public const string BadAuthority = "PER-030";
    public const string BadSecretSource = "PER-031";

    private const string FileSource = "file:";

    // Only what the operator has laid out for this: an administrator of one organisation reads no other variable of the machine.
    private const string VariableSource = "env:RODTRAD_OIDC_";

    public override Permission Needs => Permission.ManageSignIn;

    protected override async Task<Outcome<bool>> Handle(Actor actor, SetIdentityProviderRequest request, CancellationToken cancel)
    {
        if (!Code.TryParse(request.Code, out var code))
            return Refusal.Of(AddPerson.BadCode, request.Code);
        var fields = Trimmed(request.Fields);
        if ((Unfit(fields) ?? AccessTexts.OfReason(request.Reason)) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        var provider = new IdentityProvider(
            code, fields.Name, fields.Authority, fields.ClientId, fields.SecretSource, fields.Scopes, fields.SubjectClaim, fields.GroupsClaim,
            fields.RequiredAssurance, fields.IsActive);
        var stored = await change.Context.IdentityProviders.FirstOrDefaultAsync(row => row.Code == code, cancel);
        if (stored is not null && Revisions.Changed(change.Context, stored, request.Revision) is { } changed)
            return changed;
        if (stored == provider)
            return false;
        if (stored is null)
            change.Context.IdentityProviders.Add(provider);
        else
            change.Context.Entry(stored).CurrentValues.SetValues(provider);
        await change.Save("provider.set", $"provider/{code}", new { fields.Name, fields.Authority, fields.IsActive }, cancel, request.Reason.Trim());
        return true;
    }

    private static IdentityProviderFields Trimmed(IdentityProviderFields fields) => new(
        fields.Name.Trim(), fields.Authority.Trim().TrimEnd('/'), fields.ClientId.Trim(), fields.SecretSource.Trim(), string.Join(' ', Words(fields.Scopes)),
        fields.SubjectClaim.Trim(), fields.GroupsClaim.Trim(), fields.RequiredAssurance.SelectMany(Words).Distinct().ToSequence(), fields.IsActive);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Refusal? Unfit(IdentityProviderFields fields)
    {
        foreach (var (name, value) in ((string, string)[])[("Name", fields.Name), ("ClientId", fields.ClientId), ("SubjectClaim", fields.SubjectClaim)])
        {
            if (value.Length == 0)
                return Refusal.Of(FieldMissing, name);
        }
        if (AccessTexts.OfLines(fields.Name, fields.ClientId, fields.SubjectClaim, fields.GroupsClaim, fields.Scopes) is { } unfit)
            return unfit;
        if (!IsTrusted(fields.Authority))
            return Refusal.Of(BadAuthority, fields.Authority);
        return IsSource(fields.SecretSource) ? null : Refusal.Of(BadSecretSource);
    }

    private static bool IsTrusted(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length + address.Query.Length + address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    // Where the secret is, never the secret: whoever writes one here would have it in every backup. A public client has none.
    private static bool IsSource(string text) => text.Length == 0
        || (text.StartsWith(FileSource, StringComparison.Ordinal) && text.Length > FileSource.Length && !text.Any(char.IsWhiteSpace))
        || (text.StartsWith(VariableSource, StringComparison.Ordinal) && text.Length > VariableSource.Length
            && text[VariableSource.Length..].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));
}

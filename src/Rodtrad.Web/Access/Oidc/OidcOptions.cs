namespace Rodtrad.Web.Access.Oidc;

/// <summary>What the operator of the machine decides about identity providers; everything else stands in each organisation's database.</summary>
public sealed class OidcOptions
{
    public const string Section = "Oidc";

    /// <summary>The only folder that client secrets are read from. The default is where containers get theirs.</summary>
    public string SecretFolder { get; set; } = "/run/secrets";
}

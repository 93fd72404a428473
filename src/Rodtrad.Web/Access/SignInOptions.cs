namespace Rodtrad.Web.Access;

/// <summary>What the operator decides about signing in. Section "SignIn" of the configuration.</summary>
public sealed class SignInOptions
{
    public const string Section = "SignIn";

    /// <summary>How many passwords and codes one address may try in a minute.</summary>
    public int TriesPerMinute { get; set; } = 30;
}

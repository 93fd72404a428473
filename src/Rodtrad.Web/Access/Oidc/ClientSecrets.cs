using Microsoft.Extensions.Options;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access.Oidc;

/// <summary>
/// Reads client secrets where the settings say: "file:/run/secrets/NAME" or "env:RODTRAD_OIDC_NAME", at each use, so that a changed
/// secret needs no restart. Rule: whoever administers an organisation may choose among the secrets that the operator has laid
/// out for this, and read no other file or variable of the machine by naming it here. An empty source is a client without secret.
/// </summary>
internal sealed class ClientSecrets(IOptions<OidcOptions> options, ILogger<ClientSecrets> log)
{
    public const string VariablePrefix = "RODTRAD_OIDC_";

    private const string FromFile = "file:";
    private const string FromVariable = "env:";
    private const int MostBytes = 4096;

    /// <summary>The secret, empty for a client that has none; or the refusal OIC-014.</summary>
    public Outcome<string> Read(string source)
    {
        if (source.Length == 0)
            return "";
        var secret = source.StartsWith(FromFile, StringComparison.Ordinal) ? OfFile(source[FromFile.Length..])
            : source.StartsWith(FromVariable, StringComparison.Ordinal) ? OfVariable(source[FromVariable.Length..])
            : null;
        if (!string.IsNullOrEmpty(secret))
            return secret;
        log.LogError("The client secret of an identity provider cannot be read from {Source}", source);
        return Refusal.Of(OidcRefusals.SecretUnreadable);
    }

    private static string? OfVariable(string name) =>
        name.StartsWith(VariablePrefix, StringComparison.Ordinal) ? Environment.GetEnvironmentVariable(name) : null;

    private string? OfFile(string path)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Value.SecretFolder)) + Path.DirectorySeparatorChar;
        try
        {
            var full = Path.GetFullPath(path, folder);
            if (!full.StartsWith(folder, StringComparison.Ordinal) || new FileInfo(full) is not { Exists: true, Length: <= MostBytes })
                return null;
            return File.ReadAllText(full).Trim();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}

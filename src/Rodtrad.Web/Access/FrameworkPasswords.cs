using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Rodtrad.App.Access;

namespace Rodtrad.Web.Access;

/// <summary>The framework's hash of passwords: PBKDF2 with HMAC-SHA-512, as many rounds as OWASP asks for.</summary>
internal sealed class FrameworkPasswords : IPasswordHashing
{
    private const int Rounds = 210_000;

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    public string Hash(string password) => _hasher.HashPassword("", password);

    public PasswordVerdict Verify(string hash, string password) => _hasher.VerifyHashedPassword("", hash, password) switch
    {
        PasswordVerificationResult.Success => PasswordVerdict.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButOld,
        _ => PasswordVerdict.Wrong,
    };
}

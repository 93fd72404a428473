using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rodtrad.App.Access;

namespace Rodtrad.App.Tests.Installations;

/// <summary>A quick hash of passwords that counts how often it is asked. Whoever hashes with round 1 is old-fashioned.</summary>
public sealed class CountedPasswords : IPasswordHashing
{
    private int _verified;

    public int Round { get; set; } = 2;

    public int Verified => _verified;

    public string Hash(string password) => Of(Round, password);

    public PasswordVerdict Verify(string hash, string password)
    {
        Interlocked.Increment(ref _verified);
        var round = int.Parse(hash.Split(':')[0], CultureInfo.InvariantCulture);
        return hash != Of(round, password) ? PasswordVerdict.Wrong : round < Round ? PasswordVerdict.RightButOld : PasswordVerdict.Right;
    }

    private static string Of(int round, string password) =>
        string.Create(CultureInfo.InvariantCulture, $"{round}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)))}");
}

/// <summary>Seals a secret by turning it round, so that tests see whether it was sealed.</summary>
public sealed class TurnedRound : ISecretProtection
{
    private const string Mark = "sealed:";

    public string Protect(string secret) => Mark + new string([.. secret.Reverse()]);

    public string? Unprotect(string sealedSecret) =>
        sealedSecret.StartsWith(Mark, StringComparison.Ordinal) ? new string([.. sealedSecret[Mark.Length..].Reverse()]) : null;
}

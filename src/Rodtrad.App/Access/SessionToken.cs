using System.Security.Cryptography;
using System.Text;

namespace Rodtrad.App.Access;

/// <summary>The secret that a browser holds for a session, or a one-time link carries: 256 random bits. Only its hash is stored.</summary>
public static class SessionToken
{
    private const int Bytes = 32;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

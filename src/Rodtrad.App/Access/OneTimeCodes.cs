using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rodtrad.App.Access;

/// <summary>
/// Codes of six digits that change every half minute, from a secret that the server and an authenticator share (RFC 6238, with
/// HMAC-SHA-1 as every authenticator knows it).
/// </summary>
public static class OneTimeCodes
{
    private const int SecretBytes = 20;
    private const int Digits = 6;
    private const int StepSeconds = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;

    /// <summary>A new secret, in the letters of Base32.</summary>
    public static string NewSecret() => ToBase32(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The step that a moment lies in.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string At(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The codes are defined so, and the strength of HMAC does not rest on collisions.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[at..]) & 0x7fffffff;
        return (number % (long)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>
    /// The step that a code belongs to: now, one before or one after, and later than the last that was used. Null for every other code:
    /// a code works once.
    /// </summary>
    public static long? Match(string secret, string code, DateTimeOffset now, long lastUsed)
    {
        var given = Encoding.UTF8.GetBytes(string.Concat(code.Where(letter => !char.IsWhiteSpace(letter))));
        var bytes = FromBase32(secret);
        long? found = null;
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(At(bytes, step))) && step > lastUsed)
                found ??= step;
        }
        return found;
    }

    /// <summary>The address that an authenticator takes the secret from.</summary>
    public static string Address(string issuer, string userName, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits={Digits}&period={StepSeconds}";

    public static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, held) = (((bits & 0xff) << 8) | one, held + 8);
            for (; held >= BitsPerLetter; held -= BitsPerLetter)
                text.Append(Letters[(bits >> (held - BitsPerLetter)) & 0x1f]);
        }
        if (held > 0)
            text.Append(Letters[(bits << (BitsPerLetter - held)) & 0x1f]);
        return text.ToString();
    }

    public static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in text)
        {
            (bits, held) = (((bits & 0xff) << BitsPerLetter) | Letters.IndexOf(letter, StringComparison.Ordinal), held + BitsPerLetter);
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)((bits >> held) & 0xff));
        }
        return [.. bytes];
    }
}

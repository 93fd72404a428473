using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Rodtrad.Tests.Shared;

/// <summary>A key that signs tokens, written out by hand: what is tried must not be made with the library that tries it.</summary>
public sealed class SigningKey : IDisposable
{
    readonly AsymmetricAlgorithm key;

    SigningKey(string id, string algorithm, AsymmetricAlgorithm key) => (Id, Algorithm, this.key) = (id, algorithm, key);

    public string Id { get; }

    public string Algorithm { get; }

    public static SigningKey Rsa(string id, string algorithm = "RS256", int bits = 2048) => new(id, algorithm, RSA.Create(bits));

    public static SigningKey Curve(string id) => new(id, "ES256", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The key as a provider publishes it.</summary>
    public Dictionary<string, string> Public() => key switch
    {
        RSA rsa => new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Encoded(rsa.ExportParameters(false).Modulus!),
            ["e"] = Encoded(rsa.ExportParameters(false).Exponent!),
        },
        ECDsa curve => new()
        {
            ["kty"] = "EC",
            ["use"] = "sig",
            ["kid"] = Id,
            ["crv"] = "P-256",
            ["x"] = Encoded(curve.ExportParameters(false).Q.X!),
            ["y"] = Encoded(curve.ExportParameters(false).Q.Y!),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public string Sign(Dictionary<string, object> claims, string type = "JWT", Dictionary<string, object>? header = null)
    {
        var body = Body(new(header ?? []) { ["alg"] = Algorithm, ["kid"] = Id, ["typ"] = type }, claims);
        var bytes = Encoding.ASCII.GetBytes(body);
        var signature = key switch
        {
            RSA rsa => rsa.SignData(bytes, HashAlgorithmName.SHA256, Algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1),
            ECDsa curve => curve.SignData(bytes, HashAlgorithmName.SHA256),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return $"{body}.{Encoded(signature)}";
    }

    /// <summary>A token that nobody has signed.</summary>
    public static string Unsigned(Dictionary<string, object> claims, string algorithm = "none") => Body(new() { ["alg"] = algorithm, ["typ"] = "JWT" }, claims) + ".";

    /// <summary>A token signed with what the provider publishes, as if that were a secret.</summary>
    public string SignWithPublic(Dictionary<string, object> claims)
    {
        var body = Body(new() { ["alg"] = "HS256", ["kid"] = Id, ["typ"] = "JWT" }, claims);
        var secret = Encoding.ASCII.GetBytes(((RSA)key).ExportSubjectPublicKeyInfoPem());
        return $"{body}.{Encoded(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(body)))}";
    }

    public void Dispose() => key.Dispose();

    static string Body(Dictionary<string, object> header, Dictionary<string, object> claims) =>
        $"{Encoded(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encoded(JsonSerializer.SerializeToUtf8Bytes(claims))}";

    static string Encoded(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}

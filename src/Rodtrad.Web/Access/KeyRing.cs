using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;
using Rodtrad.App.Access;

namespace Rodtrad.Web.Access;

/// <summary>
/// The framework's ring of keys, kept beside the installation's other secrets and sealed with a key of its own: the folder of the ring
/// alone opens nothing. Made when something is first sealed, and not before.
/// </summary>
internal static class KeyRing
{
    public const string FolderName = "ring";

    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("rodtrad");
        services.AddSingleton<RingKey>().AddSingleton<ISecretProtection, RingProtection>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            var folder = Path.Combine(provider.GetRequiredService<KeyFolder>().Path, FolderName);
            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), provider.GetRequiredService<ILoggerFactory>());
            options.XmlEncryptor = new RingEncryptor(provider.GetRequiredService<RingKey>());
        }));
    }
}

/// <summary>The key that the ring is sealed with: from the file that the operator names, else from the folder of keys.</summary>
internal sealed class RingKey(KeyFolder keys, IConfiguration? configuration = null)
{
    /// <summary>Names a file with at least 32 bytes that lies somewhere else than the data, so that a copy of the data opens nothing.</summary>
    public const string Variable = "RODTRAD_KEY_FILE";
    public const string BadFile = "KON-017";

    private const int KeyBytes = 32;

    private readonly Lazy<byte[]> _key = new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, Source(keys, FileName(configuration)), KeyBytes, info: "rodtrad ring"u8.ToArray()));

    public ReadOnlySpan<byte> Bytes => _key.Value;

    /// <summary>Why the file that the operator names cannot be used; null when it can, or none is named.</summary>
    public static Domain.Quantities.Refusal? Check(IConfiguration configuration)
    {
        if (FileName(configuration) is not { } file)
            return null;
        try
        {
            return File.ReadAllBytes(file).Length >= KeyBytes ? null : Domain.Quantities.Refusal.Of(BadFile, file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Domain.Quantities.Refusal.Of(BadFile, file);
        }
    }

    private static string? FileName(IConfiguration? configuration) =>
        (configuration is null ? Environment.GetEnvironmentVariable(Variable) : configuration[Variable]) is { Length: > 0 } file ? file : null;

    private static byte[] Source(KeyFolder keys, string? file) => file is null ? keys.Secret(KeyRing.FolderName) : File.ReadAllBytes(file);
}

/// <summary>Seals a key of the ring with AES-256-GCM.</summary>
internal sealed class RingEncryptor(RingKey key) : IXmlEncryptor
{
    public const string Element = "sealedKey";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[Seal.Nonce + Seal.Tag + plain.Length];
        var nonce = sealedBytes.AsSpan(0, Seal.Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Bytes, Seal.Tag);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(Seal.Nonce + Seal.Tag), sealedBytes.AsSpan(Seal.Nonce, Seal.Tag));
        return new EncryptedXmlInfo(new XElement(Element, Convert.ToBase64String(sealedBytes)), typeof(RingDecryptor));
    }
}

/// <summary>Opens what <see cref="RingEncryptor"/> has sealed. The framework makes it from the name that stands in the ring.</summary>
internal sealed class RingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var sealedBytes = Convert.FromBase64String(encryptedElement.Value);
        var plain = new byte[sealedBytes.Length - Seal.Nonce - Seal.Tag];
        using var aes = new AesGcm(services.GetRequiredService<RingKey>().Bytes, Seal.Tag);
        aes.Decrypt(sealedBytes.AsSpan(0, Seal.Nonce), sealedBytes.AsSpan(Seal.Nonce + Seal.Tag), sealedBytes.AsSpan(Seal.Nonce, Seal.Tag), plain);
        using var reader = XmlReader.Create(new MemoryStream(plain), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }
}

internal static class Seal
{
    public const int Nonce = 12;
    public const int Tag = 16;
}

/// <summary>Seals the secrets of authenticators with the ring.</summary>
internal sealed class RingProtection(IDataProtectionProvider ring) : ISecretProtection
{
    private readonly Lazy<IDataProtector> _protector = new(() => ring.CreateProtector("authenticators"));

    public string Protect(string secret) => _protector.Value.Protect(secret);

    public string? Unprotect(string sealedSecret)
    {
        try
        {
            return _protector.Value.Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

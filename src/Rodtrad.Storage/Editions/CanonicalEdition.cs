using System.Security.Cryptography;
using System.Text;
using Rodtrad.Domain.Editions;

namespace Rodtrad.Storage.Editions;

/// <summary>The canonical content of an edition, which a decision freezes, and its SHA-256.</summary>
public static class CanonicalEdition
{
    /// <summary>The content as JSON: always the same text for the same edition.</summary>
    public static string Write(PlanEdition edition) => DomainJson.Write(edition.InOrder());

    public static PlanEdition Read(string content) => DomainJson.Read<PlanEdition>(content);

    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public static string Hash(PlanEdition edition) => Hash(Write(edition));
}

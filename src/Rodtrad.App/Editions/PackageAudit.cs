using System.Security.Cryptography;
using System.Text;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Editions;
using Rodtrad.Exchange.Packages;
using Rodtrad.Storage;
using Rodtrad.Storage.Audit;

namespace Rodtrad.App.Editions;

/// <summary>The audit row of a load: the hash of the package, what it changed, and its files compressed.</summary>
internal static class PackageAudit
{
    public static Task Append(
        OrganisationContext context, DateTimeOffset at, Actor actor, Package package, IReadOnlyList<ContentChange> changes, CancellationToken cancel)
    {
        var bytes = Pack(package.Files);
        var detail = DomainJson.Write(new
        {
            Package = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Changes = changes.Where(change => change.Kind != ChangeKind.Kept)
                .Select(change => new { change.Kind, change.Subject, Fields = change.Fields.Select(field => new { field.Field, field.Before, field.After }) }),
        });
        var entry = new AuditEntry(at, actor.Name, actor.Origin, "load", package.Content.Region.Slug.Text, "", detail) { Attachment = AuditTrail.Compress(bytes) };
        return AuditTrail.Append(context, entry, cancel);
    }

    /// <summary>The files one after the other, each with its name and length before it.</summary>
    private static byte[] Pack(IReadOnlyList<PackageBytes> files)
    {
        using var packed = new MemoryStream();
        foreach (var file in files)
        {
            packed.Write(Encoding.UTF8.GetBytes($"{file.Path} {file.Bytes.Length}\n"));
            packed.Write(file.Bytes.Span);
        }
        return packed.ToArray();
    }
}

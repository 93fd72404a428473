using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Rodtrad.Web.Composition;

/// <summary>Addresses of our own static files with a hash of the content, so that browsers may keep them for ever.</summary>
public sealed class AssetAddresses(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Changed, string Address)> known = new();

    public string this[string path]
    {
        get
        {
            // In production the files do not change while the program runs: no look at the disk per page.
            if (known.TryGetValue(path, out var kept) && environment.IsProduction()) return kept.Address;
            var file = environment.WebRootFileProvider.GetFileInfo(path);
            if (!file.Exists) throw new FileNotFoundException("No such static file.", path);
            if (kept.Address is not null && kept.Changed == file.LastModified) return kept.Address;
            var address = $"/{path}?v={Hash(file)}";
            known[path] = (file.LastModified, address);
            return address;
        }
    }

    private static string Hash(IFileInfo file)
    {
        using var content = file.CreateReadStream();
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}

internal static class VersionedFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskFirst = "public, no-cache";

    public static void UseVersionedFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = prepared => prepared.Context.Response.Headers.CacheControl =
            prepared.Context.Request.Query.ContainsKey("v") ? ForEver : AskFirst,
    });
}

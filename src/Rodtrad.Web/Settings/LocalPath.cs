using Microsoft.AspNetCore.Http.Extensions;

namespace Rodtrad.Web.Settings;

/// <summary>Rule: a redirect with an address from outside leads to a page of our own, or to the start page.</summary>
public static class LocalPath
{
    public static string OrStart(string? path) =>
        IsLocal(path) && Uri.TryCreate(path, UriKind.Relative, out var uri) ? UriHelper.Encode(uri) : "/";

    // "//host" and "/\host" are other sites to a browser, and it drops tabs and line breaks inside an address.
    private static bool IsLocal(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) && !path.Contains('\\');
}

using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>What came back: the status, where it leads, and everything in it that can be read, also what lies in a compressed file.</summary>
public sealed record Reply(int Status, string Location, string Headers, string Body)
{
    public string Text => Headers + Body;

    /// <summary>The words of plans in it.</summary>
    public IEnumerable<string> Canaries() => Regex.Matches(Text, AccessRegion.CanaryStart + "[A-Z]{3}", RegexOptions.IgnoreCase).Select(match => match.Value.ToUpperInvariant()).Distinct();

    /// <summary>It is sent to sign in instead.</summary>
    public bool IsSentToSignIn => Status == 302 && Location.Contains("/logga-in?", StringComparison.Ordinal);
}

/// <summary>Someone who asks over HTTP: with the cookie of a session, or with none.</summary>
public sealed partial class PersonaVisitor
{
    private readonly LoadedSite site;

    private PersonaVisitor(LoadedSite site, string organisation, string cookie, string token) => (this.site, Organisation, Cookie, Token) = (site, organisation, cookie, token);

    public string Organisation { get; }

    /// <summary>As the browser sends it; empty for who is not signed in.</summary>
    public string Cookie { get; }

    /// <summary>What this one's forms carry.</summary>
    public string Token { get; }

    public static async Task<PersonaVisitor> Anonymous(LoadedSite site, string organisation) => new(site, organisation, "", await FormToken(site, organisation, ""));

    /// <summary>Signs in as a persona of the demonstration, as docs/guide/inloggning.md tells scripts to.</summary>
    public static async Task<PersonaVisitor> SignIn(LoadedSite site, string organisation, string persona)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{organisation}/logga-in/persona")
        {
            Content = new FormUrlEncodedContent([new("_token", await FormToken(site, organisation, "")), new("persona", persona)]),
        };
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith($"rodtrad-session-{organisation}=", StringComparison.Ordinal)).Split(';')[0];
        return new PersonaVisitor(site, organisation, cookie, await FormToken(site, organisation, cookie));
    }

    /// <summary>The same visitor with another cookie or token, as someone who tampers with them.</summary>
    public PersonaVisitor With(string? cookie = null, string? token = null) => new(site, Organisation, cookie ?? Cookie, token ?? Token);

    public async Task<Reply> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    public async Task<Reply> Post(string path, IEnumerable<(string Field, string Value)> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("_token", Token), .. form.Select(field => KeyValuePair.Create(field.Field, field.Value))]),
        };
        return await Send(request);
    }

    private async Task<Reply> Send(HttpRequestMessage request)
    {
        if (Cookie.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", Cookie);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Reply((int)answer.StatusCode, answer.Headers.Location?.ToString() ?? "", $"{answer.Headers}{answer.Content.Headers}", Readable(bytes));
    }

    // Word, Excel and data are archives, and an archive may lie in one.
    private static string Readable(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder();
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            text.Append(entry.FullName).Append('\n').Append(Readable(content.ToArray())).Append('\n');
        }
        return text.ToString();
    }

    private static async Task<string> FormToken(LoadedSite site, string organisation, string cookie)
    {
        var page = cookie.Length == 0 ? await site.Text($"/{organisation}/logga-in") : await site.Text($"/{organisation}/logga-in", ("Cookie", cookie));
        return TokenField().Match(page).Groups[1].Value;
    }

    [GeneratedRegex("""name="_token" value="([0-9a-f]+)""")]
    private static partial Regex TokenField();
}

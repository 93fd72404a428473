using Microsoft.Extensions.DependencyInjection;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Web.Access;

namespace Rodtrad.Tests.Shared;

/// <summary>
/// One browser at a site: it keeps the cookies it is given, follows no redirect by itself, and sends forms as they were drawn for it.
/// </summary>
public sealed class Visitor(LoadedSite site, string organisation)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>The secret of the session; null when there is none.</summary>
    public string? Session => _cookies.GetValueOrDefault($"rodtrad-session-{organisation}");

    /// <summary>The cookies as a browser sends them.</summary>
    public string Cookies => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(new HttpRequestMessage(HttpMethod.Get, path), headers);

    /// <summary>The text of an answer that must be 200.</summary>
    public async Task<string> Text(string path, params (string Name, string Value)[] headers)
    {
        using var response = await Get(path, headers);
        Assert.True(response.IsSuccessStatusCode, $"{path} answered {(int)response.StatusCode}");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Markup> Page(string path) => Markup.Parse(await Text(path));

    /// <summary>Sends a form with the mark that it was drawn with for this visitor.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        await PostWith(await FormToken(), path, fields);

    /// <summary>As above, with a mark of the test's own choice.</summary>
    public Task<HttpResponseMessage> PostWith(string? token, string path, params (string Name, string Value)[] fields) => Send(new HttpRequestMessage(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent((token is null ? fields : fields.Prepend((FormTokens.Field, token))).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
    });

    /// <summary>What a form drawn for this visitor carries now.</summary>
    public async Task<string> FormToken()
    {
        var session = Session is { } token
            ? (await site.App.Services.GetRequiredService<Callers>().Of(organisation, token, "", TestContext.Current.CancellationToken)).Session : null;
        return site.App.Services.GetRequiredService<FormTokens>().For(session);
    }

    /// <summary>Signs in as a persona of the demonstration; see <see cref="SitePeople.Persona"/>.</summary>
    public async Task<Visitor> AsPersona(string persona)
    {
        using var response = await Post($"/{organisation}/logga-in/persona", ("persona", persona));
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, response.StatusCode);
        return this;
    }

    /// <summary>Signs in with a local account; see <see cref="SitePeople.Account"/>.</summary>
    public Task<HttpResponseMessage> SignIn(string name, string password = SitePeople.Password, string code = "", string? back = null) =>
        Post($"/{organisation}/logga-in/konto", ("anvandare", name), ("losenord", password), ("kod", code), ("tillbaka", back ?? ""));

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        using (request)
        {
            if (_cookies.Count > 0)
                request.Headers.TryAddWithoutValidation("Cookie", Cookies);
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);
            var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                Keep(cookie);
            return response;
        }
    }

    private void Keep(string cookie)
    {
        var pair = cookie.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0)
            _cookies.Remove(pair[0]);
        else
            _cookies[pair[0]] = pair[1];
    }
}

/// <summary>People of a site, added as an operator does it.</summary>
public static class SitePeople
{
    public const string Password = "blå hästar sover stående";

    /// <summary>A persona of the demonstration with a role at a unit; the site must be one.</summary>
    public static async Task Persona(this LoadedSite site, string organisation, string code, Role role, string unit, bool withSubtree = false)
    {
        var cancel = TestContext.Current.CancellationToken;
        var services = site.App.Services;
        var person = new AddPersonRequest(organisation, code, $"Persona {code}", "", [new GivenIdentity("demo", code)]);
        (await services.GetRequiredService<AddPerson>().Run(Actor.Operator, person, cancel)).Unwrap();
        (await services.GetRequiredService<GiveRole>().Run(
            Actor.Operator, new GiveRoleRequest(organisation, code, role, unit, withSubtree, Validity.Always, "prov"), cancel)).Unwrap();
    }

    /// <summary>A person with a local account; gives the one-time link, which is not used yet.</summary>
    public static async Task<OneTimeLink> Invited(this LoadedSite site, string organisation, string name, Role? role = null)
    {
        var request = new AddUserRequest(
            new AddPersonRequest(organisation, name, $"Person {name}", "", []), name, role is { } given ? new FirstRole(given, "", true, "prov") : null);
        return (await site.App.Services.GetRequiredService<AddUser>().Run(Actor.Operator, request, TestContext.Current.CancellationToken)).Unwrap();
    }

    /// <summary>A person with a local account whose password is chosen.</summary>
    public static async Task Account(this LoadedSite site, string organisation, string name, Role? role = null)
    {
        var link = await site.Invited(organisation, name, role);
        (await site.App.Services.GetRequiredService<UseOneTimeLink>().Run(
            Actor.Reader, new UseOneTimeLinkRequest(organisation, link.Token, Password, Password), TestContext.Current.CancellationToken)).Unwrap();
    }
}

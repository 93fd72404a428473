using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Editions;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests.Fire;

/// <summary>Signs in over HTTP, again and again: each time a session and a row in the access log are written before the answer.</summary>
internal static partial class SignInWriter
{
    public const string Region = TrialRegion.Slug;
    private const string Persona = "p-1";

    /// <summary>A small region with a persona, in a data folder of its own.</summary>
    public static async Task Prepare(string data, CancellationToken cancel)
    {
        using var package = new TemporaryFolder();
        TrialRegion.Write(package.Path);
        await using var services = new ServiceCollection().AddUseCases(data).BuildServiceProvider();
        Assert.Null(await services.PrepareDatabases(cancel));
        Assert.True((await services.GetRequiredService<LoadPackage>().Run(Actor.Operator, new LoadRequest(package.Path, false, false), cancel)).Unwrap().IsDone);
        Assert.Null((await services.GetRequiredService<AddPerson>().Run(
            Actor.Operator, new AddPersonRequest(Region, Persona, "Persona", "", [new GivenIdentity("demo", Persona)]), cancel)).Refusal);
    }

    public static async Task Write(HttpClient client, int number, AcknowledgedWrites acknowledged, CancellationToken cancel)
    {
        var token = await FormToken(client, cancel);
        while (!cancel.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            using var response = await Post(client, token, cancel);
            if (response.StatusCode == HttpStatusCode.SeeOther)
                acknowledged.Add(Secret(response), Stopwatch.GetElapsedTime(began));
            else
                acknowledged.Fail();
        }
    }

    public static async Task<HttpResponseMessage> Post(HttpClient client, string token, CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent([new("_token", token), new("persona", Persona)]);
        return await client.PostAsync(new Uri($"/{Region}/logga-in/persona", UriKind.Relative), form, cancel);
    }

    public static async Task<string> FormToken(HttpClient client, CancellationToken cancel) =>
        TokenIn(await client.GetStringAsync(new Uri($"/{Region}/logga-in", UriKind.Relative), cancel));

    /// <summary>The token of the first form of a page.</summary>
    public static string TokenIn(string html) => Token().Match(html).Groups["token"].Value;

    /// <summary>The sessions that were opened and are not there.</summary>
    public static async Task<IReadOnlyList<string>> Missing(string data, IReadOnlyList<string> opened, CancellationToken cancel)
    {
        using var databases = new RegionDatabases(new StorageSettings(data));
        await using var people = databases.People(Code.Of(Region));
        var there = (await people.Sessions.Select(session => session.TokenHash).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var logged = await people.Log.CountAsync(cancel);
        Assert.True(logged >= opened.Count, $"{logged} rows in the access log for {opened.Count} sessions");
        return [.. opened.Where(secret => !there.Contains(SessionToken.Hash(secret)))];
    }

    private static string Secret(HttpResponseMessage response) =>
        Cookie().Match(string.Join(';', response.Headers.GetValues("Set-Cookie"))).Groups["secret"].Value;

    [GeneratedRegex("""name="_token"[^>]*value="(?<token>[^"]+)"|value="(?<token>[^"]+)"[^>]*name="_token" """, RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Token();

    [GeneratedRegex("rodtrad-session-[^=]+=(?<secret>[^;]+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Cookie();
}

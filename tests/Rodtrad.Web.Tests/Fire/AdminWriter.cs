using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests.Fire;

/// <summary>Adds people over HTTP as an administrator, again and again: each a row of the record and a row of the chain.</summary>
internal static class AdminWriter
{
    /// <summary>As <see cref="SignInWriter.Prepare"/>, and its persona looks after the system.</summary>
    public static async Task Prepare(string data, CancellationToken cancel)
    {
        await SignInWriter.Prepare(data, cancel);
        await using var services = new ServiceCollection().AddUseCases(data).BuildServiceProvider();
        Assert.Null((await services.GetRequiredService<GiveRole>().Run(
            Actor.Operator, new GiveRoleRequest(SignInWriter.Region, "p-1", Role.SystemAdministrator, "region", true, Validity.Always, "prov"), cancel)).Refusal);
    }

    public static Uri People { get; } = new($"/{SignInWriter.Region}/admin/personer", UriKind.Relative);

    /// <summary>Signs the client in; gives the mark of its forms.</summary>
    public static async Task<string> SignIn(HttpClient client, CancellationToken cancel)
    {
        using (var signedIn = await SignInWriter.Post(client, await SignInWriter.FormToken(client, cancel), cancel))
            client.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        return SignInWriter.TokenIn(await client.GetStringAsync(People, cancel));
    }

    public static async Task Write(HttpClient client, int number, AcknowledgedWrites acknowledged, CancellationToken cancel)
    {
        var token = await SignIn(client, cancel);
        var run = Guid.NewGuid().ToString("N")[..8];
        for (var i = 0; !cancel.IsCancellationRequested; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"w{number}-{run}-{i}");
            var began = Stopwatch.GetTimestamp();
            using var form = new FormUrlEncodedContent([new("_token", token), new("kod", code), new("namn", "Person"), new("epost", "")]);
            using var response = await client.PostAsync(People, form, cancel);
            if (response.StatusCode == HttpStatusCode.SeeOther)
                acknowledged.Add(code, Stopwatch.GetElapsedTime(began));
            else
                acknowledged.Fail();
        }
    }

    /// <summary>The people that were added and are not in the record, or have no row of their own in the chain.</summary>
    public static async Task<IReadOnlyList<string>> Missing(string data, IReadOnlyList<string> added, CancellationToken cancel)
    {
        using var databases = new RegionDatabases(new StorageSettings(data));
        await using var context = databases.Organisation(Code.Of(SignInWriter.Region));
        var there = (await context.People.AsNoTracking().Select(row => row.Code).ToListAsync(cancel)).Select(code => code.Text).ToHashSet(StringComparer.Ordinal);
        var told = (await context.Audit.AsNoTracking().Where(row => row.Action == "person.add").Select(row => row.Subject).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return [.. added.Where(code => !there.Contains(code) || !told.Contains($"person/{code}"))];
    }
}

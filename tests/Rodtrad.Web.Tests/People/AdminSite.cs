using System.Net;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.People.AdminSite))]

namespace Rodtrad.Web.Tests.People;

/// <summary>The real application with the trial region and personas of it, signed in as they sign in.</summary>
public sealed class AdminSite : IAsyncLifetime
{
    public const string Region = "provlanet";

    private readonly TemporaryFolder _packages = new();

    public LoadedSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        TrialRegion.Write(_packages.Of("first"));
        await Site.Start(services => services.AddSingleton(new Demonstration(IsOn: true)), _packages.Of("first"));
        await Persona("admin", Role.SystemAdministrator);
        await Persona("vice", Role.SystemAdministrator);
        await Persona("revisor", Role.Auditor);
        await Persona("chef", Role.Manager);
        await Persona("controller", Role.Controller);
        await Persona("lasare", Role.Reader);
    }

    /// <summary>Adds a persona with a role at the first unit of the region.</summary>
    public async Task Persona(string code, Role role)
    {
        var services = Site.App.Services;
        var added = await services.GetRequiredService<AddPerson>().Run(
            Actor.Operator, new AddPersonRequest(Region, code, $"Persona {code}", "", [new GivenIdentity("demo", code)]), CancellationToken.None);
        Assert.Null(added.Refusal);
        var given = await services.GetRequiredService<GiveRole>().Run(
            Actor.Operator, new GiveRoleRequest(Region, code, role, Unit, true, Validity.Always, "prov"), CancellationToken.None);
        Assert.Null(given.Refusal);
    }

    /// <summary>The unit that the personas are at.</summary>
    public const string Unit = "region";

    /// <summary>Signs in as the persona does, by the form of the page.</summary>
    public async Task<Browser> As(string persona)
    {
        var browser = new Browser(this);
        var page = await browser.Page($"/{Region}/logga-in");
        using var response = await browser.Send($"/{Region}/logga-in/persona", Browser.TokenOf(page), [("persona", persona), ("tillbaka", "/")]);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        browser.Cookie = response.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _packages.Dispose();
    }

    /// <summary>A browser that keeps the cookie of its session.</summary>
    public sealed class Browser(AdminSite admin)
    {
        public string Cookie { get; set; } = "";

        public Task<HttpResponseMessage> Get(string path) => admin.Site.Get(path, Headers);

        public async Task<Markup> Page(string path) => Markup.Parse(await Text(path));

        public Task<string> Text(string path) => admin.Site.Text(path, Headers);

        /// <summary>Sends the form of the page that goes to the address, with the fields in place of its own.</summary>
        public async Task<HttpResponseMessage> Fill(string pageAddress, string action, params (string Name, string Value)[] fields)
        {
            var page = await Page(pageAddress);
            var form = page.All("form").First(form => form["action"] == action && fields.Where(field => field.Name is "tilldelning" or "avtryck" or "kod")
                .All(field => page.In(form, "input").All(input => input["name"] != field.Name || input["type"] != "hidden" || input["value"] == field.Value)));
            List<(string, string)> all = [.. page.In(form, "input").Where(input => input["type"] == "hidden" && fields.All(field => field.Name != input["name"])).Select(input => (input["name"]!, input["value"] ?? "")), .. fields];
            return await Send(action, null, all);
        }

        public async Task<HttpResponseMessage> Send(string action, string? token, IReadOnlyList<(string Name, string Value)> fields)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, action);
            request.Content = new FormUrlEncodedContent([.. token is null ? [] : new[] { KeyValuePair.Create("_token", token) }, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
            request.Headers.TryAddWithoutValidation("Cookie", Cookie);
            return await admin.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        /// <summary>Sends a file by the form of the import.</summary>
        public async Task<HttpResponseMessage> Upload(string action, string token, byte[] file)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, action);
            request.Content = new MultipartFormDataContent { { new StringContent(token), "_token" }, { new ByteArrayContent(file), "fil", "folk.csv" } };
            request.Headers.TryAddWithoutValidation("Cookie", Cookie);
            return await admin.Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        public static string TokenOf(Markup page) => page.All("input").First(input => input["name"] == "_token")["value"]!;

        private (string, string)[] Headers => Cookie.Length == 0 ? [] : [("Cookie", Cookie)];
    }
}

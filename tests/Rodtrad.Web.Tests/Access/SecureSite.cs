using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Rodtrad.App.Access;
using Rodtrad.App.Editions;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests.Access;

/// <summary>The application behind https with a certificate made here, plain http beside it, and settings of the test's choice.</summary>
internal sealed class SecureSite : IAsyncDisposable
{
    private string thumbprint = "";

    public const string Host = "plan.region.example";

    private readonly TemporaryFolder folder = new();
    private readonly List<HttpClient> clients = [];

    public WebApplication App { get; private set; } = null!;

    public static async Task<SecureSite> Start(bool withHttps, params (string Key, string Value)[] settings)
    {
        var site = new SecureSite();
        var certificate = Certificate();
        site.thumbprint = certificate.GetCertHashString();
        site.App = WebHost.Build([], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration["AllowedHosts"] = $"{Host};localhost;127.0.0.1";
            foreach (var (key, value) in settings)
                builder.Configuration[key] = value;
            builder.WebHost.ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                if (withHttps)
                    kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            });
            builder.Services.AddSingleton(new Demonstration(IsOn: true)).AddUseCases(site.folder.Of("data"));
        });
        Assert.Null(await site.App.Services.PrepareDatabases(CancellationToken.None));
        TrialRegion.Write(site.folder.Of("prov"));
        Assert.True((await site.App.Services.GetRequiredService<LoadPackage>().Run(Actor.Operator, new LoadRequest(site.folder.Of("prov"), false, false), CancellationToken.None)).Unwrap().IsDone);
        (await site.App.Services.GetRequiredService<AddPerson>().Run(
            Actor.Operator, new AddPersonRequest(TrialRegion.Slug, "anna", "Anna", "", [new GivenIdentity("demo", "anna")]), CancellationToken.None)).Unwrap();
        await site.App.StartAsync();
        return site;
    }

    /// <summary>The address the site listens on.</summary>
    public Uri Address(string scheme) => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(one => one.StartsWith($"{scheme}:", StringComparison.Ordinal)));

    public async Task<HttpResponseMessage> Send(HttpMethod method, string scheme, string path, IEnumerable<(string Name, string Value)>? fields, params (string Name, string Value)[] headers)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, SslOptions = { RemoteCertificateValidationCallback = (_, given, _, _) => given?.GetCertHashString() == thumbprint } })
        {
            BaseAddress = Address(scheme),
        };
        clients.Add(client);
        using var request = new HttpRequestMessage(method, path);
        if (fields is not null)
            request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Get(string scheme, string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, scheme, path, null, headers);

    /// <summary>Sends what no client library sends, and gives the first line of the answer.</summary>
    public async Task<string> Raw(string text)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Address("http").Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(System.Text.Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await App.DisposeAsync();
        folder.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}

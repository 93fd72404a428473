using Rodtrad.App.Documents;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Pdf;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Documents;

[assembly: AssemblyFixture(typeof(Rodtrad.Web.Tests.DocumentSite))]

namespace Rodtrad.Web.Tests;

/// <summary>A site with a writer of Word files and a maker of PDF that the test holds back and lets go.</summary>
public sealed class DocumentSite : IAsyncLifetime
{
    private readonly TemporaryFolder packages = new();

    public LoadedSite Site { get; } = new();

    public GatedMaker Maker { get; } = new();

    public async ValueTask InitializeAsync()
    {
        TrialRegion.Write(packages.Of("prov"));
        await Site.Start(
            services => services.AddSingleton<IPlanAsWord, TitleAsWord>().AddSingleton<IPdfMaker>(Maker).Configure<PdfOptions>(options => options.StartsPerMinute = 1000),
            LoadedSite.Norrbotten, packages.Of("prov"));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        packages.Dispose();
    }

    /// <summary>Sends a form, as a browser does from a page of the site unless other headers are given.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] headers) => Post(Site, path, headers);

    public static async Task<HttpResponseMessage> Post(LoadedSite site, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

/// <summary>Makes a PDF that holds the Word file's length, when it is let.</summary>
public sealed class GatedMaker : IPdfMaker
{
    private volatile TaskCompletionSource gate = Opened();

    public bool IsPresent { get; set; } = true;

    public Refusal? Refuses { get; set; }

    public void Hold() => gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => gate.TrySetResult();

    public async Task<Conversion> Make(string wordFile, string pdfFile, TimeSpan limit, CancellationToken cancel)
    {
        await gate.Task.WaitAsync(cancel);
        if (Refuses is { } refusal)
            return new Conversion(refusal, "");
        await File.WriteAllTextAsync(pdfFile, $"%PDF {new FileInfo(wordFile).Length}", cancel);
        return new Conversion(null, "");
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}

using Rodtrad.App.Documents;
using Rodtrad.App.Plans;
using Rodtrad.Domain.Access;
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
            services => services.AddSingleton<TitleAsWord>().AddSingleton<IPlanAsWord, AnotherWord>().AddSingleton<IPdfMaker>(Maker).Configure<PdfOptions>(options => options.StartsPerMinute = 1000),
            LoadedSite.Norrbotten, packages.Of("prov"));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        packages.Dispose();
    }

    /// <summary>Sends a form, as a browser does from a page of the site unless other headers are given.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] headers) => Site.Post(path, headers);
}

/// <summary>A writer whose file is another each time, so that no PDF is found made already.</summary>
public sealed class AnotherWord(TitleAsWord titles) : IPlanAsWord
{
    public async Task<Refusal?> Write(Actor actor, PlanRequest plan, Stream word, CancellationToken cancel)
    {
        await word.WriteAsync(Guid.NewGuid().ToByteArray(), cancel);
        return await titles.Write(actor, plan, word, cancel);
    }
}

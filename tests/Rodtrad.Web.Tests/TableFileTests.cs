using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests;

/// <summary>The economic tables of a plan as workbooks from the web.</summary>
public sealed class TableFileTests(Library library)
{
    [Theory]
    [InlineData("/norrbotten/ekonomi/rn-rs-2020.xlsx")]
    [InlineData("/norrbotten/ekonomi/rn-rs-2020/ram-2020.xlsx")]
    public async Task A_workbook_is_a_file_to_keep(string path)
    {
        using var response = await library.Site.Get(path);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var book = new ReadWorkbook(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Preliminär ekonomisk ram 2020", book.Sheets);
        Assert.Equal("_rodtrad", book.Sheets[^1]);
        Assert.DoesNotContain(book.Parts, part => part.Contains("app.xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pages_lead_to_them()
    {
        var economy = await library.Site.Page("/norrbotten/ekonomi?plan=rn-rs-2020");
        Assert.Contains(economy.All("a"), link => link["href"] == "/norrbotten/ekonomi/rn-rs-2020.xlsx");
        var table = await library.Site.Page("/norrbotten/ekonomi/rn-rs-2020/ram-2020");
        Assert.Contains(table.All("a"), link => link["href"] == "/norrbotten/ekonomi/rn-rs-2020/ram-2020.xlsx");
    }

    [Theory]
    [InlineData("/norrbotten/ekonomi/finns-inte.xlsx")]
    [InlineData("/norrbotten/ekonomi/rn-rs-2020/finns-inte.xlsx")]
    [InlineData("/provlanet/ekonomi/hemlig.xlsx")]
    public async Task What_is_not_there_or_not_published_is_not_found(string path)
    {
        using var response = await library.Site.Get(path);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public void They_ask_for_the_permission_and_no_cache_keeps_them()
    {
        var files = library.Site.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("/ekonomi/", StringComparison.Ordinal) && endpoint.RoutePattern.RawText.Contains('.', StringComparison.Ordinal)).ToList();
        Assert.Equal(3, files.Count);
        Assert.All(files, file => Assert.Equal(AccessPolicies.ReadPublished, file.Metadata.GetMetadata<IAuthorizeData>()?.Policy));
        Assert.All(files, file => Assert.DoesNotContain(file.Metadata, data => data.GetType().Name.Contains("OutputCache", StringComparison.Ordinal)));
    }
}

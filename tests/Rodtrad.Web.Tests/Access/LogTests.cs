using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests.Access;

/// <summary>R42 and R50: the program's log holds no secret, and nobody writes a line of it.</summary>
public sealed class LogTests
{
    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    [InlineData("a\u0085b\u2028c\u2029d")]
    [InlineData("\u001b[2K\u001b[1Aa")]
    [InlineData("a\b\b\0b")]
    public void An_event_is_one_line_whatever_it_tells(string evil)
    {
        var line = Written(evil, null);
        Assert.Equal("2026-03-02T09:00:00.000Z Warning Prov · ", line.Replace(OneLineFormatter.OneLine(evil), "· ", StringComparison.Ordinal).TrimEnd('\n'));
        Assert.Equal(1, line.Count(letter => letter == '\n'));
        Assert.DoesNotContain(line.TrimEnd('\n'), letter => char.IsControl(letter) || letter is '\u2028' or '\u2029');
        // Nor do the lines below an event begin as one.
        var lines = Written("x", new InvalidOperationException($"fel\n2026-03-02T09:00:00.000Z Warning Prov {evil}")).TrimEnd('\n').Split('\n');
        Assert.All(lines.Skip(1), below => Assert.StartsWith("    ", below, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_with_sign_ins_and_failures_tells_no_secret_and_no_forged_line()
    {
        using var packages = new TemporaryFolder();
        TrialRegion.Write(packages.Of("prov"));
        await using var site = new LoadedSite();
        var log = new KeptLog();
        await site.Start(services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)).AddSingleton(new Demonstration(IsOn: true)), packages.Of("prov"));
        await site.Persona(TrialRegion.Slug, "anna", Role.Auditor, "region");
        var link = await site.Invited(TrialRegion.Slug, "bo", Role.SystemAdministrator);
        var secrets = new List<string> { SitePeople.Password, link.Token, SessionToken.Hash(link.Token), "mitt hemliga i fel falt" };
        var visitor = new Visitor(site, TrialRegion.Slug);
        var path = $"/provlanet/logga-in/lank/{link.Token}";
        await visitor.Text(path);
        using (await visitor.Post(path, ("losenord", SitePeople.Password), ("losenord-igen", SitePeople.Password)))
        using (await visitor.Post(path, ("losenord", SitePeople.Password), ("losenord-igen", SitePeople.Password)))
        using (await visitor.SignIn("mitt hemliga i fel falt", SitePeople.Password))
        using (await visitor.SignIn("bo", "fel"))
        using (await visitor.SignIn("bo"))
            secrets.Add(visitor.Session!);
        var page = await visitor.Page("/provlanet/mitt-konto/engangskod");
        var secret = page.All("code").First().Text.Replace(" ", "", StringComparison.Ordinal);
        secrets.AddRange([secret, page.One("input", input => input["name"] == "hemlighet")["value"]!]);
        var code = OneTimeCodes.At(OneTimeCodes.FromBase32(secret), OneTimeCodes.StepOf(TimeProvider.System.GetUtcNow()));
        using (var on = await visitor.Post("/provlanet/mitt-konto/engangskod", ("hemlighet", secrets[^1]), ("kod", code), ("nuvarande", SitePeople.Password)))
            Assert.Equal(HttpStatusCode.SeeOther, on.StatusCode);
        secrets.Add(await visitor.FormToken());
        secrets.AddRange(Directory.GetFiles(Path.Combine(site.DataFolder, "keys"), "*.key").SelectMany(file => (string[])[Convert.ToBase64String(File.ReadAllBytes(file)), Convert.ToHexStringLower(File.ReadAllBytes(file))]));
        using (await visitor.Get("/provlanet/planer/a%0A2026-03-02T09:00:00.000Z%20Warning%20Prov%20forged", ("User-Agent", "x forged")))
        using (await visitor.Get("/provlanet/%0d%0aforged/%1b%5b2J"))
            await visitor.Text("/provlanet/mitt-konto");

        Assert.True(log.Lines.Count > 100, "nothing was logged");
        // Kestrel and hosting tell addresses when they are asked to tell everything; what the product runs with is from Warning up.
        var told = log.Lines.Where(line => line.Level >= LogLevel.Warning || line.Category.StartsWith("Rodtrad", StringComparison.Ordinal)).Select(line => line.Text).ToList();
        foreach (var text in told)
        {
            Assert.All(secrets, hidden => Assert.DoesNotContain(hidden, text, StringComparison.Ordinal));
            Assert.DoesNotContain("\nforged", text, StringComparison.Ordinal);
        }
        // Passwords, keys and the secret of the authenticator stand in no line at all.
        var never = new[] { SitePeople.Password, Uri.EscapeDataString(SitePeople.Password), secret, "mitt hemliga i fel falt" };
        Assert.All(log.Lines, line => Assert.All(never, hidden => Assert.DoesNotContain(hidden, line.Text, StringComparison.Ordinal)));
        var rows = await new AccessLogOf(site).Rows();
        Assert.Contains(rows, row => row.StartsWith("SignInFailed", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("SignedIn", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.All(secrets, hidden => Assert.DoesNotContain(hidden, row, StringComparison.Ordinal)));
        Assert.All(rows, row => Assert.DoesNotContain('\n', row));
    }

    [Fact]
    public async Task A_failure_is_told_by_route_and_not_by_address()
    {
        using var packages = new TemporaryFolder();
        TrialRegion.Write(packages.Of("prov"));
        await using var site = new LoadedSite();
        var log = new KeptLog();
        await site.Start(services => services.AddLogging(logging => logging.AddProvider(log)), packages.Of("prov"));
        site.App.MapGet("/{organisation}/prov/{token}", string (string token) => throw new InvalidOperationException("trasig")).AllowAnonymous();
        using var response = await site.Get("/provlanet/prov/hemlig-token");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var line = Assert.Single(log.Lines, line => line.Category == "Rodtrad.Web.Errors").Text;
        Assert.Contains("GET /{organisation}/prov/{token} failed", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig-token", line, StringComparison.Ordinal);
    }

    private static string Written(string message, Exception? error)
    {
        using var writer = new StringWriter();
        new OneLineFormatter(new SetTime()).Write(new LogEntry<string>(LogLevel.Warning, "Prov", default, message, error, (state, _) => state), null, writer);
        return writer.ToString();
    }
}

/// <summary>Keeps every event of a log, with its error.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Category, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new One(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class One(KeptLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Lines.Enqueue((logLevel, category, formatter(state, exception) + exception));
    }
}

/// <summary>The rows of a site's access log, one text each.</summary>
internal sealed class AccessLogOf(LoadedSite site)
{
    public async Task<IReadOnlyList<string>> Rows()
    {
        await using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={site.DataFile($"{TrialRegion.Slug}~people")};Mode=ReadOnly");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT Event || ' ' || Person || ' ' || Subject || ' ' || Detail || ' ' || Origin FROM access_log ORDER BY Number";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(reader.GetString(0));
        return rows;
    }
}

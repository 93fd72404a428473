using System.Collections.Concurrent;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access.Oidc;

namespace Rodtrad.Web.Tests.Oidc;

/// <summary>Settings that stand here instead of in a database: the same provider for both organisations.</summary>
public sealed class TrialProviders : IOidcProviders
{
    private IReadOnlyList<IdentityProvider> active = [];

    public void Use(params IdentityProvider[] providers) => active = providers;

    public void Change(Func<IdentityProvider, IdentityProvider> change) => active = [.. active.Select(change)];

    public Task<IReadOnlyList<IdentityProvider>> Active(string organisation, CancellationToken cancel) =>
        Task.FromResult(organisation is OidcTrial.Organisation or "annan" ? active : []);
}

public sealed class TrialSignIn : IExternalSignIn
{
    public const string Unknown = "INL-999";

    public ConcurrentQueue<(string Organisation, ExternalIdentity Identity)> Completed { get; } = new();

    public ConcurrentQueue<Refusal> Refusals { get; } = new();

    /// <summary>Nobody is known here.</summary>
    public bool IsClosed { get; set; }

    public void Forget()
    {
        Completed.Clear();
        Refusals.Clear();
        IsClosed = false;
    }

    public Task<Refusal?> Complete(string organisation, ExternalIdentity identity, HttpContext context)
    {
        if (IsClosed)
            return Task.FromResult<Refusal?>(Refusal.Of(Unknown));
        Completed.Enqueue((organisation, identity));
        context.Response.Cookies.Append("inloggad", identity.Subject);
        return Task.FromResult<Refusal?>(null);
    }

    public Task Refused(string organisation, Refusal refusal, HttpContext context)
    {
        Refusals.Enqueue(refusal);
        return Task.CompletedTask;
    }
}

public sealed class TrialEnding : ISessionEnding
{
    public ConcurrentQueue<(string Organisation, string Issuer, string? Subject, string? Session)> Ended { get; } = new();

    public Task EndAll(string organisation, string issuer, string? subject, string? session, CancellationToken cancel)
    {
        Ended.Enqueue((organisation, issuer, subject, session));
        return Task.CompletedTask;
    }
}

/// <summary>The clock of the machine, moved.</summary>
public sealed class MovedClock : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
}

/// <summary>Everything that is logged, as text.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose() => Lines.Enqueue("end");
}

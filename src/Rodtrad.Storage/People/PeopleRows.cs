using Rodtrad.Domain.Quantities;

namespace Rodtrad.Storage.People;

/// <summary>What a person is called, and where mail reaches the person; empty = not told.</summary>
public sealed record Profile(
    [property: Personal(PersonalPurpose.Naming, LegalGround.PublicTask, Retention.WhilePerson)] Code Person,
    [property: Personal(PersonalPurpose.Naming, LegalGround.PublicTask, Retention.WhilePerson)] string Name,
    [property: Personal(PersonalPurpose.Naming, LegalGround.PublicTask, Retention.WhilePerson)] string Email);

/// <summary>Who signs in as whom: a person is known by issuer and stable subject, never by a name or an address.</summary>
public sealed record Identity(
    [property: Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)] string Issuer,
    [property: Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)] string Subject,
    [property: Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)] Code Person)
{
    /// <summary>The issuer of local accounts; the subject is the person's code.</summary>
    public const string Local = "local";

    /// <summary>The issuer of persona sign-in in the demonstration; the subject is the person's code.</summary>
    public const string Demonstration = "demo";
}

/// <summary>
/// A local account. The password is kept as the framework's hash, the secret of the authenticator protected with the installation's
/// keys, a reset link as the hash of its token. It changes, so it is a class.
/// </summary>
public sealed class Account
{
    private Account()
    {
    }

    public Account(Code person, string userName) : this() => (Person, UserName) = (person, userName);

    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public Code Person { get; private set; }

    /// <summary>In small letters.</summary>
    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public string UserName { get; private set; } = "";

    /// <summary>Empty until the person has chosen a password.</summary>
    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public string PasswordHash { get; set; } = "";

    /// <summary>Protected; empty = no authenticator.</summary>
    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public string TotpSecret { get; set; } = "";

    /// <summary>The last time step a code was used for: a code works once.</summary>
    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public long TotpStep { get; set; }

    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public int FailedCount { get; set; }

    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>The SHA-256 of the token of a one-time link; empty = none.</summary>
    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public string ResetHash { get; set; } = "";

    [Personal(PersonalPurpose.SignIn, LegalGround.PublicTask, Retention.WhilePerson)]
    public DateTimeOffset? ResetEnds { get; set; }
}

/// <summary>
/// Someone signed in, in one browser. <see cref="TokenHash"/> is the SHA-256 of the secret in the cookie: who reads this table
/// cannot take over a session. <see cref="Code"/> names it in lists.
/// </summary>
public sealed class Session
{
    private Session()
    {
    }

    public Session(string tokenHash, string code, Code person, string issuer, string subject, string issuerSession, Sequence<string> groups, DateTimeOffset now)
        : this()
    {
        (TokenHash, Code, Person, Issuer, Subject, IssuerSession, Groups) = (tokenHash, code, person, issuer, subject, issuerSession, groups);
        (OpenedAt, SeenAt) = (now, now);
    }

    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public string TokenHash { get; private set; } = "";

    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public string Code { get; private set; } = "";

    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public Code Person { get; private set; }

    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public string Issuer { get; private set; } = "";

    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public string Subject { get; private set; } = "";

    /// <summary>The identity provider's name of its session (sid); empty where it gives none.</summary>
    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public string IssuerSession { get; private set; } = "";

    /// <summary>The groups that the identity provider told of at sign-in.</summary>
    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public Sequence<string> Groups { get; private set; } = [];

    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public DateTimeOffset OpenedAt { get; private set; }

    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public DateTimeOffset SeenAt { get; set; }

    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The address on the network it was opened from.</summary>
    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public string Origin { get; init; } = "";

    /// <summary>What the browser called itself, cut short.</summary>
    [Personal(PersonalPurpose.Session, LegalGround.PublicTask, Retention.SessionDays)]
    public string Agent { get; init; } = "";
}

/// <summary>What is told of in the access log.</summary>
public enum AccessEvent
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    SessionEnded,
    CredentialsChanged,
    Denied,
    TakenOut,
    ReadAsAdministrator,
    ReadAsAuditor,

    /// <summary>Someone's name or address was changed; the record holds neither.</summary>
    ProfileChanged,

    /// <summary>What was older than it is kept has been taken away.</summary>
    ThinnedOut,
}

/// <summary>
/// A row of the access log: something was read or tried, and nothing changed. <paramref name="Person"/> is empty for who is not
/// known; <paramref name="Subject"/> is an address or a code, never free text.
/// </summary>
public sealed record AccessLogRow(
    [property: NotPersonal("the place in the log")] long Number,
    [property: Personal(PersonalPurpose.AccessLog, LegalGround.LegalObligation, Retention.LogMonths)] DateTimeOffset At,
    [property: Personal(PersonalPurpose.AccessLog, LegalGround.LegalObligation, Retention.LogMonths)] string Person,
    [property: Personal(PersonalPurpose.AccessLog, LegalGround.LegalObligation, Retention.LogMonths)] AccessEvent Event,
    [property: Personal(PersonalPurpose.AccessLog, LegalGround.LegalObligation, Retention.LogMonths)] string Subject,
    [property: Personal(PersonalPurpose.AccessLog, LegalGround.LegalObligation, Retention.LogMonths)] string Detail,
    [property: Personal(PersonalPurpose.AccessLog, LegalGround.LegalObligation, Retention.LogMonths)] string Origin);

namespace Rodtrad.Storage.People;

/// <summary>Why something about a person is kept.</summary>
public enum PersonalPurpose
{
    /// <summary>That a person can be told from another, and reached.</summary>
    Naming,

    /// <summary>That only the right one signs in.</summary>
    SignIn,

    /// <summary>That a session can be seen and ended by whoever it belongs to.</summary>
    Session,

    /// <summary>That it can be told afterwards who signed in, was refused and took something out.</summary>
    AccessLog,

    /// <summary>That roles hold where they were given, and that it can be told who had them.</summary>
    Permission,

    /// <summary>That every change of a plan can be followed to who made it, and why.</summary>
    Accountability,
}

/// <summary>The ground in law for keeping it (article 6 of the regulation on data protection).</summary>
public enum LegalGround
{
    /// <summary>6.1 e: a task in the public interest.</summary>
    PublicTask,

    /// <summary>6.1 c: what the law demands: archives, security, follow-up.</summary>
    LegalObligation,
}

/// <summary>How long it is kept.</summary>
public enum Retention
{
    /// <summary>As long as the person is one who signs in; taken away when the person is pseudonymised.</summary>
    WhilePerson,

    /// <summary>So many days after the session ended.</summary>
    SessionDays,

    /// <summary>So many months.</summary>
    LogMonths,

    /// <summary>For ever, as a code without a name: part of the record of what was decided.</summary>
    Archive,
}

/// <summary>Marks a stored property that holds something about a person. The register of personal data is made from these.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(PersonalPurpose purpose, LegalGround ground, Retention retention) : Attribute
{
    public PersonalPurpose Purpose => purpose;

    public LegalGround Ground => ground;

    public Retention Retention => retention;
}

/// <summary>Marks a stored property that tells nothing about a person, for a reason; so that none is forgotten.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute(string reason) : Attribute
{
    public string Reason => reason;
}

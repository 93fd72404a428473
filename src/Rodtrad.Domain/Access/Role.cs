namespace Rodtrad.Domain.Access;

/// <summary>
/// What someone is at a unit. A role is held at a unit, never by the person as such: when the holder changes, what belongs to
/// the post stays. Source: the documents' roles (domain, section 2.1) and the users of the product.
/// </summary>
public enum Role
{
    /// <summary>läsare: reads what the unit has decided, published or not.</summary>
    Reader,

    /// <summary>medarbetare: sees the thread from the vision down to the own unit.</summary>
    Employee,

    /// <summary>rapportör: fills in what the unit reports.</summary>
    Reporter,

    /// <summary>chef: answers for the unit, and for those below it when the grant says so.</summary>
    Manager,

    /// <summary>controller: builds plans and tables, and proves them.</summary>
    Controller,

    /// <summary>nämndsekreterare: keeps a body's decisions and documents.</summary>
    Secretary,

    /// <summary>förtroendevald: a member of a political body.</summary>
    ElectedMember,

    /// <summary>riskägare: answers for risks and controls of the unit.</summary>
    RiskOwner,

    /// <summary>revisor: reads everything everywhere, and changes nothing.</summary>
    Auditor,

    /// <summary>systemförvaltare: manages people and sign-in, and reads no plan by that.</summary>
    SystemAdministrator,
}

/// <summary>How far a permission reaches, counted from the unit of the post.</summary>
public enum Reach
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>The unit of the post, and the units below it when the post covers them.</summary>
    Grant,

    /// <summary>As <see cref="Grant"/>, and the units above it up to the top.</summary>
    Line,

    /// <summary>Every unit of the region.</summary>
    Everywhere,
}

/// <summary>How a unit lies to the unit of a post.</summary>
public enum Relation
{
    /// <summary>The unit of the post itself.</summary>
    Own,

    /// <summary>A unit above it.</summary>
    Parent,

    /// <summary>A unit beside it: neither above nor below.</summary>
    Sibling,

    /// <summary>A unit below it.</summary>
    Child,
}

/// <summary>What of a plan's state matters to who may read and change it.</summary>
public enum PlanState
{
    /// <summary>Being written, and not published.</summary>
    Draft,

    /// <summary>Being written, with leave for everyone to follow.</summary>
    PublishedDraft,

    /// <summary>Decided, or replaced since, and not published.</summary>
    Decided,

    /// <summary>Decided, or replaced since, and published; also a plan that is only referred to.</summary>
    PublishedDecided,
}

using Rodtrad.App.Access;
using Rodtrad.Domain.Access;

namespace Rodtrad.Web.Access;

/// <summary>Who this request comes from: the reader, until it is found out. One for each request.</summary>
public sealed class CurrentActor
{
    /// <summary>The caller with name and session.</summary>
    public Caller Caller { get; set; } = Caller.Reader("");

    public Actor Actor => Caller.Actor;

    /// <summary>Whether someone is signed in.</summary>
    public bool IsPerson => Actor.Person is not null;
}

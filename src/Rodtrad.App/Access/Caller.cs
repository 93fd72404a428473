using Rodtrad.Domain.Access;

namespace Rodtrad.App.Access;

/// <summary>
/// Who a request comes from. <paramref name="Name"/> is what the person is called; <paramref name="Session"/> the code of the session,
/// <paramref name="Ends"/> when it ends if it is not used, both null for who is not signed in.
/// </summary>
public sealed record Caller(Actor Actor, string Name, string? Session, DateTimeOffset? Ends)
{
    public static Caller Reader(string origin) => new(Actor.Reader with { Origin = origin }, "", null, null);
}

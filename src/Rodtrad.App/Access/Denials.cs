using Rodtrad.Domain.Access;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>Writes in the access log that someone was refused.</summary>
public sealed class Denials(Regions regions, Sessions sessions)
{
    public async Task Note(string organisation, Actor actor, string what, CancellationToken cancel)
    {
        if (await regions.SlugOf(organisation, cancel) is { } slug)
            await sessions.Log(slug, actor.Person?.Text ?? "", AccessEvent.Denied, what, "", actor.Origin, cancel);
    }

    /// <summary>Someone tried to sign in and was not let in; the code says why.</summary>
    public async Task NoteSignIn(string organisation, Actor actor, string way, string code, CancellationToken cancel)
    {
        if (await regions.SlugOf(organisation, cancel) is { } slug)
            await sessions.Log(slug, "", AccessEvent.SignInFailed, way, code, actor.Origin, cancel);
    }
}

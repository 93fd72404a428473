using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>
/// Writes in the access log that someone read what is about people or their doings, or took something out. Only a person is told of:
/// the operator has the databases anyway, and what the reader reads is published.
/// </summary>
public sealed class AccessReads(Regions regions, Sessions sessions)
{
    private const int Longest = 300;

    /// <summary>A page of administration or of the reading room was read.</summary>
    public async Task Note(Code organisation, Actor actor, string what, CancellationToken cancel)
    {
        if (actor.Person is not null)
            await sessions.LogReading(organisation, actor.Name, Kind(actor), Cut(what), "", actor.Origin, cancel);
    }

    /// <summary>A list or a document was taken out as a file.</summary>
    public async Task NoteTakenOut(string organisation, Actor actor, string address, CancellationToken cancel)
    {
        if (actor.Person is not null && await regions.SlugOf(organisation, cancel) is { } slug)
            await sessions.LogReading(slug, actor.Name, AccessEvent.TakenOut, Cut(address), "", actor.Origin, cancel);
    }

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;

    // Who is both reads as an auditor: that is the reading that nobody may hinder.
    private static AccessEvent Kind(Actor actor) =>
        actor.Posts.Any(held => held.Post.Role == Role.Auditor) ? AccessEvent.ReadAsAuditor : AccessEvent.ReadAsAdministrator;
}

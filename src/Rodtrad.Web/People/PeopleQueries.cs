using Rodtrad.App.People;
using Rodtrad.Domain.Access;
using Rodtrad.Web.Components;
using Rodtrad.Web.Plans;

namespace Rodtrad.Web.People;

/// <summary>The filter and the order of the people, as the address tells them.</summary>
internal sealed record PersonQuery(string Organisation, string? Sok, string? Roll, string? Enhet, string? Lage, string? Ordning, string? Fallande)
{
    public PersonListRequest Request => new(
        Organisation, Sok, RoleCodes.TryRead(Roll), Enhet is { Length: > 0 } ? Enhet : null,
        Lage switch { PeopleWords.Active => true, PeopleWords.Inactive => false, _ => null },
        PeopleWords.Read(PeopleWords.PersonOrders, Ordning), Fallande == "ja");
}

/// <summary>The filter and the order of the grants.</summary>
internal sealed record GrantQuery(string Organisation, string? Sok, string? Roll, string? Enhet, string? Lage, string? Ordning, string? Fallande)
{
    public GrantListRequest Request => new(
        Organisation, Sok, RoleCodes.TryRead(Roll), Enhet is { Length: > 0 } ? Enhet : null, PeopleWords.State(Lage ?? PeopleWords.Of(PostState.Now)),
        PeopleWords.Read(PeopleWords.GrantOrders, Ordning), Fallande == "ja");
}

/// <summary>Which rows of the access log.</summary>
internal sealed record LogQuery(string Organisation, string? Sok, string? Handelse, string? Fran, string? Till, long? Fore)
{
    public AccessLogRequest Request => new(Organisation, Sok, Handelse is { Length: > 0 } ? Handelse : null, PlansEndpoints.Day(Fran), PlansEndpoints.Day(Till), Fore, IsWhole: false);
}

/// <summary>Which changes of the history.</summary>
internal sealed record HistoryQuery(string Organisation, string? Sok, string? Person, string? Handelse, string? Objekt, string? Fran, string? Till, long? Fore)
{
    public App.Audit.HistoryRequest Request => new(
        Organisation, Person, Handelse is { Length: > 0 } ? Handelse : null, Objekt, Sok, PlansEndpoints.Day(Fran), PlansEndpoints.Day(Till), Fore, IsWhole: false);
}

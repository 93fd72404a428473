using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>
/// A person to add: what the person is called, an address for mail (may be empty), and who signs in as the person. Without a code one
/// is given. An identity is an issuer and the subject that stays the same there.
/// </summary>
public sealed record AddPersonRequest(string Organisation, string? Code, string Name, string Email, Sequence<GivenIdentity> Identities);

/// <summary>An issuer and its stable subject.</summary>
public sealed record GivenIdentity(string Issuer, string Subject);

/// <summary>Adds a person, who may nothing yet but read what is published.</summary>
public sealed class AddPerson(RegionDatabases databases, Regions regions, Callers callers, TimeProvider clock) : UseCase<AddPersonRequest, Code>
{
    public const string BadCode = "PER-001";
    public const string Taken = "PER-002";
    public const string NameMissing = "PER-003";
    public const string IdentityTaken = "PER-004";

    public override Permission Needs => Permission.ManagePeople;

    protected override async Task<Outcome<Code>> Handle(Actor actor, AddPersonRequest request, CancellationToken cancel)
    {
        if (AccessTexts.OfLines(request.Name, request.Email) is { } unfit)
            return unfit;
        var opened = await AccessChange.Open(regions, callers, clock, actor, request.Organisation, Needs, cancel);
        if (opened.Refusal is { } refusal)
            return refusal;
        await using var change = opened.Unwrap();
        await using var people = databases.People(change.Region.Slug);
        var added = await Prepare(change, people, request, withAccount: false, cancel);
        if (added.Refusal is { } wrong)
            return wrong;
        await people.SaveChangesAsync(cancel);
        await change.Save("person.add", $"person/{added.Unwrap()}", new { Identities = request.Identities.Count }, cancel);
        return added;
    }

    /// <summary>
    /// Puts the person in both databases, to be saved, first what is about the person and then the record: a name without a person is
    /// nothing to anyone, and the next try writes it anew.
    /// </summary>
    internal static async Task<Outcome<Code>> Prepare(AccessChange change, PeopleContext people, AddPersonRequest request, bool withAccount, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
            return Refusal.Of(NameMissing);
        Code code;
        if (string.IsNullOrEmpty(request.Code))
            code = await NextCode(change.Context, cancel);
        else if (!Code.TryParse(request.Code, out code))
            return Refusal.Of(BadCode, request.Code);
        if (await change.Context.People.AnyAsync(row => row.Code == code, cancel))
            return Refusal.Of(Taken, code.Text);
        foreach (var given in request.Identities)
        {
            if (await people.Identities.AsNoTracking().FirstOrDefaultAsync(row => row.Issuer == given.Issuer && row.Subject == given.Subject, cancel) is { } bound
                && bound.Person != code)
                return Refusal.Of(IdentityTaken, given.Issuer, given.Subject, bound.Person.Text);
        }
        var marks = request.Identities.Select(Fingerprint);
        change.Context.People.Add(new Person(code, true, (withAccount ? marks.Append(Accounts.Fingerprint(code)) : marks).ToSequence()));
        await WriteProfile(people, code, request, cancel);
        return code;
    }

    private static async Task WriteProfile(PeopleContext people, Code code, AddPersonRequest request, CancellationToken cancel)
    {
        var profile = new Profile(code, request.Name.Trim(), request.Email.Trim());
        if (await people.Profiles.FirstOrDefaultAsync(row => row.Person == code, cancel) is { } stored)
            people.Entry(stored).CurrentValues.SetValues(profile);
        else
            people.Profiles.Add(profile);
        foreach (var given in request.Identities)
        {
            if (!await people.Identities.AnyAsync(row => row.Issuer == given.Issuer && row.Subject == given.Subject, cancel))
                people.Identities.Add(new Identity(given.Issuer, given.Subject, code));
        }
    }

    /// <summary>What the record holds of an identity: enough to notice another, too little to tell who it is.</summary>
    public static string Fingerprint(GivenIdentity identity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity.Issuer.Length} {identity.Issuer}{identity.Subject}")));

    private static async Task<Code> NextCode(OrganisationContext context, CancellationToken cancel)
    {
        var taken = (await context.People.AsNoTracking().Select(row => row.Code).ToListAsync(cancel)).ToHashSet();
        for (var number = taken.Count + 1; ; number++)
        {
            var code = Code.Of(string.Create(CultureInfo.InvariantCulture, $"p-{number:0000}"));
            if (!taken.Contains(code))
                return code;
        }
    }
}

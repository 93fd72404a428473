using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Exchange.Csv;
using Rodtrad.Storage.People;

namespace Rodtrad.App.Access;

/// <summary>What a file of people means for the region as it is: what is wrong with it, and what it changes.</summary>
internal sealed class ImportPlan
{
    public const string NameDiffers = "PER-063";
    public const string UserNameTaken = "PER-064";
    public const string HasOtherUserName = "PER-065";

    private readonly List<Problem> _problems = [];
    private readonly List<PersonImport> _people = [];
    private readonly Dictionary<Code, Person> _persons;
    private readonly Dictionary<Code, Profile> _profiles;
    private readonly Dictionary<(string Issuer, string Subject), Code> _identities;
    private readonly Dictionary<string, Code> _accounts;
    private readonly HashSet<Code> _withAccount;
    private readonly ILookup<Code, Grant> _grants;
    private readonly Dictionary<string, string> _units;
    private readonly List<Action<AccessChange, PeopleContext>> _steps = [];
    private readonly List<string> _added = [];
    private readonly List<string> _given = [];
    private readonly List<string> _bound = [];

    private ImportPlan(
        Dictionary<Code, Person> persons, Dictionary<Code, Profile> profiles, Dictionary<(string, string), Code> identities, Dictionary<string, Code> accounts,
        ILookup<Code, Grant> grants, Dictionary<string, string> units) =>
        (_persons, _profiles, _identities, _accounts, _grants, _units, _withAccount) = (persons, profiles, identities, accounts, grants, units, [.. accounts.Values]);

    public IReadOnlyList<Problem> Problems => _problems;

    public Sequence<PersonImport> People => _people.ToSequence();

    /// <summary>Those whose name or address is written.</summary>
    public List<Code> Profiles { get; } = [];

    public bool ChangesAnything => _steps.Count > 0;

    public bool ChangesRecord => _added.Count + _given.Count + _bound.Count > 0;

    /// <summary>What the audit trail tells of it: codes, no names.</summary>
    public object Told() => new { Added = _added, Grants = _given, Bound = _bound };

    public void Lay(AccessChange change, PeopleContext people)
    {
        foreach (var step in _steps)
            step(change, people);
    }

    public static async Task<ImportPlan> Of(AccessChange change, PeopleContext people, PeopleTable table, CancellationToken cancel)
    {
        var plan = new ImportPlan(
            await change.Context.People.ToDictionaryAsync(row => row.Code, cancel),
            await people.Profiles.ToDictionaryAsync(row => row.Person, cancel),
            await people.Identities.AsNoTracking().ToDictionaryAsync(row => (row.Issuer, row.Subject), row => row.Person, cancel),
            await people.Accounts.AsNoTracking().ToDictionaryAsync(row => row.UserName, row => row.Person, cancel),
            (await change.Context.Grants.AsNoTracking().ToListAsync(cancel)).ToLookup(row => row.Person),
            change.Region.Units.ToDictionary(unit => unit.Code.Text, unit => unit.Name));
        foreach (var rows in table.Lines.Where(line => line.Code.Length > 0).GroupBy(line => line.Code, StringComparer.Ordinal))
            plan.Read(rows.Key, [.. rows]);
        return plan;
    }

    private void Read(string text, List<PersonLine> lines)
    {
        if (!Code.TryParse(text, out var code))
        {
            Add(AddPerson.BadCode, lines[0].Place, text);
            return;
        }
        var isNew = !_persons.TryGetValue(code, out var person);
        var profile = _profiles.GetValueOrDefault(code);
        var name = One(lines, line => line.Name) ?? profile?.Name ?? "";
        var email = One(lines, line => line.Email) ?? profile?.Email ?? "";
        if (name.Length == 0)
            Add(AddPerson.NameMissing, lines[0].Place);
        if (AccessTexts.OfLines(name, email) is { } unfit)
            Add(unfit.Code, lines[0].Place, [.. unfit.Arguments]);
        var identities = lines.Where(line => line.SignIn is not null).Select(line => SignIn(code, line)).OfType<GivenIdentity>().Distinct().ToList();
        var posts = lines.Where(line => line.Role is not null && line.Unit.Length > 0).Select(line => Post(code, line)).OfType<Grant>().Distinct().ToList();
        var former = person?.Identities ?? [];
        var fresh = identities.Where(one => !_identities.ContainsKey((one.Issuer, one.Subject)) || !former.Contains(AddPerson.Fingerprint(one))).ToList();
        var given = posts.Where(post => !_grants[code].Any(grant => !grant.IsWithdrawn && Same(grant, post))).ToList();
        Plan(code, person, profile, new Profile(code, name, email), fresh, given);
        var isKept = !isNew && profile?.Name == name && profile.Email == email && fresh.Count + given.Count == 0;
        _people.Add(new PersonImport(
            text, name, isNew ? PersonChangeKind.Added : isKept ? PersonChangeKind.Kept : PersonChangeKind.Changed, !isNew && profile?.Name != name,
            profile?.Email != email && email.Length > 0, fresh.Select(one => Told(one, code)).ToSequence(),
            given.Select(post => new ImportedPost(post.Role, post.Unit.Text, _units[post.Unit.Text], post.WithSubtree, post.Validity.From, post.Validity.To)).ToSequence()));
    }

    private void Plan(Code code, Person? person, Profile? stored, Profile profile, List<GivenIdentity> fresh, List<Grant> given)
    {
        var prints = fresh.Select(AddPerson.Fingerprint).ToList();
        var after = person is null ? new Person(code, true, prints.ToSequence()) : person with { Identities = person.Identities.Union(prints).ToSequence() };
        if (after != person)
        {
            _steps.Add((change, _) => Write(change.Context, person, after));
            if (person is null)
                _added.Add(code.Text);
            else
                _bound.Add(code.Text);
        }
        if (stored != profile)
        {
            Profiles.Add(code);
            _steps.Add((_, people) => Write(people, stored, profile));
        }
        foreach (var one in fresh.Where(one => _identities.TryAdd((one.Issuer, one.Subject), code)))
            _steps.Add((_, people) => people.Identities.Add(new Identity(one.Issuer, one.Subject, code)));
        var number = _grants[code].Count();
        foreach (var post in given)
        {
            var grant = post with { Code = GiveRole.CodeOf(code, ++number) };
            _given.Add($"{grant.Code} {grant.Role} {grant.Unit}");
            _steps.Add((change, _) => change.Context.Grants.Add(grant));
        }
    }

    private static void Write<T>(DbContext context, T? stored, T row)
        where T : class
    {
        if (stored is null)
            context.Add(row);
        else
            context.Entry(stored).CurrentValues.SetValues(row);
    }

    // What several rows say of one person: one thing, or nothing. The first row that says another is told of.
    private string? One(List<PersonLine> lines, Func<PersonLine, string> field)
    {
        var said = lines.Where(line => field(line).Length > 0).ToList();
        if (said.Find(line => field(line) != field(said[0])) is { } other)
            Add(NameDiffers, other.Place, other.Code, field(said[0]), field(other));
        return said.Count > 0 ? field(said[0]) : null;
    }

    private GivenIdentity? SignIn(Code code, PersonLine line)
    {
        var given = line.SignIn switch
        {
            SignInOf.Issuer issuer => new GivenIdentity(issuer.Name, issuer.Subject),
            SignInOf.Local => new GivenIdentity(Identity.Local, code.Text),
            _ => new GivenIdentity(Identity.Demonstration, code.Text),
        };
        if (_identities.TryGetValue((given.Issuer, given.Subject), out var owner) && owner != code)
        {
            Add(AddPerson.IdentityTaken, line.SignInPlace, given.Issuer, given.Subject, owner.Text);
            return null;
        }
        if (line.SignIn is SignInOf.Local local && UserNames.Check(local.UserName) is { } bad)
        {
            Add(bad.Code, line.SignInPlace, [.. bad.Arguments]);
            return null;
        }
        if (line.SignIn is SignInOf.Local { UserName: var name })
            Account(code, UserNames.Normal(name), line.SignInPlace);
        return given;
    }

    private void Account(Code code, string userName, Place place)
    {
        if (_accounts.TryGetValue(userName, out var owner))
        {
            if (owner != code)
                Add(UserNameTaken, place, userName, owner.Text);
        }
        else if (!_withAccount.Add(code))
        {
            Add(HasOtherUserName, place, code.Text, userName);
        }
        else
        {
            _accounts.Add(userName, code);
            _steps.Add((_, people) => people.Accounts.Add(new Account(code, userName)));
        }
    }

    private Grant? Post(Code code, PersonLine line)
    {
        if (!_units.ContainsKey(line.Unit))
        {
            Add(GiveRole.UnitUnknown, line.UnitPlace, line.Unit);
            return null;
        }
        if (line.Validity.IsTurnedRound)
        {
            Add(GiveRole.TurnedRound, line.Place);
            return null;
        }
        return new Grant(code, code, line.Role!.Value, Code.Of(line.Unit), line.WithSubtree, line.Validity, "", false);
    }

    private static bool Same(Grant stored, Grant post) =>
        (stored.Role, stored.Unit, stored.WithSubtree, stored.Validity) == (post.Role, post.Unit, post.WithSubtree, post.Validity);

    private static string Told(GivenIdentity identity, Code code) =>
        identity.Subject == code.Text ? identity.Issuer : string.Create(CultureInfo.InvariantCulture, $"{identity.Issuer}|{identity.Subject}");

    private void Add(string code, Place place, params ReadOnlySpan<string> arguments) =>
        _problems.Add(Problem.Error(code, place.File, arguments) with { Place = place });
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.People;
using Rodtrad.App.Tests.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Storage.Databases;
using Rodtrad.Storage.People;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.People;

/// <summary>Personal data: what is kept and why, all of it on one person, and what is taken away.</summary>
public sealed class PersonalDataTests(PostgresServer postgres)
{
    private const string Name = "Quintessa Xylander";
    private const string Email = "quintessa@prov.example";

    [Theory, BothEngines]
    public async Task Every_stored_field_about_people_is_classified(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await using var people = installation.Databases.People(Code.Of("prov"));
        await using var record = installation.Organisation();
        Assert.Empty(PersonalRegister.Unclassified(people, record));
        var register = await installation.See(installation.Get<GdprRegister>(), new GdprRegisterRequest(), Actor.Operator);
        foreach (var (table, field) in new[] { ("profiles", "Name"), ("profiles", "Email"), ("accounts", "PasswordHash"), ("sessions", "Origin"), ("access_log", "Person"), ("grants", "Reason"), ("audit", "Actor") })
            Assert.Contains(register.Rows, row => row.Table == table && row.Field == field);
        Assert.DoesNotContain(register.Rows, row => row.Table == "nodes");
    }

    [Fact]
    public void A_field_that_nobody_has_classified_is_found()
    {
        using var people = new ForgetfulContext(new DbContextOptionsBuilder<ForgetfulContext>().UseSqlite("Data Source=:memory:").Options);
        Assert.Equal(["forgotten.Nickname"], PersonalRegister.UnmarkedIn(people.Model));
    }

    [Theory, BothEngines]
    public async Task Everything_on_one_person_is_told_without_secrets(Engine engine)
    {
        await using var installation = await Trial(engine);
        await installation.SignIn("anna");
        var all = await installation.See(installation.Get<ExportPerson>(), new ExportPersonRequest("prov", "anna"), Actor.Operator);
        Assert.Equal((Name, Email, "anna.konto", true), (all.Name, all.Email, all.Account!.UserName, all.IsActive));
        Assert.Equal((2, 1, 1, 1), (all.Identities.Count, all.Grants.Count, all.Sessions.Count, all.Changes.Count));
        Assert.Contains(all.AccessLog, row => row.Event == nameof(AccessEvent.SignedIn));
        Assert.Equal("PER-005", await installation.Refused(installation.Get<ExportPerson>(), new ExportPersonRequest("prov", "okand"), Actor.Operator));
    }

    [Theory, BothEngines]
    public async Task A_name_that_is_taken_away_is_in_no_live_data_and_what_was_decided_stays(Engine engine)
    {
        await using var installation = await Trial(engine);
        await installation.SignIn("anna");
        var (pseudonymise, before) = (installation.Get<PseudonymisePerson>(), await Snapshots(installation));
        Assert.True(await Holds(installation, Name));

        Assert.Equal("PER-020", await installation.Refused(pseudonymise, new("prov", "anna", ""), Actor.Operator));
        Assert.Equal("PER-005", await installation.Refused(pseudonymise, new("prov", "okand", "fel"), Actor.Operator));
        Assert.InRange(await installation.See(pseudonymise, new("prov", "anna", "har slutat"), Actor.Operator), 5, 20);
        foreach (var gone in new[] { Name, Email, "anna.konto" })
            Assert.False(await Holds(installation, gone), gone);
        Assert.Equal(before, await Snapshots(installation));
        Assert.Equal("KON-001", await installation.Refused(installation.Get<SignInAsPersona>(), new SignInAsPersonaRequest("prov", "anna", "")));
        var page = await installation.See(installation.Get<PersonView>(), new("prov", "anna"), Actor.Operator);
        Assert.Equal(("", "", false, 0), (page.Name, page.Email, page.IsActive, page.Identities.Count));
        // The same again finishes what was cut short, and finds nothing left.
        Assert.Equal(0, await installation.See(pseudonymise, new("prov", "anna", "har slutat"), Actor.Operator));
    }

    [Theory, BothEngines]
    public async Task The_last_administrator_is_not_taken_away(Engine engine)
    {
        await using var installation = await Loaded(engine);
        await installation.Persona("admin", Role.SystemAdministrator, "rs");
        Assert.Equal("PER-010", await installation.Refused(installation.Get<PseudonymisePerson>(), new("prov", "admin", "fel"), Actor.Operator));
    }

    [Theory, BothEngines]
    public async Task What_is_old_is_thinned_out_and_that_is_told_in_the_record(Engine engine)
    {
        await using var installation = await Trial(engine);
        var (thin, times) = (installation.Get<ThinOut>(), RetentionTimes.Default);
        await installation.SignIn("anna");
        Assert.Equal("PER-066", await installation.Refused(thin, new("prov", times with { SessionDays = 0 }), Actor.Operator));
        Assert.Equal(new ThinnedOut(0, 0), await installation.See(thin, new("prov", times), Actor.Operator));
        installation.Clock.Now += TimeSpan.FromDays(91);
        await installation.SignIn("anna");
        Assert.Equal(new ThinnedOut(1, 0), await installation.See(thin, new("prov", times), Actor.Operator));
        installation.Clock.Now = installation.Clock.Now.AddMonths(24);
        await installation.SignIn("anna");
        var gone = await installation.See(thin, new("prov", times), Actor.Operator);
        Assert.Equal(1, gone.Sessions);
        Assert.InRange(gone.Log, 2, 10);
        Assert.Equal(new ThinnedOut(0, 0), await installation.See(thin, new("prov", times), Actor.Operator));

        await using var people = installation.Databases.People(Code.Of("prov"));
        Assert.Contains(await people.Log.AsNoTracking().ToListAsync(Installation.Cancel), row => row.Event == AccessEvent.ThinnedOut);
        await using var context = installation.Organisation();
        Assert.Equal(2, await context.Audit.CountAsync(row => row.Action == "people.thin-out", Installation.Cancel));
    }

    private async Task<Installation> Loaded(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall().Decide();
        await installation.LoadWell(package);
        return installation;
    }

    // A person with a name that stands nowhere else, an account, and a change of the record.
    private async Task<Installation> Trial(Engine engine)
    {
        var installation = await Loaded(engine);
        var file = $"kod;namn;epost;roll;enhet;inloggning\nanna;{Name};{Email};systemförvaltare;rs;demo\nanna;;;;;lokal:anna.konto\nbo;Bo;;systemförvaltare;rs;demo\n";
        Assert.True((await installation.See(installation.Get<ImportPeople>(), new("prov", "f.csv", Encoding.UTF8.GetBytes(file), false), Actor.Operator)).IsDone);
        await installation.See(installation.Get<AddPerson>(), new AddPersonRequest("prov", "ny", "Ny", "", []), await installation.As("anna"));
        await using var people = installation.Databases.People(Code.Of("prov"));
        await people.Sessions.ExecuteDeleteAsync(Installation.Cancel);
        await installation.Get<Sessions>().Log(Code.Of("prov"), "", AccessEvent.SignInFailed, "anna.konto", "", "192.0.2.1", Installation.Cancel);
        return installation;
    }

    // In the files byte by byte; on the server in every text of every row.
    private static async Task<bool> Holds(Installation installation, string text)
    {
        if (installation.Settings.IsSqlite)
        {
            var sought = Encoding.UTF8.GetBytes(text);
            return Directory.EnumerateFiles(installation.Settings.Folder).Any(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var held = new MemoryStream();
                stream.CopyTo(held);
                return held.ToArray().AsSpan().IndexOf(sought) >= 0;
            });
        }
        await using var people = installation.Databases.People(Code.Of("prov"));
        await using var record = installation.Organisation();
        foreach (var context in (DbContext[])[people, record])
        {
            foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!))
            {
                var sql = $"SELECT count(*)::int AS \"Value\" FROM \"{table}\" one WHERE one::text LIKE '%' || @p0 || '%'";
                if ((await context.Database.SqlQueryRaw<int>(sql, new Npgsql.NpgsqlParameter("p0", text)).ToListAsync(Installation.Cancel))[0] > 0)
                    return true;
            }
        }
        return false;
    }

    private static async Task<List<string>> Snapshots(Installation installation)
    {
        await using var context = installation.Organisation();
        return await context.Snapshots.AsNoTracking().OrderBy(row => row.VersionId).Select(row => row.Hash).ToListAsync(Installation.Cancel);
    }

    private sealed class ForgetfulContext(DbContextOptions<ForgetfulContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Forgotten>().ToTable("forgotten").HasKey(row => row.Id);
    }

    private sealed class Forgotten
    {
        [NotPersonal("a number")]
        public int Id { get; set; }

        public string Nickname { get; set; } = "";
    }
}

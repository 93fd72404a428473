using Microsoft.EntityFrameworkCore;

namespace Rodtrad.Storage.People;

internal static class PeopleMapping
{
    public static void Apply(ModelBuilder model)
    {
        var profile = model.Entity<Profile>();
        profile.ToTable("profiles").HasKey(row => row.Person);
        profile.HasRevision();

        var identity = model.Entity<Identity>();
        identity.ToTable("identities").HasKey(row => new { row.Issuer, row.Subject });
        identity.HasIndex(row => row.Person);
        identity.HasRevision();

        var account = model.Entity<Account>();
        account.ToTable("accounts").HasKey(row => row.Person);
        account.HasIndex(row => row.UserName).IsUnique();
        account.HasIndex(row => row.ResetHash);
        account.HasRevision();

        var session = model.Entity<Session>();
        session.ToTable("sessions").HasKey(row => row.TokenHash);
        session.HasIndex(row => row.Code).IsUnique();
        session.HasIndex(row => row.Person);
        session.HasIndex(row => new { row.Issuer, row.Subject });
        session.Property(row => row.Groups).AsJson();
        session.HasRevision();

        var log = model.Entity<AccessLogRow>();
        log.ToTable("access_log").HasKey(row => row.Number);
        log.Property(row => row.Number).ValueGeneratedOnAdd();
        log.HasIndex(row => row.At);
        log.HasIndex(row => row.Person);
    }
}

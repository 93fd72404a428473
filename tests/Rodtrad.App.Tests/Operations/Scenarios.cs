using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Access;
using Rodtrad.App.Audit;
using Rodtrad.App.Checks;
using Rodtrad.App.Editions;
using Rodtrad.App.Operations;
using Rodtrad.App.People;
using Rodtrad.App.Search;
using Rodtrad.App.Tables;
using Rodtrad.App.Tests.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Domain.Tables;
using Rodtrad.Exchange.Tables;

namespace Rodtrad.App.Tests.Operations;

/// <summary>
/// One way to use a use case that changes something: what must be there first, and the change itself, which gives its refusal or null.
/// <paramref name="WithPeople"/>: whether what is about persons is before or after too. Where it is not, the use case writes there
/// first what is nothing to anyone until the record says so.
/// </summary>
internal sealed record Scenario(Type UseCase, Func<Installation, Task> Arrange, Func<Installation, Task<Refusal?>> Change, bool WithPeople = true)
{
    public override string ToString() => UseCase.Name;
}

/// <summary>Every use case that changes something, with a way to use it. Whoever adds a use case adds a row, or the reason for none.</summary>
internal static class Scenarios
{
    // The same for both installations that are compared.
    private static readonly string Secret = OneTimeCodes.NewSecret();

    /// <summary>Permissions that no use case changes anything with.</summary>
    public static IReadOnlyList<Permission> OnlyRead { get; } =
    [
        Permission.ReadPublished, Permission.ReadUnpublished, Permission.ReadAccess, Permission.ReadHistory, Permission.ReadAccessLog,
        Permission.ReadPersonal, Permission.ExportPackage,
    ];

    /// <summary>
    /// Use cases that are tried elsewhere, or change nothing although their permission could; those that are called views only read.
    /// </summary>
    public static IReadOnlyDictionary<Type, string> Without { get; } = new Dictionary<Type, string>
    {
        [typeof(ProvidersInUse)] = "only reads",
        [typeof(VerifyLog)] = "only reads",
        [typeof(ExportLog)] = "only reads",
        [typeof(BackUpInstallation)] = "only reads the databases; the file it makes is whole or not there (BackupTests)",
        [typeof(RestoreInstallation)] = "changes places of files; broken off at every step in RestoreTests",
        [typeof(ExamineInstallation)] = "only reads",
    };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new(typeof(LoadPackage), Nothing, installation => Load(installation, PackageFolder.OfSmall().Decide())),
        new(typeof(LoadPackage), Loaded, installation => Load(installation, PackageFolder.OfSmall()
            .EditPlan("namn: God hälsa", "namn: Bättre hälsa").Edit("organisation.yaml", "namn: Region Prov", "namn: Region Prövning"))),
        new(typeof(AcceptFinding), WithFinding, installation => Do(installation, new AcceptRequest(null, Plan, "IAK-001", "m1", "Skäl"), installation.Get<AcceptFinding>())),
        new(typeof(WithdrawAcceptance), WithAcceptance, installation => Do(installation, new WithdrawRequest(null, Plan, "IAK-001", "m1"), installation.Get<WithdrawAcceptance>())),
        new(typeof(RebuildIndex), Loaded, installation => Do(installation, new RebuildRequest(null, false), installation.Get<RebuildIndex>())),
        new(typeof(ReturnTables), WithTable, async installation => await Do(
            installation, new ReturnRequest(new MemoryStream(await Workbook(installation)), null, Plan, FrameGrounds.None, false), installation.Get<ReturnTables>())),
        new(typeof(AddPerson), Loaded, installation => Do(
            installation, new AddPersonRequest("prov", "p-1", "Någon", "", [new GivenIdentity("demo", "p-1")]), installation.Get<AddPerson>()), WithPeople: false),
        new(typeof(GiveRole), WithPerson, installation => Do(
            installation, new GiveRoleRequest("prov", "p-1", Role.Controller, "rs", true, default, "prov"), installation.Get<GiveRole>())),
        new(typeof(TakeBackRole), WithTwoRoles, installation => Do(installation, new TakeBackRoleRequest("prov", "p-1.1", "prov"), installation.Get<TakeBackRole>())),
        new(typeof(SignInAsPersona), WithPerson, installation => Do(installation, new SignInAsPersonaRequest("prov", "p-1", "prov"), installation.Get<SignInAsPersona>(), Actor.Reader)),
        new(typeof(SignInByProvider), WithPerson, installation => Do(
            installation, new SignInByProviderRequest("prov", new ExternalIdentity("demo", "p-1", "Told", "", "loa3", []), "prov"), installation.Get<SignInByProvider>(), Actor.Reader)),
        new(typeof(SignOutByProvider), WithSession, installation => Do(
            installation, new SignOutByProviderRequest("prov", "demo", "p-1", null), installation.Get<SignOutByProvider>(), Actor.Reader)),
        new(typeof(WriteCheckpoints), Loaded, installation => Do(installation, new CheckpointRequest(null), installation.Get<WriteCheckpoints>())),
        new(typeof(ImportPeople), Loaded, installation => Do(
            installation, new ImportPeopleRequest("prov", "people.csv", Encoding.UTF8.GetBytes("kod;namn;epost;roll;enhet\np-7;Ny;;chef;ost\n"), false), installation.Get<ImportPeople>()), WithPeople: false),
        new(typeof(AddAccount), WithPerson, installation => Do(installation, new AddAccountRequest("prov", "p-1", "p-1"), installation.Get<AddAccount>()), WithPeople: false),
        new(typeof(AddUser), Loaded, installation => Do(installation, AccountTrial.User("p-7", Role.Controller), installation.Get<AddUser>()), WithPeople: false),
        new(typeof(SetIdentityProvider), Loaded, installation => Do(
            installation, new SetIdentityProviderRequest("prov", "idp", new IdentityProviderFields("IdP", "https://idp.example", "klient", "", "openid", "sub", "", [], true), "prov", null), installation.Get<SetIdentityProvider>())),
        new(typeof(HandOver), WithActor, installation => Do(installation, Handed!, installation.Get<HandOver>(), Actors![installation])),
        new(typeof(TakeBackDelegation), WithDelegation, installation => Do(
            installation, new TakeBackDelegationRequest("prov", File.ReadAllText(TokenFile(installation)), "prov"), installation.Get<TakeBackDelegation>(), Actors![installation])),
        new(typeof(GiveGroupRole), Loaded, installation => Do(installation, new GiveGroupRoleRequest("prov", "chefer", Role.Manager, "rs", true, "prov"), installation.Get<GiveGroupRole>())),
        new(typeof(TakeBackGroupRole), WithGroupRole, installation => Do(
            installation, new TakeBackGroupRoleRequest("prov", File.ReadAllText(TokenFile(installation)), "prov"), installation.Get<TakeBackGroupRole>())),
        new(typeof(SetPersonActive), WithTwoRoles, installation => Do(installation, new SetPersonActiveRequest("prov", "p-1", false, "prov", null), installation.Get<SetPersonActive>()), WithPeople: false),
        new(typeof(ChangePerson), WithPerson, installation => Do(installation, new ChangePersonRequest("prov", "p-1", "Någon annan", "", null), installation.Get<ChangePerson>())),
        new(typeof(BindIdentity), WithPerson, installation => Do(
            installation, new BindIdentityRequest("prov", "p-1", new GivenIdentity("https://idp.example", "x"), "prov"), installation.Get<BindIdentity>()), WithPeople: false),
        new(typeof(UnbindIdentity), WithPerson, installation => Do(
            installation, new UnbindIdentityRequest("prov", "p-1", AddPerson.Fingerprint(new GivenIdentity("demo", "p-1")), "prov"), installation.Get<UnbindIdentity>()), WithPeople: false),
        new(typeof(ResetSignIn), WithAccount, installation => Do(installation, new ResetSignInRequest("prov", "p-7", false), installation.Get<ResetSignIn>()), WithPeople: false),
        new(typeof(ReviewGrant), WithTwoRoles, installation => Do(installation, new ReviewGrantRequest("prov", "p-1.1", true, "prov"), installation.Get<ReviewGrant>())),
        new(typeof(EndSessions), WithSession, installation => Do(installation, new EndSessionsRequest("prov", "p-1", null), installation.Get<EndSessions>())),
        new(typeof(EndOwnSessions), WithActor, installation => Do(
            installation, new EndOwnSessionsRequest("prov", null), installation.Get<EndOwnSessions>(), Actors![installation])),
        new(typeof(PseudonymisePerson), WithTwoRoles, installation => Do(installation, new PseudonymisePersonRequest("prov", "p-1", "prov"), installation.Get<PseudonymisePerson>()), WithPeople: false),
        new(typeof(SignInWithPassword), WithAccount, installation => Tried(installation, AccountTrial.Try("p-7"), installation.Get<SignInWithPassword>(), Actor.Reader)),
        new(typeof(UseOneTimeLink), WithLink, async installation => await Tried(
            installation, new UseOneTimeLinkRequest("prov", await File.ReadAllTextAsync(TokenFile(installation), Installation.Cancel), AccountTrial.Password, AccountTrial.Password), installation.Get<UseOneTimeLink>(), Actor.Reader)),
        new(typeof(ChangePassword), WithEntered, installation => Tried(
            installation, new ChangePasswordRequest("prov", AccountTrial.Password, NewPassword, NewPassword), installation.Get<ChangePassword>(), Actors![installation])),
        new(typeof(TurnOnCodes), WithEntered, TurnOn),
        new(typeof(TurnOffCodes), WithCodes, installation => Tried(
            installation, new TurnOffCodesRequest("prov", AccountTrial.Password, installation.CodeOf(Secret)), installation.Get<TurnOffCodes>(), Actors![installation])),
        // The record tells of it before it is done: what is told of and still there goes the next time.
        new(typeof(ThinOut), WithOldSession, installation => Do(installation, new ThinOutRequest("prov", RetentionTimes.Default), installation.Get<ThinOut>()), WithPeople: false),
        new(typeof(SignOut), WithSession, async installation => await Do(
            installation, new SignOutRequest("prov", await File.ReadAllTextAsync(TokenFile(installation), Installation.Cancel)), installation.Get<SignOut>(), Actor.Reader)),
    ];

    private const string Plan = "p-2020";
    private const string NewPassword = "gula bussar kör långsamt";

    private static readonly ConcurrentDictionary<Installation, Actor> Actors = new();

    private static readonly DateOnly Today = new(2019, 11, 6);

    private static readonly HandOverRequest Handed = new("prov", Role.Controller, "rs", false, "p-2", new Validity(Today, Today), "prov");

    private static async Task<Refusal?> Do<TRequest, TResult>(Installation installation, TRequest request, UseCase<TRequest, TResult> useCase, Actor? actor = null)
    {
        _ = installation;
        return (await useCase.Run(actor ?? Actor.Operator, request, Installation.Cancel)).Refusal;
    }

    private static Task Nothing(Installation installation) => Task.CompletedTask;

    private static async Task Loaded(Installation installation)
    {
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
    }

    private static async Task<Refusal?> Load(Installation installation, PackageFolder package)
    {
        using (package)
        {
            var outcome = await installation.Get<LoadPackage>().Run(Actor.Operator, new LoadRequest(package.Folder, false, false), Installation.Cancel);
            return outcome.Refusal ?? (outcome.Unwrap().IsDone ? null : Refusal.Of("not done"));
        }
    }

    private static async Task WithFinding(Installation installation)
    {
        using var package = PackageFolder.OfSmall()
            .EditPlan("    namn: God hälsa\n", "    namn: God hälsa\n    aven-skrivet:\n      - text: En god hälsa\n        var: Listan\n");
        await installation.LoadWell(package);
    }

    private static async Task WithAcceptance(Installation installation)
    {
        await WithFinding(installation);
        Assert.Null(await Do(installation, new AcceptRequest(null, Plan, "IAK-001", "m1", "Skäl"), installation.Get<AcceptFinding>()));
    }

    private static async Task WithTable(Installation installation)
    {
        using var package = PackageFolder.OfSmall();
        package.Write("tabellmallar/t.yaml", "tabellmall: t\nnamn: Tabell\nenhet: kr\nrader:\n  - {rad: a, namn: A}\n  - {rad: b, namn: B}\n");
        package.Write(
            "ekonomi/p-2020.yaml",
            "plan: p-2020\nversion: \"1\"\ntabeller:\n  - tabell: tabell\n    titel: Tabell\n    mall: t\n    kolumner:\n      - {kolumn: \"2020\", namn: \"2020\", ar: 2020}\n"
            + "    varden:\n      - {rad: a, celler: [\"1\"]}\n      - {rad: b, celler: [\"2\"]}\n");
        await installation.LoadWell(package);
    }

    // The workbook as it would be had the table held something else in the cell, with the keys of what it really holds.
    private static async Task<byte[]> Workbook(Installation installation)
    {
        const string keys = "xl/worksheets/sheet2.xml";
        var source = (await installation.Beside().See(installation.Beside().Get<TableWorkbookView>(), new TableWorkbookRequest("prov", Plan, null, null), Actor.Operator)).Source;
        var change = new CellChange(Code.Of("tabell"), Code.Of("a"), Code.Of("2020"), null, new TableCell(Code.Of("a"), Code.Of("2020"), "7", null), IsComputed: false);
        using var made = new MemoryStream();
        TableWorkbook.Write(source with { Tables = new TableSet(source.Edition.Plan.Code, CellChanges.In(source.Edition.Tables, [change])) }, made);
        using var original = new MemoryStream();
        TableWorkbook.Write(source, original);
        using (var to = new System.IO.Compression.ZipArchive(made, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        using (var from = new System.IO.Compression.ZipArchive(original))
        {
            to.GetEntry(keys)!.Delete();
            await using var kept = await from.GetEntry(keys)!.OpenAsync(Installation.Cancel);
            await using var target = await to.CreateEntry(keys).OpenAsync(Installation.Cancel);
            await kept.CopyToAsync(target, Installation.Cancel);
        }
        return made.ToArray();
    }

    private static async Task WithPerson(Installation installation)
    {
        await Loaded(installation);
        Assert.Null(await Do(installation, new AddPersonRequest("prov", "p-1", "Någon", "", [new GivenIdentity("demo", "p-1")]), installation.Get<AddPerson>()));
    }

    private static async Task WithTwoRoles(Installation installation)
    {
        await Loaded(installation);
        await installation.Persona("p-1", Role.Controller, "rs");
        await installation.Persona("p-2", Role.SystemAdministrator, "rs");
    }

    private static async Task WithSession(Installation installation)
    {
        await WithPerson(installation);
        await File.WriteAllTextAsync(TokenFile(installation), await installation.SignIn("p-1"), Installation.Cancel);
    }

    private static async Task WithActor(Installation installation)
    {
        await Loaded(installation);
        await installation.Persona("p-1", Role.Controller, "rs");
        await installation.Persona("p-2", Role.Employee, "rs");
        Actors[installation] = await installation.As("p-1");
    }

    private static async Task WithDelegation(Installation installation)
    {
        await WithActor(installation);
        await File.WriteAllTextAsync(TokenFile(installation), (await installation.See(installation.Get<HandOver>(), Handed, Actors[installation])).Text, Installation.Cancel);
    }

    private static async Task WithGroupRole(Installation installation)
    {
        await Loaded(installation);
        var code = await installation.See(installation.Get<GiveGroupRole>(), new GiveGroupRoleRequest("prov", "chefer", Role.Manager, "rs", true, "prov"), Actor.Operator);
        await File.WriteAllTextAsync(TokenFile(installation), code.Text, Installation.Cancel);
    }

    private static async Task WithAccount(Installation installation)
    {
        await Loaded(installation);
        await installation.Account("p-7");
    }

    private static async Task WithLink(Installation installation)
    {
        await Loaded(installation);
        var link = await installation.See(installation.Get<AddUser>(), AccountTrial.User("p-7", Role.Controller), Actor.Operator);
        await File.WriteAllTextAsync(TokenFile(installation), link.Token, Installation.Cancel);
    }

    // In a session, beside another that is to end.
    private static async Task WithEntered(Installation installation)
    {
        await WithAccount(installation);
        await installation.Enter("p-7");
        Actors[installation] = (await installation.Caller(await installation.Enter("p-7"))).Actor;
    }

    private static async Task WithCodes(Installation installation)
    {
        await WithEntered(installation);
        Assert.Null(await TurnOn(installation));
    }

    private static async Task WithOldSession(Installation installation)
    {
        await WithSession(installation);
        installation.Clock.Now = installation.Clock.Now.AddYears(3);
    }

    private static Task<Refusal?> TurnOn(Installation installation) => Tried(
        installation, new TurnOnCodesRequest("prov", new TurnedRound().Protect("setup p-7 " + Secret), installation.CodeOf(Secret), AccountTrial.Password),
        installation.Get<TurnOnCodes>(), Actors![installation]);

    // A try is counted, and its code spent, before anything is done: the tries before this one are forgotten, or the account would lock.
    private static async Task<Refusal?> Tried<TRequest, TResult>(Installation installation, TRequest request, UseCase<TRequest, TResult> useCase, Actor actor)
    {
        await using (var people = installation.Beside().People())
        {
            DateTimeOffset? never = null;
            await people.Accounts.ExecuteUpdateAsync(
                row => row.SetProperty(one => one.FailedCount, 0).SetProperty(one => one.LockedUntil, never).SetProperty(one => one.TotpStep, 0), Installation.Cancel);
        }
        return await Do(installation, request, useCase, actor);
    }

    private static string TokenFile(Installation installation) => Path.Combine(installation.Settings.Folder, "token");
}

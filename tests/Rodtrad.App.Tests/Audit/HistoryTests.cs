using Rodtrad.App.Access;
using Rodtrad.App.Audit;
using Rodtrad.App.People;
using Rodtrad.App.Tests.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Audit;

/// <summary>The history: everything for the auditor, what lies within reach for others, and the way to one change among many.</summary>
public sealed class HistoryTests(PostgresServer postgres)
{
    private static readonly HistoryRequest All = new("prov", null, null, null, null, null, null, null, false);

    [Theory, BothEngines]
    public async Task The_auditor_reads_everything_and_others_what_they_reach(Engine engine)
    {
        await using var installation = await Trial(engine);
        var view = installation.Get<HistoryView>();
        var auditor = await installation.See(view, All, await installation.As("revisor"));
        Assert.True(auditor.IsAll);
        Assert.Equal(auditor.Lines.Select(line => line.Number).OrderDescending(), auditor.Lines.Select(line => line.Number));
        Assert.Contains(auditor.Lines, line => line.Action == "load" && line.Changes.Any(change => change.Subject.StartsWith("plan/", StringComparison.Ordinal)));
        Assert.Contains(auditor.Lines, line => line is { Action: "grant.give", About.Code: "anna" });

        // The plan belongs to the board: who is at another unit reads nothing of it, and nobody but those who read it all reads of people.
        var own = await installation.See(view, All, await installation.As("anna"));
        Assert.All(own.Lines, line => Assert.All(line.Changes, change => Assert.StartsWith("plan/", change.Subject.Length > 0 ? change.Subject : line.Subject, StringComparison.Ordinal)));
        Assert.NotEmpty(own.Lines);
        Assert.Empty((await installation.See(view, All, await installation.As("cia"))).Lines);
        var admin = await installation.See(view, All, await installation.As("admin"));
        Assert.Contains(admin.Lines, line => line.Action == "grant.give");
        Assert.All(admin.Lines.Where(line => line.Action == "load"), line => Assert.DoesNotContain(line.Changes, change => change.Subject.StartsWith("plan/", StringComparison.Ordinal)));
        Assert.Contains(admin.Lines, line => line.Hidden > 0);
        Assert.Equal("BEH-001", await installation.Refused(view, All, await installation.As("lasare")));
    }

    [Theory, BothEngines]
    public async Task A_change_is_found_by_person_kind_thing_words_and_day(Engine engine)
    {
        await using var installation = await Trial(engine);
        var (view, auditor) = (installation.Get<HistoryView>(), await installation.As("revisor"));
        var today = DateOnly.FromDateTime(installation.Clock.Now.DateTime);
        installation.Clock.Now += TimeSpan.FromDays(3);
        await installation.See(installation.Get<TakeBackRole>(), new TakeBackRoleRequest("prov", "anna.1", "flyttat till annan nämnd"), await installation.As("admin"));
        async Task<List<string>> Found(HistoryRequest request) => [.. (await installation.See(view, request, auditor)).Lines.Select(line => line.Action)];

        auditor = await installation.As("revisor");
        Assert.Equal(["grant.take-back"], await Found(All with { Person = "admin" }));
        Assert.Equal(["grant.take-back"], await Found(All with { Person = "persona adm" }));
        Assert.Equal(["load"], await Found(All with { Action = "load" }));
        Assert.Equal(["grant.take-back"], await Found(All with { From = today.AddDays(1) }));
        Assert.Equal([], await Found(All with { From = today.AddDays(4) }));
        Assert.DoesNotContain("grant.take-back", await Found(All with { To = today.AddDays(2) }));
        Assert.Equal(["grant.take-back"], await Found(All with { Words = "FLYTTAT" }));
        Assert.Equal(["grant.take-back", "grant.give", "person.add"], await Found(All with { Object = "person/anna" }));
        Assert.Equal(["grant.take-back", "grant.give"], await Found(All with { Object = "grant/anna.1" }));
        var node = (await installation.See(view, All with { Object = "plan/p-2020/node/m1" }, auditor)).Lines;
        Assert.Equal(["load"], node.Select(line => line.Action));
        Assert.All(node[0].Changes, change => Assert.Equal("plan/p-2020/node/m1", change.Subject));
        Assert.Contains(node[0].Changes, change => change is { Field: "Name", Before: "", After: "God hälsa" });
        var latest = (await installation.See(view, All, auditor)).Lines[0];
        Assert.Equal(("flyttat till annan nämnd", "192.0.2.1", "Controller", "Styrelsen"), (latest.Reason, latest.Origin, latest.Told("Role"), latest.Told("Unit")));
        Assert.Equal([new AuditField("grant/anna.1", "IsWithdrawn", "false", "true")], latest.Changes);
    }

    [Theory, BothEngines]
    public async Task A_long_history_comes_page_by_page_and_a_file_holds_all_of_it(Engine engine)
    {
        await using var installation = await Trial(engine);
        for (var i = 0; i < 60; i++)
            await installation.See(installation.Get<AddPerson>(), new AddPersonRequest("prov", $"x-{i}", "X", "", []), Actor.Operator);
        var (view, auditor) = (installation.Get<HistoryView>(), await installation.As("revisor"));
        var first = await installation.See(view, All, auditor);
        Assert.Equal(HistoryView.PageSize, first.Lines.Count);
        var second = await installation.See(view, All with { Before = first.Older }, auditor);
        Assert.Equal(first.Lines[^1].Number - 1, second.Lines[0].Number);
        Assert.Null(second.Older);
        var whole = await installation.See(view, All with { IsWhole = true }, auditor);
        Assert.Equal(first.Lines.Count + second.Lines.Count, whole.Lines.Count);
    }

    [Theory, BothEngines]
    public async Task Reading_is_written_in_the_access_log_and_the_log_is_narrowed_as_the_history_is(Engine engine)
    {
        await using var installation = await Trial(engine);
        await installation.See(installation.Get<HistoryView>(), All with { Object = "plan/p-2020" }, await installation.As("revisor"));
        var (view, admin) = (installation.Get<AccessLogView>(), await installation.As("admin"));
        var request = new AccessLogRequest("prov", null, null, null, null, null, false);
        Assert.Contains((await installation.See(view, request, admin)).Rows, row => row is { Event: "ReadAsAuditor", Person.Code: "revisor", Subject: "history plan/p-2020" });
        // That one has read it is seen by the next who does.
        Assert.Contains((await installation.See(view, request, admin)).Rows, row => row is { Event: "ReadAsAdministrator", Person.Code: "admin", Subject: "access-log" });
        Assert.All((await installation.See(view, request with { Person = "persona revi" }, admin)).Rows, row => Assert.Equal("revisor", row.Person?.Code));
        Assert.All((await installation.See(view, request with { Event = "SignedIn" }, admin)).Rows, row => Assert.Equal("SignedIn", row.Event));
        var today = DateOnly.FromDateTime(installation.Clock.Now.DateTime);
        Assert.Empty((await installation.See(view, request with { From = today.AddDays(1) }, admin)).Rows);
        Assert.Empty((await installation.See(view, request with { To = today.AddDays(-1) }, admin)).Rows);
        Assert.NotEmpty((await installation.See(view, request with { From = today, To = today }, admin)).Rows);
    }

    private async Task<Installation> Trial(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = PackageFolder.OfSmall();
        await installation.LoadWell(package);
        await installation.Persona("revisor", Role.Auditor, "rs");
        await installation.Persona("admin", Role.SystemAdministrator, "rs");
        await installation.Persona("bo", Role.SystemAdministrator, "rs");
        await installation.Persona("anna", Role.Controller, "rs");
        await installation.Persona("cia", Role.Controller, "ang");
        await installation.Persona("lasare", Role.Reader, "rs");
        return installation;
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rodtrad.App.Checks;
using Rodtrad.App.Goals;
using Rodtrad.App.Plans;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Checks;
using Rodtrad.Storage.Audit;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Checks;

/// <summary>A finding is accepted with a reason and not raised again, until what the plan says changes.</summary>
public sealed class AcceptanceTests(PostgresServer postgres)
{
    private const string Plan = "p-2020";

    [Theory, BothEngines]
    public async Task An_accepted_finding_is_shown_apart_with_reason_and_date_and_not_raised_again(Engine engine)
    {
        await using var installation = await WithTwoNames(engine);
        Assert.Equal(["IAK-001 m1"], await Raised(installation));
        Assert.Single((await Accept(installation, "IAK-001", "m1", "  Listan rättas 2021  ")).Unwrap());

        Assert.Empty(await Raised(installation));
        var accepted = Assert.Single((await See(installation)).Accepted.SelectMany(group => group.Rows));
        Assert.Equal(new Acceptance("Listan rättas 2021", installation.Clock.Now, "system"), accepted.Accepted);
        Assert.Equal((0, 1), (await See(installation)) is var view ? (view.TotalRaised, view.TotalAccepted) : default);
    }

    [Theory, BothEngines]
    public async Task What_is_accepted_is_told_neither_by_load_nor_thread_nor_plan(Engine engine)
    {
        await using var installation = await WithTwoNames(engine);
        await Accept(installation, "IAK-001", "m1", "Skäl");
        using var package = TwoNames();

        Assert.Empty((await installation.LoadWell(package)).Problems);
        Assert.Empty((await installation.See(installation.Get<ThreadOutline>(), new OutlineRequest(PackageFolder.Small, Plan))).Findings);
        Assert.Empty((await installation.See(installation.Get<PlanView>(), new PlanRequest(PackageFolder.Small, Plan, null))).Findings);
    }

    [Theory, BothEngines]
    public async Task It_is_raised_again_when_what_is_printed_has_changed_and_rests_when_it_is_changed_back(Engine engine)
    {
        await using var installation = await WithTwoNames(engine);
        await Accept(installation, "IAK-001", "m1", "Skäl");
        using var package = TwoNames();

        await installation.LoadWell(package.EditPlan("text: En god hälsa", "text: Den goda hälsan"));
        Assert.Equal(["IAK-001 m1"], await Raised(installation));
        await installation.LoadWell(package.EditPlan("text: Den goda hälsan", "text: En god hälsa"));
        Assert.Empty(await Raised(installation));
    }

    [Theory, BothEngines]
    public async Task It_rests_in_a_later_version_of_the_plan_that_says_the_same(Engine engine)
    {
        await using var installation = await WithTwoNames(engine);
        await Accept(installation, "IAK-001", "m1", "Skäl");
        using var package = TwoNames();
        await installation.LoadWell(package.EditPlan("version: \"1\"", "version: \"2\""));
        Assert.Empty(await Raised(installation));
    }

    [Theory, BothEngines]
    public async Task Accepting_and_withdrawing_leave_a_row_each_in_the_chain_in_the_same_transaction(Engine engine)
    {
        await using var installation = await WithTwoNames(engine);
        await Accept(installation, "IAK-001", "m1", "Skäl");
        Assert.Equal(1, (await Withdraw(installation, "IAK-001", "m1")).Unwrap());
        Assert.Equal(["IAK-001 m1"], await Raised(installation));

        await using var context = installation.Organisation();
        var rows = await context.Audit.AsNoTracking().OrderBy(row => row.Number).ToListAsync(Installation.Cancel);
        Assert.Equal(["load", "accept", "withdraw"], rows.Select(row => row.Action));
        Assert.All(rows.Skip(1), row => Assert.Equal(("system", "plan/p-2020/node/m1/check/IAK-001"), (row.Actor, row.Subject)));
        Assert.Equal("Skäl", JsonDocument.Parse(rows[1].Detail).RootElement.GetProperty("Reason").GetString());
        Assert.Equal("Skäl", JsonDocument.Parse(rows[2].Detail).RootElement.GetProperty("Findings")[0].GetProperty("Reason").GetString());
        Assert.Null(await AuditTrail.FirstBreak(context, Installation.Cancel));
        Assert.Empty(context.AcceptedFindings);
    }

    [Theory, BothEngines]
    public async Task Storage_that_breaks_anywhere_leaves_nothing_half_done(Engine engine)
    {
        await using var installation = await WithTwoNames(engine);
        var before = await installation.State();
        var breaks = new BreakAtCommand();
        var broken = installation.Beside([.. breaks.Interceptors]); // the same storage, which the first clears away
        for (var at = 1; at < 60; at++)
        {
            breaks.Arm(at);
            try
            {
                await Accept(broken, "IAK-001", "m1", "Skäl");
            }
            catch (Exception failed) when (failed is StorageBrokeException or DbUpdateException)
            {
                Assert.True(breaks.HasBroken);
            }
            if (!breaks.HasBroken)
                break;
            breaks.Disarm();
            if (await installation.State() != before)
            {
                // Broken after the commit: then all of it is there.
                await using var context = installation.Organisation();
                Assert.Equal((1, 2), (await context.AcceptedFindings.CountAsync(Installation.Cancel), await context.Audit.CountAsync(Installation.Cancel)));
                return;
            }
        }
        Assert.Empty(await Raised(installation));
    }

    [Theory, BothEngines]
    public async Task What_cannot_be_accepted_or_withdrawn_is_refused_and_nothing_is_written(Engine engine)
    {
        await using var installation = await WithTwoNames(engine);
        var before = await installation.State();

        Assert.Equal("KTR-101", (await Accept(installation, "IAK-001", "m2", "Skäl")).Refusal?.Code);
        Assert.Equal("KTR-101", (await Accept(installation, "KTR-999", "m1", "Skäl")).Refusal?.Code);
        Assert.Equal("KTR-101", (await Accept(installation, "IAK-001", null, "Skäl")).Refusal?.Code);
        Assert.Equal("KTR-102", (await Accept(installation, "IAK-001", "m1", "  ")).Refusal?.Code);
        Assert.Equal("KTR-103", (await Withdraw(installation, "IAK-001", "m1")).Refusal?.Code);
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<AcceptFinding>(), new AcceptRequest(null, "finns-inte", "IAK-001", "m1", "x"), Actor.Operator));
        Assert.Equal("PLA-001", await installation.Refused(installation.Get<WithdrawAcceptance>(), new WithdrawRequest(null, "finns-inte", "IAK-001", "m1"), Actor.Operator));
        Assert.Equal("REG-001", await installation.Refused(installation.Get<AcceptFinding>(), new AcceptRequest("finns-inte", Plan, "IAK-001", "m1", "x"), Actor.Operator));
        Assert.Equal(before, await installation.State());
        await Accept(installation, "IAK-001", "m1", "Skäl");
        Assert.Equal("KTR-101", (await Accept(installation, "IAK-001", "m1", "En gång till")).Refusal?.Code);
    }

    private async Task<Installation> WithTwoNames(Engine engine)
    {
        var installation = await Installation.Empty(engine, postgres);
        using var package = TwoNames();
        await installation.LoadWell(package);
        return installation;
    }

    private static PackageFolder TwoNames() => PackageFolder.OfSmall()
        .Edit("indikatorer.yaml", "    namn: Självskattad hälsa", "    namn: Självskattad hälsa\n    riktning: hogre")
        .Edit("indikatorer.yaml", "    namn: Väntetid", "    namn: Väntetid\n    riktning: lagre")
        .EditPlan("    namn: God hälsa\n", "    namn: God hälsa\n    aven-skrivet:\n      - text: En god hälsa\n        var: Listan\n");

    private static Task<Domain.Quantities.Outcome<Domain.Quantities.Sequence<FindingRow>>> Accept(Installation installation, string check, string? node, string reason) =>
        installation.Get<AcceptFinding>().Run(Actor.Operator, new AcceptRequest(null, Plan, check, node, reason), Installation.Cancel);

    private static Task<Domain.Quantities.Outcome<int>> Withdraw(Installation installation, string check, string? node) =>
        installation.Get<WithdrawAcceptance>().Run(Actor.Operator, new WithdrawRequest(null, Plan, check, node), Installation.Cancel);

    private static Task<CheckPageView> See(Installation installation) => installation.See(
        installation.Get<CheckView>(), new CheckRequest(PackageFolder.Small, Plan, null, null, null, CheckOrder.Plan, false));

    private static async Task<IEnumerable<string>> Raised(Installation installation) =>
        (await See(installation)).Raised.SelectMany(group => group.Rows).Select(row => $"{row.Finding.Check.Code} {row.Node}");
}

using System.Reflection;
using Rodtrad.App.Access;
using Rodtrad.App.Documents;
using Rodtrad.App.Frames;
using Rodtrad.App.Plans;
using Rodtrad.App.Tables;
using Rodtrad.App.Tests.Documents;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Frames;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>
/// The interface set aside: every use case asked directly as everyone there is, about every plan, against docs/policy.json. A new use case
/// is asked too; when it is about a plan and its request is none that can be made here, the test says so.
/// </summary>
public sealed class UseCaseMatrixTests(PostgresServer postgres)
{
    private const int AtOnce = 3;

    private static readonly PolicyFile Policy = PolicyFile.Read();

    [Fact]
    public void Whatever_asks_for_a_plan_or_at_a_unit_says_so()
    {
        foreach (var useCase in UseCases.All)
        {
            var action = UseCases.Action(useCase);
            var request = useCase.BaseType!.GetGenericArguments()[0];
            Assert.True(request.GetProperty("Plan") is null || action.Concerns == Concern.Plan, $"{useCase.Name} takes a plan and says that it concerns {action.Concerns}.");
            var rules = AccessPolicy.Rules.Where(rule => rule.Permission == action.Needs).ToList();
            if (rules.Count > 0 && rules.TrueForAll(rule => rule.State is not null))
                Assert.True(action.Concerns == Concern.Plan, $"{useCase.Name} needs {action.Needs}, which is given for plans.");
            Assert.Equal((char.ToLowerInvariant($"{action.Needs}"[0]) + $"{action.Needs}"[1..], $"{action.Concerns}".ToLowerInvariant()), (Policy.Permission(useCase.Name), Policy.Concerns(useCase.Name)));
        }
    }

    [Fact]
    public async Task Every_use_case_answers_everyone_as_the_policy_says()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);
        var workbooks = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (slug, plans) in AccessRegion.Parts)
        {
            var folder = Directory.CreateTempSubdirectory("rodtrad-matrix-").FullName;
            AccessRegion.Write(folder, slug, some: plans);
            Assert.True((await installation.Get<App.Editions.LoadPackage>().Run(Actor.Operator, new(folder, false, false), Installation.Cancel)).Unwrap().IsDone);
            Directory.Delete(folder, recursive: true);
            foreach (var plan in plans)
            {
                using var file = new MemoryStream();
                (await installation.See(installation.Get<TableWorkbookView>(), new TableWorkbookRequest(slug, plan.Code, null, null), Actor.Operator)).Write(file);
                workbooks[plan.Code] = file.ToArray();
            }
        }
        var (breaches, cells) = (new System.Collections.Concurrent.ConcurrentBag<string>(), 0);
        await Parallel.ForEachAsync(await Everyone(installation), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Installation.Cancel }, async (one, _) =>
        {
            var (who, actors) = one;
            foreach (var useCase in UseCases.All)
            {
                var concerns = Policy.Concerns(useCase.Name);
                foreach (var plan in concerns == "plan" ? AccessRegion.Plans : (IReadOnlyList<AccessPlan?>)[null])
                {
                    var slug = plan is null ? AccessRegion.Parts[0].Slug : AccessRegion.PartOf(plan);
                    var actor = actors[slug];
                    var isAllowed = plan is null ? Policy.May(useCase.Name, who) : Policy.May(useCase.Name, who, plan.Relation, plan.State);
                    // What concerns no plan is asked of those who may not: the rest is tried where it is made.
                    if (plan is null && isAllowed)
                        continue;
                    var (refusal, isEmpty) = await Answer(installation, useCase, actor, slug, plan?.Code ?? "", workbooks);
                    // To who is not signed in a plan out of reach is none at all: a list filtered by it is empty.
                    var isDenied = !isAllowed && isEmpty && actor.Person is null || refusal?.Code is AccessRefusals.Forbidden or AccessRefusals.PlanOutOfReach or AccessRefusals.UnitOutOfReach or "PLA-001";
                    if (isDenied == isAllowed || (!isAllowed && refusal?.Code == "PLA-001" && actor.Person is not null))
                        breaches.Add($"{who.Code} {useCase.Name} {plan?.Code}: {(isAllowed ? "allowed" : "denied")} by the policy, {refusal?.Code ?? "done"}");
                    Interlocked.Increment(ref cells);
                }
            }
        });
        Assert.True(breaches.IsEmpty, $"{breaches.Count} of {cells}:\n{string.Join('\n', breaches.Take(60))}");
        Assert.True(cells > 10_000, $"{cells}");
        Campaign.Tell("who may do what, asked without pages", $"{cells} cells of {UseCases.All.Count} use cases: all as the policy says");
    }

    // In each region the persons are others, though they are called the same.
    private static async Task<List<(PolicyWho Who, Dictionary<string, Actor> Actors)>> Everyone(Installation installation)
    {
        Dictionary<string, Actor> Everywhere(Actor actor) => AccessRegion.Parts.ToDictionary(part => part.Slug, _ => actor, StringComparer.Ordinal);
        var everyone = new List<(PolicyWho, Dictionary<string, Actor>)> { (PolicyWho.Anonymous, Everywhere(Actor.Reader)), (new PolicyWho("operator", false), Everywhere(Actor.Operator)) };
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var withSubtree in (bool[])[false, true])
            {
                var who = new PolicyWho(char.ToLowerInvariant($"{role}"[0]) + $"{role}"[1..], withSubtree);
                var actors = new Dictionary<string, Actor>(StringComparer.Ordinal);
                foreach (var (slug, _) in AccessRegion.Parts)
                {
                    await installation.See(installation.Get<AddPerson>(), new AddPersonRequest(slug, who.Code, who.Code, "", []), Actor.Operator);
                    await installation.See(installation.Get<GiveRole>(), new GiveRoleRequest(slug, who.Code, role, AccessRegion.Own, withSubtree, Validity.Always, "prov"), Actor.Operator);
                    await using var context = installation.Organisation(slug);
                    actors[slug] = (await installation.Get<Callers>().ActorOf(context, Code.Of(who.Code), [], "", Installation.Cancel))!;
                }
                everyone.Add((who, actors));
            }
        }
        return everyone;
    }

    private static async Task<(Refusal? Refusal, bool IsEmpty)> Answer(Installation installation, Type useCase, Actor actor, string slug, string plan, Dictionary<string, byte[]> workbooks)
    {
        var request = Request(useCase.BaseType!.GetGenericArguments()[0], slug, plan, workbooks.GetValueOrDefault(plan, []));
        var run = (Task)useCase.GetMethod("Run", BindingFlags.Public | BindingFlags.Instance)!.Invoke(installation.Get(useCase), [actor, request, Installation.Cancel])!;
        await run;
        var outcome = run.GetType().GetProperty("Result")!.GetValue(run)!;
        var refusal = (Refusal?)outcome.GetType().GetProperty("Refusal")!.GetValue(outcome);
        var value = outcome.GetType().GetProperty("Value")!.GetValue(outcome);
        var rows = value?.GetType().GetProperty("Rows")?.GetValue(value) as System.Collections.IEnumerable;
        return (refusal, refusal is null && rows is not null && !rows.GetEnumerator().MoveNext());
    }

    // By the names of what it is made of; what has no name here is left empty.
    private static object Request(Type type, string slug, string plan, byte[] workbook)
    {
        if (type == typeof(PdfSubject))
            return new PdfSubject.OfPlan(new PlanRequest(slug, plan, null));
        if (type == typeof(PdfToWrite))
            return new PdfToWrite(new DocumentRequest(slug, plan, null), Stream.Null, _ => { }, _ => { });
        if (type == typeof(ReturnRequest))
            return new ReturnRequest(new MemoryStream(workbook), slug, plan, FrameGrounds.None, true);
        var made = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var request = made.Invoke([.. made.GetParameters().Select(parameter => Value(parameter, slug, plan))]);
        if (plan.Length > 0)
            type.GetProperty("Plan")?.SetValue(request, plan);
        return request;
    }

    private static object? Value(ParameterInfo parameter, string slug, string plan) => (parameter.Name, parameter.ParameterType) switch
    {
        ("Organisation", _) => slug,
        ("Plan", _) => plan,
        ("Node", _) => $"{plan}-matt",
        ("Table", _) => "ramar",
        ("Check", _) when parameter.Member.DeclaringType!.Name is "AcceptRequest" or "WithdrawRequest" => "KTR-005",
        ("Reason", _) => "prov",
        ("Showing", var type) => type == typeof(FrameShowing) ? FrameShowing.AsPrinted : TableShowing.AsPrinted,
        ("Voice", _) => PaperTrial.Voice,
        ("Version" or "Against" or "Unit" or "Row" or "Column" or "Value" or "Perspective" or "Source", var type) when type == typeof(string) => null,
        (_, var type) when type == typeof(string) => parameter.HasDefaultValue ? parameter.DefaultValue : "",
        (_, var type) => type.IsValueType ? Activator.CreateInstance(type) : null,
    };
}

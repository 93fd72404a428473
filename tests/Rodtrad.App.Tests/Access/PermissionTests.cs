using System.Reflection;
using System.Runtime.CompilerServices;
using Rodtrad.App.Access;
using Rodtrad.App.Tests.Installations;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Quantities;
using Rodtrad.Tests.Shared;

namespace Rodtrad.App.Tests.Access;

/// <summary>No one gets past a use case without the permission it names.</summary>
public sealed class PermissionTests(PostgresServer postgres)
{
    [Fact]
    public async Task Every_use_case_refuses_who_lacks_its_permission()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);

        foreach (var useCase in UseCases.All)
        {
            var needs = Needs(installation, useCase);
            var all = Actor.Operator.Permissions;
            foreach (var actor in (Actor[])[new("nobody", Sequence<Permission>.Empty), new("almost", all.Where(one => one != needs).ToSequence())])
                Assert.Equal("BEH-001", await Refusal(installation, useCase, actor));
        }
        Assert.True(UseCases.All.Count >= 11);
    }

    [Fact]
    public async Task The_reader_may_read_and_sign_in_and_nothing_else()
    {
        await using var installation = await Installation.Empty(Engine.Sqlite, postgres);

        foreach (var useCase in UseCases.All.Where(one => !AccessPolicy.OfEveryone.Contains(Needs(installation, one))))
            Assert.Equal("BEH-001", await Refusal(installation, useCase, Actor.Reader));
        string[] open =
        [
            "OneTimeLinkView", "ProvidersInUse", "SignInAsPersona", "SignInByProvider", "SignInWithPassword", "SignOut", "SignOutByProvider", "UseOneTimeLink", "WaysInView",
        ];
        Assert.Equal(open, UseCases.All.Where(one => Needs(installation, one) == Permission.SignIn).Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    private static Permission Needs(Installation installation, Type useCase) =>
        (Permission)useCase.GetProperty("Needs")!.GetValue(installation.Get(useCase))!;

    private static async Task<string?> Refusal(Installation installation, Type useCase, Actor actor)
    {
        // A request may be one of several cases: any of them will do.
        var kind = useCase.BaseType!.GetGenericArguments()[0];
        var request = RuntimeHelpers.GetUninitializedObject(kind.IsAbstract ? kind.Assembly.GetTypes().First(one => one.IsSubclassOf(kind)) : kind);
        var run = (Task)useCase.GetMethod("Run", BindingFlags.Public | BindingFlags.Instance)!
            .Invoke(installation.Get(useCase), [actor, request, Installation.Cancel])!;
        await run;
        var outcome = run.GetType().GetProperty("Result")!.GetValue(run)!;
        return ((Refusal?)outcome.GetType().GetProperty("Refusal")!.GetValue(outcome))?.Code;
    }
}

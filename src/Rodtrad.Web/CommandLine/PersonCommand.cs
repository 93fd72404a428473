using System.CommandLine;
using Rodtrad.App.Access;
using Rodtrad.Domain.Access;
using Rodtrad.Domain.Organisation;
using Rodtrad.Domain.Quantities;
using Rodtrad.Web.Access;
using Rodtrad.Web.Resources;

namespace Rodtrad.Web.CommandLine;

/// <summary><c>person add|reset|grant|list|import|thin-out ORGANISATION …</c></summary>
internal static class PersonCommand
{
    public static Command Make(Terminal terminal, SharedOptions shared) => new("person", terminal.Words["Cli.Person"])
    {
        Add(terminal, shared),
        Reset(terminal, shared),
        Grant(terminal, shared),
        List(terminal, shared),
        ImportPeopleCommand.Make(terminal, shared),
        ThinOutCommand.Make(terminal, shared),
    };

    private static Command Add(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = Organisation(words);
        var name = new Option<string>("--name") { Description = words["Cli.Person.Name"], HelpName = "TEXT", Required = true };
        var user = new Option<string>("--user") { Description = words["Cli.Person.User"], HelpName = "USER", Required = true };
        var email = new Option<string?>("--email") { Description = words["Cli.Person.Email"], HelpName = "MAIL" };
        var code = new Option<string?>("--code") { Description = words["Cli.Person.OwnCode"], HelpName = "CODE" };
        var role = new Option<Role?>("--role") { Description = words["Cli.Person.Role", PersonWords.Roles(words)], HelpName = "ROLE", CustomParser = PersonWords.RoleParser(words) };
        var unit = new Option<string?>("--unit") { Description = words["Cli.Person.Unit"], HelpName = "UNIT" };
        var below = new Option<bool>("--with-subtree") { Description = words["Cli.Person.WithSubtree"] };
        var url = Url(words);
        var command = new Command("add", words["Cli.Person.Add"]) { organisation, name, user, email, code, role, unit, below, url };
        command.SetAction((parsed, cancel) => Run(terminal, shared, parsed, async services =>
        {
            // Only who manages people does so for the whole region.
            if (parsed.GetValue(role) is { } asked && asked != Role.SystemAdministrator && string.IsNullOrEmpty(parsed.GetValue(unit)))
            {
                terminal.Say(words["Cli.Person.UnitMissing"]);
                return ExitCode.Usage;
            }
            var first = parsed.GetValue(role) is { } given
                ? new FirstRole(given, parsed.GetValue(unit) ?? "", parsed.GetValue(below), words["Cli.Person.FirstReason"]) : null;
            var person = new AddPersonRequest(parsed.GetValue(organisation)!, parsed.GetValue(code), parsed.GetValue(name)!, parsed.GetValue(email) ?? "", []);
            var outcome = await services.GetRequiredService<AddUser>().Run(Actor.Operator, new AddUserRequest(person, parsed.GetValue(user)!, first), cancel);
            return Tell(terminal, outcome, link => TellLink(terminal, services, "Cli.Person.Added", parsed.GetValue(organisation)!, link, parsed.GetValue(url), parsed.GetValue(name)!));
        }, cancel));
        return command;
    }

    private static Command Reset(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var (organisation, person) = (Organisation(words), Person(words));
        var forget = new Option<bool>("--forget-authenticator") { Description = words["Cli.Person.Forget"] };
        var url = Url(words);
        var command = new Command("reset", words["Cli.Person.Reset"]) { organisation, person, forget, url };
        command.SetAction((parsed, cancel) => Run(terminal, shared, parsed, async services =>
        {
            var outcome = await services.GetRequiredService<ResetSignIn>().Run(
                Actor.Operator, new ResetSignInRequest(parsed.GetValue(organisation)!, parsed.GetValue(person)!, parsed.GetValue(forget)), cancel);
            return Tell(terminal, outcome, link => TellLink(terminal, services, "Cli.Person.WasReset", parsed.GetValue(organisation)!, link, parsed.GetValue(url), link.UserName));
        }, cancel));
        return command;
    }

    private static Command Grant(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var (organisation, person) = (Organisation(words), Person(words));
        var role = new Argument<Role>("ROLE") { Description = words["Cli.Person.Role", PersonWords.Roles(words)], CustomParser = PersonWords.RequiredRoleParser(words) };
        var unit = new Argument<string>("UNIT") { Description = words["Cli.Person.Unit"] };
        var below = new Option<bool>("--with-subtree") { Description = words["Cli.Person.WithSubtree"] };
        var from = new Option<DateOnly?>("--from") { Description = words["Cli.Person.From"], HelpName = "DAY", CustomParser = PersonWords.DayParser(words) };
        var to = new Option<DateOnly?>("--to") { Description = words["Cli.Person.To"], HelpName = "DAY", CustomParser = PersonWords.DayParser(words) };
        var reason = new Option<string>("--reason") { Description = words["Cli.Person.Reason"], HelpName = "TEXT", Required = true };
        var command = new Command("grant", words["Cli.Person.Grant"]) { organisation, person, role, unit, below, from, to, reason };
        command.SetAction((parsed, cancel) => Run(terminal, shared, parsed, async services =>
        {
            var request = new GiveRoleRequest(
                parsed.GetValue(organisation)!, parsed.GetValue(person)!, parsed.GetValue(role), parsed.GetValue(unit)!, parsed.GetValue(below),
                new Validity(parsed.GetValue(from), parsed.GetValue(to)), parsed.GetValue(reason)!);
            var outcome = await services.GetRequiredService<GiveRole>().Run(Actor.Operator, request, cancel);
            return Tell(terminal, outcome, grant => terminal.Say(words["Cli.Person.Granted", request.Person, grant.Text]));
        }, cancel));
        return command;
    }

    private static Command List(Terminal terminal, SharedOptions shared)
    {
        var words = terminal.Words;
        var organisation = Organisation(words);
        var command = new Command("list", words["Cli.Person.List"]) { organisation, shared.Format };
        command.SetAction((parsed, cancel) => Run(terminal, shared, parsed, async services =>
        {
            var outcome = await services.GetRequiredService<PeopleListView>().Run(Actor.Operator, new PeopleListRequest(parsed.GetValue(organisation)!), cancel);
            return Tell(terminal, outcome, people =>
            {
                if (parsed.GetValue(shared.Format) == PrintFormat.Json)
                    terminal.ResultAsJson(people.Select(person => PersonWords.ToJson(words, person)));
                else if (people.Count == 0)
                    terminal.Say(words["Cli.Person.None"]);
                else
                    PersonWords.Print(terminal, people);
            });
        }, cancel));
        return command;
    }

    private static Argument<string> Organisation(Words words) => new("ORGANISATION") { Description = words["Cli.Person.Organisation"] };

    private static Argument<string> Person(Words words) => new("PERSON") { Description = words["Cli.Person.Code"] };

    private static Option<string?> Url(Words words) => new("--url") { Description = words["Cli.Person.Url"], HelpName = "URL" };

    private static async Task<int> Run(Terminal terminal, SharedOptions shared, ParseResult parsed, Func<ServiceProvider, Task<int>> act, CancellationToken cancel)
    {
        await using var services = await shared.Open(parsed, terminal, cancel);
        return services is null ? ExitCode.Usage : await act(services);
    }

    private static int Tell<T>(Terminal terminal, Outcome<T> outcome, Action<T> done)
    {
        if (outcome.Refusal is { } refusal)
        {
            terminal.Refuse(refusal);
            return ExitCode.Findings;
        }
        done(outcome.Unwrap());
        return ExitCode.Done;
    }

    // The link alone goes to standard output: it can be handed on, and nothing else keeps it.
    private static void TellLink(Terminal terminal, IServiceProvider services, string text, string organisation, OneTimeLink link, string? url, string name)
    {
        terminal.Say(terminal.Words[text, name, link.Person.Text, SessionWords.At(services.GetRequiredService<TimeProvider>(), link.Ends)]);
        terminal.Result((url ?? "").TrimEnd('/') + SignInAddresses.Link(organisation, link.Token));
    }
}

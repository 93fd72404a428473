using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rodtrad.House.Tests.Breaches;
using Rodtrad.House.Tests.Reading;
using Rodtrad.House.Tests.Rules;

namespace Rodtrad.House.Tests;

/// <summary>Rules 8 to 10 and 12: what types promise, and that nothing is written past them. Rule 11 needs both databases and is held by the tests of App.</summary>
public sealed class TypeTests
{
    [Fact]
    public void Rule_8_values_do_not_change() =>
        Verdict.Holds(Immutability.Violations(Assembly.Load("Rodtrad.Domain").GetTypes().Where(type => type.Namespace?.StartsWith("Rodtrad.", StringComparison.Ordinal) is true), Immutability.IsEntity));

    [Fact]
    public void Rule_8_sees_every_way_a_value_can_change() =>
        Verdict.Reports(
            Immutability.Violations([typeof(Mutable)], _ => false),
            ".counter is a field", ".cached is a field", ".Name can be set", ".Codes is List", ".Table is IReadOnlyDictionary");

    [Fact]
    public void Rule_8_accepts_records_readonly_structs_closures_and_constants() =>
        Verdict.Holds(Immutability.Violations([typeof(Pure), typeof(SourceFile), typeof(Exemption), typeof(Rooms), typeof(Whole)], _ => false));

    [Fact]
    public void Rule_8_sees_a_struct_that_can_change() =>
        Verdict.Reports(Immutability.Violations([typeof(Loose)], _ => false), ".Part can be set");

    [Fact]
    public void Rule_8_sees_an_entity_that_is_open() =>
        Verdict.Reports(Immutability.Violations([typeof(OpenEntity)], _ => true), "seal it", ".Title can be set from outside");

    [Fact]
    public void Rule_9_use_cases_name_their_permission()
    {
        var app = Assembly.Load("Rodtrad.App");
        Verdict.Holds(UseCases.Violations(app.GetTypes().Where(type => type.Namespace?.StartsWith("Rodtrad.", StringComparison.Ordinal) is true), app.GetType(UseCases.BaseName), Exemptions.NotUseCases));
    }

    [Fact]
    public void Rule_9_sees_a_use_case_that_does_not_ask_and_a_loose_class() =>
        Verdict.Reports(
            UseCases.Violations([typeof(ReadThread), typeof(ForgetsToAsk), typeof(LooseEnd), typeof(ThreadView)], typeof(Asking<,>), []),
            "ForgetsToAsk does not override Needs", "LooseEnd is a public class");

    [Fact]
    public void Rule_9_lets_a_row_through_and_reports_a_dead_one() =>
        Verdict.Reports(
            UseCases.Violations([typeof(ReadThread), typeof(LooseEnd)], typeof(Asking<,>), [new(typeof(LooseEnd).FullName!, "for the test"), new("Gone", "removed")]),
            "Gone needs no row");

    [Fact]
    public void Rule_10_stored_things_have_a_token()
    {
        Verdict.Holds(ConcurrencyTokens.Violations(Models(), Exemptions.AppendOnly));
        Verdict.Holds(ConcurrencyTokens.Words(SourceTree.Files("src/", ".cs")));
    }

    [Fact]
    public void Rule_10_sees_things_without_a_token_and_tokens_of_the_database()
    {
        using var context = new StoredThings();
        Verdict.Reports(
            ConcurrencyTokens.Violations([context.Model], [new("Row", "for the test"), new("Gone", "removed")]),
            "Unguarded is stored without", "ByDatabase.Version is a concurrency token of type Byte[]", "Gone is not a stored type");
    }

    [Fact]
    public void Rule_10_sees_row_versions_in_the_source() =>
        Verdict.Reports(ConcurrencyTokens.Words([new("A.cs", "a.IsRowVersion();"), new("B.cs", "[Timestamp] byte[] v;"), new("C.cs", "// IsRowVersion()")]), "A.cs:1", "B.cs:1");

    [Fact]
    public void Rule_12_nothing_is_written_past_the_chain() => Verdict.Holds(RawWrites.Violations(SourceTree.Files("src/", ".cs"), Exemptions.RawWrites));

    [Fact]
    public void Rule_12_sees_writing_past_the_chain_and_a_dead_row() =>
        Verdict.Reports(
            RawWrites.Violations(
                [new("A.cs", "context.Nodes.ExecuteDelete();"), new("B.cs", "await context.Database.ExecuteSqlAsync(sql);"), new("C.cs", "// ExecuteUpdate"), new("D.cs", "command.ExecuteNonQuery();")],
                [new("D.cs", "for the test"), new("E.cs", "removed")]),
            "A.cs:1", "B.cs:1", "E.cs does not write");

    /// <summary>The models of every context in Storage, built without a database.</summary>
    static IEnumerable<IReadOnlyModel> Models()
    {
        foreach (var type in Assembly.Load("Rodtrad.Storage").GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DbContext))))
        {
            var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
            var options = builder.UseSqlite("Data Source=:memory:").Options;
            var constructor = type.GetConstructors().OrderBy(one => one.GetParameters().Length).First(one => one.GetParameters().Any(parameter => typeof(DbContextOptions).IsAssignableFrom(parameter.ParameterType)));
            var arguments = constructor.GetParameters().Select(parameter => typeof(DbContextOptions).IsAssignableFrom(parameter.ParameterType) ? options : parameter.HasDefaultValue ? parameter.DefaultValue : null);
            using var context = (DbContext)constructor.Invoke([.. arguments]);
            yield return context.Model;
        }
    }

    readonly record struct Whole(int Part, IReadOnlySet<string> Names);

    record struct Loose(int Part);
}

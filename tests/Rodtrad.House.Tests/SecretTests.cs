using Rodtrad.House.Tests.Reading;
using Rodtrad.House.Tests.Rules;

namespace Rodtrad.House.Tests;

/// <summary>R42: the repository holds no secret.</summary>
public sealed class SecretTests
{
    [Fact]
    public void R42_nothing_here_opens_anything() => Verdict.Holds(Secrets.Violations(
        SourceTree.Files("", ".cs", ".razor", ".md", ".json", ".yaml", ".yml", ".js", ".mjs", ".css", ".resx", ".props", ".targets", ".csproj", ".config", ".sh", ".txt", ".sql", ".html", "/run", "/test", "/rodtrad"),
        Exemptions.NotSecrets));

    [Fact]
    public void R42_sees_keys_tokens_and_passwords_that_are_written_out()
    {
        // Put together here, or this file would be reported itself.
        var dashes = new string('-', 5);
        Verdict.Reports(
            Secrets.Violations(
                [
                    new("a.pem", $"x\n{dashes}BEGIN RSA PRIVATE KEY{dashes}\n"),
                    new("b.cs", "var key = \"" + "AKIA" + "ABCDEFGHIJKLMNOP\";"),
                    new("c.json", "{ \"token\": \"" + "ghp_" + new string('a', 36) + "\" }"),
                    new("d.md", string.Join('.', "eyJ" + "hbGciOiJIUzI1", "eyJ" + "zdWIiOiIxMjM0", new string('b', 30))),
                    new("e.yaml", "pass" + "word: \"correct1horse2battery\""),
                    new("f.cs", "Client" + "Secret = \"0123456789abcdef\""),
                    new("g.cs", "Pass" + "word = \"{from the environment}\"; sec" + "ret: \"file:/run/secrets/name1\""),
                ],
                []),
            "a.pem:2: looks like a private key", "b.cs:1: looks like a token", "c.json:1: looks like a token", "d.md:1: looks like a signed token", "e.yaml:1: looks like a password", "f.cs:1: looks like a password");
    }

    [Fact]
    public void R42_lets_a_row_through_and_reports_a_dead_one() => Verdict.Reports(
        Secrets.Violations([new("e.yaml", "pass" + "word: \"correct1horse2battery\"")], [new("e.yaml", "for the test"), new("gone", "removed")]), "gone needs no row");
}

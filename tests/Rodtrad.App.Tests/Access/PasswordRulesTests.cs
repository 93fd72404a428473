using Rodtrad.App.Access;

namespace Rodtrad.App.Tests.Access;

/// <summary>What is asked of a password: that it is long and not the first to be guessed.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("blå hästar sover stående", null)]
    [InlineData("fyra ord som räcker", null)]
    [InlineData("xK9#mQ2$vL7!pR4", null)]
    [InlineData("874512096633410", null)]
    [InlineData("🐴🐴🐎🐄 i hagen på ön", null)]
    [InlineData("", "KON-004")]
    [InlineData("xK9#mQ2$vL7!pR", "KON-004")]
    [InlineData("🐴🐴🐴🐴🐴🐴🐴🐴", "KON-004")]
    [InlineData("anna sover i hagen", "KON-005")]
    [InlineData("i hagen sover ANNA", "KON-005")]
    [InlineData("Svensson i hagen 12", "KON-005")]
    [InlineData("passwordpassword", "KON-006")]
    [InlineData("Password12345678", "KON-006")]
    [InlineData("Sommaren2024!!!!", "KON-006")]
    [InlineData("lösenordlösenord", "KON-006")]
    [InlineData("qwertyuiopasdfghjkl", "KON-006")]
    [InlineData("aaaaaaaaaaaaaaaaaa", "KON-006")]
    [InlineData("abababababababab", "KON-006")]
    [InlineData("123456789012345", "KON-006")]
    [InlineData("543210987654321", "KON-006")]
    [InlineData("correct horse battery staple", "KON-006")]
    public void A_password_is_taken_or_refused_with_a_reason(string password, string? code) =>
        Assert.Equal(code, PasswordRules.Check(password, password, "anna", "Anna Bo Svensson")?.Code);

    [Fact]
    public void It_may_be_as_long_as_this_and_no_longer()
    {
        var longest = string.Concat(Enumerable.Range(0, PasswordRules.Longest).Select(i => (char)('a' + (i * 7 % 23))));
        Assert.Null(PasswordRules.Check(longest, longest, "bo", ""));
        Assert.Equal("KON-004", PasswordRules.Check(longest + "x", longest + "x", "bo", "")?.Code);
    }

    [Fact]
    public void It_is_written_twice() =>
        Assert.Equal("KON-007", PasswordRules.Check("fyra ord som räcker", "fyra ord som räcker ", "anna", "")?.Code);
}

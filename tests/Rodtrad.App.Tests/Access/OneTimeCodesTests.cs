using System.Text;
using Rodtrad.App.Access;

namespace Rodtrad.App.Tests.Access;

/// <summary>Codes as RFC 6238 and RFC 4648 tell them by example.</summary>
public sealed class OneTimeCodesTests
{
    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, OneTimeCodes.At(Secret, OneTimeCodes.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_letters_of_a_secret(string text, string letters)
    {
        Assert.Equal(letters, OneTimeCodes.ToBase32(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Encoding.UTF8.GetString(OneTimeCodes.FromBase32(letters)));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void One_step_before_and_after_is_near_enough(int steps, bool isNear)
    {
        var (secret, now) = (OneTimeCodes.ToBase32(Secret), new DateTimeOffset(2019, 11, 6, 9, 0, 0, TimeSpan.Zero));
        var step = OneTimeCodes.StepOf(now) + steps;
        var code = OneTimeCodes.At(Secret, step);
        Assert.Equal(isNear ? step : null, OneTimeCodes.Match(secret, code, now, lastUsed: 0));
        Assert.Equal(isNear ? step : null, OneTimeCodes.Match(secret, $" {code[..3]} {code[3..]} ", now, step - 1));
        Assert.Null(OneTimeCodes.Match(secret, code, now, lastUsed: step));
        Assert.Null(OneTimeCodes.Match(secret, code, now, lastUsed: step + 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("0")]
    [InlineData("abcdef")]
    [InlineData("1234567890123")]
    public void Nothing_else_is_a_code(string code) =>
        Assert.Null(OneTimeCodes.Match(OneTimeCodes.ToBase32(Secret), code, new DateTimeOffset(2019, 11, 6, 9, 0, 0, TimeSpan.Zero), lastUsed: 0));

    [Fact]
    public void A_secret_is_new_each_time_and_long()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => OneTimeCodes.NewSecret()).ToList();
        Assert.Equal(100, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.Equal(20, OneTimeCodes.FromBase32(secret).Length));
    }

    [Fact]
    public void An_authenticator_takes_the_secret_from_an_address() => Assert.Equal(
        "otpauth://totp/Region%20Norr:anna%40prov?secret=ABC&issuer=Region%20Norr&algorithm=SHA1&digits=6&period=30", OneTimeCodes.Address("Region Norr", "anna@prov", "ABC"));
}

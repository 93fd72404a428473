using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests.Access;

/// <summary>What the operator has set wrongly is told before anything is served.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class ServeSettingsTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    [Theory]
    [InlineData("RODTRAD_PROXIES", "10.0.0.1, server.example", "SRV-007  server.example i RODTRAD_PROXIES")]
    [InlineData("RODTRAD_PROXIES", "10.0.0.0/99", "SRV-007  10.0.0.0/99 i RODTRAD_PROXIES")]
    [InlineData("RODTRAD_KEY_FILE", "/finns/inte", "KON-017  Nyckelfilen /finns/inte")]
    [InlineData("RODTRAD_KEY_FILE", "KORT", "KON-017  Nyckelfilen")]
    public async Task It_is_told(string variable, string value, string words)
    {
        File.WriteAllText(trial.Folder.Of("kort"), "kort");
        Environment.SetEnvironmentVariable(variable, value == "KORT" ? trial.Folder.Of("kort") : value);
        try
        {
            var told = await trial.Run("serve", "--urls", "http://127.0.0.1:0", "--data", trial.Data);
            Assert.Equal(2, told.Code);
            Assert.StartsWith(words, told.Errors, StringComparison.Ordinal);
            Assert.False(Directory.Exists(trial.Data));
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }
}

using Rodtrad.Tests.Shared;

namespace Rodtrad.Web.Tests;

/// <summary><c>rodtrad authz-matrix</c>, and the policy that is kept beside the code.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class AuthzMatrixCommandTests : IDisposable
{
    private readonly CommandTrial trial = new();

    public void Dispose() => trial.Dispose();

    /// <summary>A change of policy is seen where it is reviewed: <c>./rodtrad authz-matrix --format json > docs/policy.json</c>.</summary>
    [Fact]
    public async Task The_policy_that_is_kept_is_the_one_that_is_held()
    {
        var told = await trial.Run("authz-matrix", "--format", "json");
        Assert.Equal(0, told.Code);
        CommandTrial.Fits("cli-authz-matrix", told.Json);
        Assert.Equal(File.ReadAllText(PolicyFile.Path).ReplaceLineEndings("\n"), told.Output.ReplaceLineEndings("\n"));
        Assert.True(PolicyFile.Read().Cells > 1_000);
    }

    [Fact]
    public async Task In_words_it_is_a_grid_for_each_permission()
    {
        var told = await trial.Run("authz-matrix");
        Assert.Contains("godta iakttagelser – rör en plan", told.Output, StringComparison.Ordinal);
        var controller = told.Output.Split('\n').Where(line => line.StartsWith("  controller +", StringComparison.Ordinal)).ToList();
        Assert.Contains(controller, line => line.Contains("E··U", StringComparison.Ordinal));
        Assert.Contains(controller, line => line.Contains("EÖSU", StringComparison.Ordinal));
        // No installation is needed to read it.
        Assert.False(Directory.Exists(trial.Data));
    }
}

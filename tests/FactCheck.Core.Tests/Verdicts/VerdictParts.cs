using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Verdicts;

/// <summary>The services about verdicts, and drafts in one line.</summary>
public static class VerdictParts
{
    public static void AddVerdictParts(this IServiceCollection services) => services.AddVerdicts();

    public static VerdictDrafts Drafts(this TestDesk desk) => desk.Services.GetRequiredService<VerdictDrafts>();

    /// <summary>Types a rationale.</summary>
    public static async Task DraftAsync(this TestDesk desk, Scene scene, string rationale)
    {
        var seen = await desk.Drafts().ReadAsync(scene.Reviewer, scene.Claim, TestContext.Current.CancellationToken);
        var outcome = await desk.Drafts().SaveAsync(
            scene.Reviewer, scene.Claim, new DraftWording(TruthScale.True, null, rationale, null, [scene.Evidence]), seen?.Wording, TestContext.Current.CancellationToken);
        Assert.True(outcome.IsDone, outcome.Sentence);
    }
}

using System.Reflection;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Verdicts;

public sealed class ContentHashTests
{
    public static TheoryData<string, string, object?> Bound => new()
    {
        { "Claim", nameof(Claim.Statement), "Repairs cost 5 million." },
        { "Claim", nameof(Claim.Check), Check.Both },
        { "Passage", nameof(Passage.Exact), "Repairs cost 5 million." },
        { "Claimant", nameof(Claimant.Name), "Somebody else" },
        { "Claimant", nameof(Claimant.Title), "minister" },
        { "Claimant", nameof(Claimant.Affiliation), "Ministry" },
        { "Evidence", nameof(CitedEvidence.Stance), Stance.Refutes },
        { "Evidence", nameof(CitedEvidence.Quotation), "Closed." },
        { "Evidence", nameof(CitedEvidence.Locator), "p. 5" },
        { "Evidence", nameof(CitedEvidence.Sha256), "00" },
        { "Evidence", nameof(CitedEvidence.Citation), "Another register" },
        { "Evidence", nameof(CitedEvidence.Url), "https://other.example/" },
        { "Evidence", nameof(CitedEvidence.SeenOn), new DateOnly(2026, 1, 1) },
        { "Scale", nameof(RatingScale.Name), "Copy" },
        { "Scale", nameof(RatingScale.Version), 2 },
        { "Rating", nameof(Rating.Label), "False" },
        { "Rating", nameof(Rating.Value), 1 },
        { "Verdict", nameof(Verdict.Finding), WordingFinding.NotSaid },
        { "Verdict", nameof(Verdict.Rationale), "Another rationale altogether." },
        { "Verdict", nameof(Verdict.AsOf), new DateOnly(2026, 1, 1) },
    };

    [Theory]
    [MemberData(nameof(Bound), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_an_approval_binds_changes_the_hash(string part, string property, object? value)
    {
        await using var desk = await TestDesk.CreateAsync();
        var found = await LoadAsync(desk);
        var before = found.ContentNow;

        Set(PartOf(found, part), property, value);

        Assert.NotEqual(before, found.ContentNow);
    }

    [Theory]
    [InlineData("Passage", nameof(Passage.Start), 3)]
    [InlineData("Passage", nameof(Passage.Prefix), "elsewhere")]
    [InlineData("Claim", nameof(Claim.Risk), Risk.Legal)]
    [InlineData("Claim", nameof(Claim.Version), 99)]
    [InlineData("Verdict", nameof(Verdict.Number), 9)]
    public async Task What_an_approval_does_not_bind_leaves_it(string part, string property, object? value)
    {
        await using var desk = await TestDesk.CreateAsync();
        var found = await LoadAsync(desk);
        var before = found.ContentNow;

        Set(PartOf(found, part), property, value);

        Assert.Equal(before, found.ContentNow);
    }

    [Fact]
    public async Task The_stored_hash_is_that_of_the_stored_rows()
    {
        await using var desk = await TestDesk.CreateAsync();
        var found = await LoadAsync(desk);

        Assert.Equal(found.Verdict!.ContentHash, found.ContentNow);
        Assert.Matches("^[0-9a-f]{64}$", found.ContentNow);
    }

    [Fact]
    public async Task Content_changed_behind_the_gate_is_not_signed()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var approval = await scene.ApprovalAsync();
        await using (var database = desk.OpenDatabase())
            await database.Database.ExecuteSqlRawAsync("UPDATE Claims SET Statement = 'Repairs cost nothing.'", TestContext.Current.CancellationToken);

        await scene.RefusedAsync(approval, scene.Editor, "verdict.otherContent");
    }

    private static async Task<SubmittedVerdict> LoadAsync(TestDesk desk)
    {
        var scene = await desk.Given.AClaimAtWorkAsync(Check.Substance);
        var claim = await desk.ClaimAsync(scene.Claim);
        await desk.DoneAsync(
            new RewordClaim(
                Guid.CreateVersion7(), scene.Claim, claim.WordingVersion, claim.Statement, claim.Form, claim.Kind, claim.Check,
                [new ClaimantName("H. Master", "harbour master", "Harbour office")], null, false, null, []),
            scene.Reviewer);
        await scene.SubmitAsync();
        await using var database = desk.OpenDatabase();
        return (await SubmittedVerdict.FindAsync(database, scene.Claim, TestContext.Current.CancellationToken))!;
    }

    private static object PartOf(SubmittedVerdict found, string part) => part switch
    {
        "Claim" => found.Claim,
        "Passage" => found.Claim.Passages[0],
        "Claimant" => found.Claim.Claimants[0].Claimant,
        "Evidence" => found.Verdict!.Cited[0],
        "Scale" => found.Scale!,
        "Rating" => found.Verdict!.Rating!,
        _ => found.Verdict!,
    };

    private static void Set(object part, string property, object? value) =>
        part.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(part, value);
}

using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Verdicts;

public sealed class VerdictDraftsTests
{
    [Fact]
    public async Task The_assignees_first_draft_starts_the_claim_and_the_next_ones_leave_no_fact()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await ToDoAsync(desk);
        await desk.Given.TakenAsync(scene.Claim, scene.Reviewer);

        await desk.DraftAsync(scene, "It");
        var afterFirst = await scene.EventsAsync();
        await desk.DraftAsync(scene, "It is");

        Assert.Equal(ClaimState.InProgress, (await desk.ClaimAsync(scene.Claim)).State);
        Assert.Equal(afterFirst, await scene.EventsAsync());
        Assert.Equal("It is", (await ReadAsync(desk, scene))!.Wording.Rationale);
    }

    [Fact]
    public async Task Somebody_elses_draft_starts_nothing_and_is_theirs_alone()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await ToDoAsync(desk);

        await desk.DraftAsync(scene, "Mine");

        Assert.Equal(ClaimState.ToDo, (await desk.ClaimAsync(scene.Claim)).State);
        Assert.Null(await desk.Drafts().ReadAsync(scene.Editor, scene.Claim, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_checks_nothing_keeps_no_draft()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.AClaimAtWorkAsync();
        var administrator = await desk.Given.AnAdministratorAsync();

        var outcome = await desk.Drafts().SaveAsync(
            administrator, scene.Claim, new DraftWording(null, null, "x", null, []), null, TestContext.Current.CancellationToken);

        Assert.IsType<Outcome<Nothing>.Refused>(outcome);
        await using var database = desk.OpenDatabase();
        Assert.Empty(await database.VerdictDrafts.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_an_objection_the_draft_goes_on_from_what_was_submitted()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await desk.DoneAsync(await scene.ObjectionAsync(), scene.Editor);

        var draft = (await ReadAsync(desk, scene))!;

        Assert.Null(draft.SavedAt);
        Assert.Equal(GivenVerdicts.Rationale, draft.Wording.Rationale);
        Assert.Equal([scene.Evidence], draft.Wording.EvidenceIds);
    }

    [Fact]
    public async Task A_draft_longer_than_a_rationale_may_be_is_refused()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.AClaimAtWorkAsync();

        var outcome = await desk.Drafts().SaveAsync(
            scene.Reviewer, scene.Claim, new DraftWording(null, null, new string('x', 20_001), null, []), null, TestContext.Current.CancellationToken);

        Assert.IsType<Outcome<Nothing>.Invalid>(outcome);
    }

    [Fact]
    public async Task What_the_same_person_typed_in_another_window_is_not_written_over_unseen()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.AClaimAtWorkAsync();
        var start = new DraftWording(TruthScale.True, null, "Begun here.", null, []);
        var other = start with { RatingId = TruthScale.False, Rationale = "Gone on there." };
        Assert.True((await SaveAsync(desk, scene, start, null)).IsDone);
        Assert.True((await SaveAsync(desk, scene, other, start)).IsDone);

        var met = await SaveAsync(desk, scene, start with { Rationale = "Gone on here." }, start);

        var conflict = Assert.IsType<Outcome<Nothing>.Conflict>(met);
        Assert.Equal(
            [new FieldConflict("RatingId", "False", "True"), new FieldConflict("Rationale", "Gone on there.", "Gone on here.")],
            conflict.Fields);
        Assert.Equal("Gone on there.", (await ReadAsync(desk, scene))!.Wording.Rationale);
    }

    [Fact]
    public async Task The_same_words_from_two_windows_meet_in_peace()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.AClaimAtWorkAsync();
        var typed = new DraftWording(TruthScale.True, null, "Typed twice.", null, []);

        Assert.True((await SaveAsync(desk, scene, typed, null)).IsDone);
        Assert.True((await SaveAsync(desk, scene, typed, null)).IsDone);
    }

    private static Task<Outcome<Nothing>> SaveAsync(TestDesk desk, Scene scene, DraftWording typed, DraftWording? seen) =>
        desk.Drafts().SaveAsync(scene.Reviewer, scene.Claim, typed, seen, TestContext.Current.CancellationToken);

    private static async Task<Scene> ToDoAsync(TestDesk desk)
    {
        var scene = await desk.Given.AClaimAtWorkAsync();
        return scene with { Claim = await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "More ships will come.") };
    }

    private static Task<KeptDraft?> ReadAsync(TestDesk desk, Scene scene) =>
        desk.Drafts().ReadAsync(scene.Reviewer, scene.Claim, TestContext.Current.CancellationToken);
}

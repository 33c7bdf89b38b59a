using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Evidence;

public sealed class EvidenceTests
{
    [Fact]
    public async Task One_source_is_put_to_work_for_several_claims_at_once()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var other = await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "More ships will come.");

        var attached = await desk.DoneAsync(
            GivenEvidence.Attach(scene.Claim, other) with { NewSource = GivenEvidence.Register with { Url = "https://new.example/" } }, scene.Editor);

        Assert.False(attached.SourceWasThere);
        Assert.Equal(scene.Claim, (await desk.PieceAsync(attached.EvidenceIds[0])).ClaimId);
        Assert.Equal(other, (await desk.PieceAsync(attached.EvidenceIds[1])).ClaimId);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task The_same_address_is_the_same_source_whatever_tracks_it_carries()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var known = await desk.PieceAsync(scene.Evidence);

        var attached = await desk.DoneAsync(
            GivenEvidence.Attach(scene.Claim) with
            {
                NewSource = GivenEvidence.Register with { Url = "https://HARBOUR.example/register?utm_source=x&fbclid=1#page4" },
            },
            scene.Reviewer);

        Assert.True(attached.SourceWasThere);
        Assert.Equal(known.SourceId, attached.SourceId);
    }

    [Fact]
    public async Task The_assignees_first_evidence_starts_the_claim_and_undo_takes_both_back()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var claim = await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "More ships will come.");
        await desk.Given.TakenAsync(claim, scene.Reviewer);
        var command = GivenEvidence.Attach(claim) with { NewSource = GivenEvidence.Register with { Url = "https://new.example/" } };

        await desk.DoneAsync(command, scene.Reviewer);
        Assert.Equal(ClaimState.InProgress, (await desk.ClaimAsync(claim)).State);
        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), scene.Reviewer);

        Assert.Equal(ClaimState.ToDo, (await desk.ClaimAsync(claim)).State);
        await using var database = desk.OpenDatabase();
        Assert.Equal(1, await database.Sources.CountAsync(TestContext.Current.CancellationToken));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Somebody_elses_evidence_starts_nothing()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var claim = await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "More ships will come.");
        await desk.Given.TakenAsync(claim, scene.Reviewer);

        await desk.Given.EvidenceAsync(claim, scene.Editor);

        Assert.Equal(ClaimState.ToDo, (await desk.ClaimAsync(claim)).State);
    }

    [Fact]
    public async Task Uncited_evidence_comes_and_goes_while_the_verdict_waits_cited_evidence_stays()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var uncited = await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, "https://other.example/");

        await scene.RefusedAsync(new RemoveEvidence(Guid.CreateVersion7(), scene.Evidence, 1), scene.Reviewer, "evidence.cited");
        await scene.RefusedAsync(
            new EditEvidence(Guid.CreateVersion7(), scene.Evidence, 1, GivenEvidence.Supporting), scene.Reviewer, "evidence.cited");
        await desk.DoneAsync(new EditEvidence(Guid.CreateVersion7(), uncited, 1, GivenEvidence.Supporting), scene.Reviewer);
        await desk.DoneAsync(new RemoveEvidence(Guid.CreateVersion7(), uncited, 2), scene.Reviewer);

        Assert.True((await desk.PieceAsync(uncited)).Removed);
    }

    [Fact]
    public async Task Nothing_is_attached_edited_or_removed_once_it_is_approved()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await scene.ApproveAsync();

        await scene.RefusedAsync(GivenEvidence.Attach(scene.Claim), scene.Reviewer, "claim.wrongState");
        await scene.RefusedAsync(
            new EditEvidence(Guid.CreateVersion7(), scene.Evidence, 1, GivenEvidence.Supporting), scene.Reviewer, "claim.wrongState");
        await scene.RefusedAsync(new RemoveEvidence(Guid.CreateVersion7(), scene.Evidence, 1), scene.Editor, "claim.wrongState");
    }

    [Fact]
    public async Task A_suggestion_gets_no_evidence()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var suggestion = (await desk.Given.SuggestionsAsync(scene.Article, scene.Reviewer, "More ships will come.")).Single();

        await scene.RefusedAsync(GivenEvidence.Attach(suggestion), scene.Reviewer, "claim.wrongState");
        await scene.RefusedAsync(GivenEvidence.Attach(scene.Claim, suggestion), scene.Reviewer, "claim.wrongState");
    }

    [Fact]
    public async Task Evidence_is_changed_by_who_attached_it_the_assignee_or_an_editor()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var attacher = await desk.Given.AReviewerAsync("A. Ttacher");
        var stranger = await desk.Given.AReviewerAsync("S. Tranger");
        var piece = await desk.Given.EvidenceAsync(scene.Claim, attacher, "https://other.example/");

        await scene.RefusedAsync(new EditEvidence(Guid.CreateVersion7(), piece, 1, GivenEvidence.Supporting), stranger, "claim.notYours");
        await scene.RefusedAsync(new RemoveEvidence(Guid.CreateVersion7(), piece, 1), stranger, "claim.notYours");
        await desk.DoneAsync(new EditEvidence(Guid.CreateVersion7(), piece, 1, GivenEvidence.Supporting), attacher);
        await desk.DoneAsync(new EditEvidence(Guid.CreateVersion7(), piece, 2, GivenEvidence.Supporting), scene.Reviewer);
        await desk.DoneAsync(new EditEvidence(Guid.CreateVersion7(), piece, 3, GivenEvidence.Supporting), scene.Editor);

        Assert.Equal([attacher, scene.Reviewer, scene.Editor], (await desk.PieceAsync(piece)).WorkedOnBy);
    }

    [Fact]
    public async Task Administrators_attach_edit_and_remove_nothing()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var administrator = await desk.Given.AnAdministratorAsync();

        await scene.RefusedAsync(GivenEvidence.Attach(scene.Claim), administrator, "gate.notAllowed");
        await scene.RefusedAsync(
            new EditEvidence(Guid.CreateVersion7(), scene.Evidence, 1, GivenEvidence.Supporting), administrator, "gate.notAllowed");
        await scene.RefusedAsync(new RemoveEvidence(Guid.CreateVersion7(), scene.Evidence, 1), administrator, "gate.notAllowed");
    }

    [Fact]
    public async Task The_second_of_two_who_edit_is_shown_both_field_by_field()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.DoneAsync(
            new EditEvidence(Guid.CreateVersion7(), scene.Evidence, 1, GivenEvidence.Supporting with { Note = "Theirs" }), scene.Editor);

        var outcome = await desk.DoAsync(
            new EditEvidence(Guid.CreateVersion7(), scene.Evidence, 1, GivenEvidence.Supporting with { Note = "Mine" }), scene.Reviewer);

        var conflict = Assert.IsType<Outcome<int>.Conflict>(outcome);
        Assert.Equal(2, conflict.Version);
        Assert.Equal([new FieldConflict("Note", "Theirs", "Mine")], conflict.Fields);
        Assert.Equal("Theirs", (await desk.PieceAsync(scene.Evidence)).Note);
    }

    [Fact]
    public async Task A_removal_is_undone_while_it_stands()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var removal = new RemoveEvidence(Guid.CreateVersion7(), scene.Evidence, 1);
        await desk.DoneAsync(removal, scene.Reviewer);
        await scene.RefusedAsync(
            new EditEvidence(Guid.CreateVersion7(), scene.Evidence, 2, GivenEvidence.Supporting), scene.Reviewer, "evidence.removed");

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), removal.Id), scene.Reviewer);

        Assert.False((await desk.PieceAsync(scene.Evidence)).Removed);
        await scene.SubmitAsync();
    }

    [Fact]
    public async Task A_corrected_source_leaves_the_citation_of_a_submitted_verdict()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var source = (await desk.PieceAsync(scene.Evidence)).SourceId;

        await desk.DoneAsync(
            new EditSource(Guid.CreateVersion7(), source, 1, GivenEvidence.Register with { Title = "Port register" }), scene.Editor);

        Assert.StartsWith("Harbour register", (await scene.CurrentAsync()).Cited.Single().Citation, StringComparison.Ordinal);
        await scene.ApproveAsync();
    }

    [Fact]
    public async Task A_source_takes_no_address_of_another_and_keeps_one()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var other = await desk.PieceAsync(await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, "https://other.example/"));

        await scene.RefusedAsync(new EditSource(Guid.CreateVersion7(), other.SourceId, 1, GivenEvidence.Register), scene.Reviewer, "source.urlTaken");
        await scene.RefusedAsync(
            new EditSource(Guid.CreateVersion7(), other.SourceId, 1, GivenEvidence.Register with { Url = null }), scene.Reviewer, "source.noPlace");
        Assert.IsType<Outcome<int>.Conflict>(await desk.DoAsync(
            new EditSource(Guid.CreateVersion7(), other.SourceId, 9, GivenEvidence.Register), scene.Reviewer));
    }

    [Fact]
    public async Task What_is_written_has_its_limits_each_with_a_sentence()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var right = GivenEvidence.Attach(scene.Claim);
        AttachEvidence[] wrong =
        [
            right with { ClaimIds = [] },
            right with { ClaimIds = [scene.Claim, scene.Claim] },
            right with { NewSource = null },
            right with { SourceId = Guid.CreateVersion7() },
            right with { NewSource = GivenEvidence.Register with { Title = " " } },
            right with { NewSource = GivenEvidence.Register with { Title = new string('x', 301) } },
            right with { NewSource = GivenEvidence.Register with { Url = null } },
            right with { NewSource = GivenEvidence.Register with { Url = "javascript:alert(1)" } },
            right with { NewSource = GivenEvidence.Register with { Url = "https://x.example/" + new string('x', 2048) } },
            right with { NewSource = GivenEvidence.Register with { Published = "last week" } },
            right with { Evidence = GivenEvidence.Supporting with { Note = new string('x', 4001) } },
            right with { Evidence = GivenEvidence.Supporting with { Quotation = new string('x', 4001) } },
            right with { Evidence = GivenEvidence.Supporting with { Locator = null } },
        ];

        foreach (var command in wrong)
        {
            var outcome = await desk.DoAsync(command with { Id = Guid.CreateVersion7() }, scene.Reviewer);
            var faults = Assert.IsType<Outcome<EvidenceAttached>.Invalid>(outcome).Faults;
            Assert.All(faults, fault => Assert.EndsWith(".", fault.Sentence, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("https://a.example/x?utm_source=n&b=2#top", "https://a.example/x?b=2")]
    [InlineData("HTTPS://A.example:443/x?gclid=1", "https://a.example/x")]
    [InlineData("http://a.example", "http://a.example/")]
    [InlineData("https://a.example/x?id=utm_source", "https://a.example/x?id=utm_source")]
    [InlineData("mailto:a@b.example", null)]
    [InlineData("no address", null)]
    public void An_address_is_known_by_what_matters_of_it(string url, string? canonical) =>
        Assert.Equal(canonical, CanonicalUrl.Of(url));
}

using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Evidence.Confidential;
using FactCheck.Core.Tests.Evidence.Merging;
using FactCheck.Core.Tests.Evidence.Weighing;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Notes;

public sealed class SourceNotesTests
{
    private const string Slow = "Corrects nothing.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_noted_of_a_publisher_stands_with_each_of_its_sources_however_it_is_written()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var attach = GivenEvidence.Attach(scene.Claim) with { NewSource = GivenEvidence.Register with { Publisher = "HARBOUR office", Url = "https://other.example/" } };
        var other = await desk.DoneAsync(attach, scene.Reviewer);

        Assert.Equal(1, await desk.DoneAsync(new NotePublisher(Guid.CreateVersion7(), "Harbour office", 0, $" {Slow} "), scene.Editor));

        var claim = await ClaimAsync(scene);
        Assert.Equal([Slow, Slow], claim.Evidence.Select(piece => piece.Reliability));
        var card = await CardAsync(scene, scene.Reviewer, other.SourceId);
        Assert.Equal((Slow, 1, false), (card.Notes.Reliability!.Text, card.Notes.Reliability.Version, card.MayNotePublisher));
        Assert.True((await CardAsync(scene, scene.Editor, other.SourceId)).MayNotePublisher);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Editors_and_administrators_write_it_and_nobody_else()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var note = new NotePublisher(Guid.CreateVersion7(), "Harbour office", 0, Slow);

        Assert.IsType<Outcome<int>.Refused>(await desk.DoAsync(note, scene.Reviewer));
        await desk.DoneAsync(note with { Id = Guid.CreateVersion7() }, await desk.Given.AnAdministratorAsync());

        Assert.Equal(Slow, (await ClaimAsync(scene)).Evidence.Single().Reliability);
    }

    [Fact]
    public async Task An_administrator_takes_their_own_note_back_and_nothing_that_needs_more()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        var note = new NotePublisher(Guid.CreateVersion7(), "Harbour office", 0, Slow);
        await desk.DoneAsync(note, administrator);
        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), note.Id), administrator);
        Assert.Null((await ClaimAsync(scene)).Evidence.Single().Reliability);

        var attach = GivenEvidence.Attach(scene.Claim) with { NewSource = GivenEvidence.Register with { Url = "https://other.example/" } };
        await desk.DoneAsync(attach, scene.Reviewer);
        await using (var database = desk.OpenDatabase())
        {
            var version = await database.People.Where(person => person.Id == scene.Reviewer).Select(person => person.Version).SingleAsync(Stop);
            await desk.DoneAsync(new ChangeRoles(Guid.CreateVersion7(), scene.Reviewer, version, Roles.Administrator), administrator);
        }

        var undo = await desk.DoAsync(new UndoCommand(Guid.CreateVersion7(), attach.Id), scene.Reviewer);

        Assert.Equal("gate.notAllowed", Assert.IsType<Outcome<Nothing>.Refused>(undo).Refusal.Code);
        Assert.Equal(2, (await ClaimAsync(scene)).Evidence.Count);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task The_second_who_writes_is_shown_the_first_and_an_empty_note_takes_it_away()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.DoneAsync(new NotePublisher(Guid.CreateVersion7(), "Harbour office", 0, Slow), scene.Editor);

        var second = await desk.DoAsync(new NotePublisher(Guid.CreateVersion7(), "Harbour office", 0, "Fine."), scene.Editor);
        var conflict = Assert.IsType<Outcome<int>.Conflict>(second);
        Assert.Equal((1, Slow), (conflict.Version, conflict.Fields.Single().Theirs));
        var away = new NotePublisher(Guid.CreateVersion7(), "Harbour office", 1, " ");
        await desk.DoneAsync(away, scene.Editor);
        Assert.Null((await ClaimAsync(scene)).Evidence.Single().Reliability);
        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), away.Id), scene.Editor);

        Assert.Equal(Slow, (await ClaimAsync(scene)).Evidence.Single().Reliability);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_publisher_only_a_confidential_source_has_is_not_noted()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.DoneAsync(GivenConfidential.Conversation(scene.Claim), scene.Editor);

        await scene.RefusedAsync(
            new NotePublisher(Guid.CreateVersion7(), GivenConfidential.Details.Publisher!, 0, Slow), scene.Editor, "note.publisherUnknown");
    }

    [Fact]
    public async Task An_interest_is_noted_by_who_checks_stands_with_the_evidence_and_in_the_claims_history()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = (await desk.PieceAsync(scene.Evidence)).SourceId;

        await desk.DoneAsync(new NoteInterest(Guid.CreateVersion7(), source, 0, "Runs the harbour."), scene.Reviewer);

        Assert.Equal("Runs the harbour.", (await ClaimAsync(scene)).Evidence.Single().Interest);
        var history = await desk.Services.GetRequiredService<ClaimHistory>().ReadAsync(scene.Editor, scene.Claim, null, Stop);
        Assert.Equal(FactKinds.InterestNoted, history.Entries[0].Kind);
        Assert.IsType<Outcome<int>.Refused>(await desk.DoAsync(
            new NoteInterest(Guid.CreateVersion7(), source, 1, "x"), await desk.Given.AnAdministratorAsync()));
    }

    [Fact]
    public async Task The_interest_of_a_confidential_source_is_written_and_read_only_by_who_sees_the_source()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var held = (await desk.DoneAsync(GivenConfidential.Conversation(scene.Claim), scene.Editor)).SourceId;
        var outsider = await desk.Given.AReviewerAsync("Out. Sider");
        Assert.IsType<Outcome<int>.Gone>(await desk.DoAsync(new NoteInterest(Guid.CreateVersion7(), held, 0, "x"), outsider));

        await desk.DoneAsync(new NoteInterest(Guid.CreateVersion7(), held, 0, $"{GivenConfidential.Secret} is a partner."), scene.Editor);

        var reader = desk.Services.GetRequiredService<Core.Storage.DeskReader>();
        await using var hidden = await reader.OpenAsync(outsider, Stop);
        Assert.DoesNotContain(hidden.EventValues.Where(value => value.Table == "InterestNotes"), value => value.After!.Contains(GivenConfidential.Secret, StringComparison.Ordinal));
        await using var seen = await reader.OpenAsync(scene.Editor, Stop);
        Assert.Contains(seen.EventValues.Where(value => value.Table == "InterestNotes"), value => value.After!.Contains(GivenConfidential.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_interests_stand_on_the_source_that_is_kept_of_two()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var gone = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var kept = (await scene.WeighableAsync("twin")).SourceId;
        await desk.DoneAsync(new NoteInterest(Guid.CreateVersion7(), gone, 0, "Runs the harbour."), scene.Reviewer);
        await desk.DoneAsync(new NoteInterest(Guid.CreateVersion7(), kept, 0, "Owns the quay."), scene.Reviewer);
        var merge = await desk.MergeAsync(gone, kept);

        await desk.DoneAsync(merge, scene.Reviewer);
        Assert.Equal("Owns the quay.\nRuns the harbour.", (await CardAsync(scene, scene.Reviewer, kept)).Notes.Interest!.Text);
        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), merge.Id), scene.Reviewer);

        Assert.Equal("Owns the quay.", (await CardAsync(scene, scene.Reviewer, kept)).Notes.Interest!.Text);
        Assert.Equal("Runs the harbour.", (await CardAsync(scene, scene.Reviewer, gone)).Notes.Interest!.Text);
        await desk.AssertRecordHoldsAsync();
    }

    private static async Task<ClaimView> ClaimAsync(Scene scene) =>
        (await scene.Desk.Services.GetRequiredService<ClaimDetail>().FindAsync(scene.Reviewer, scene.Claim, Stop))!;

    private static async Task<SourceCard> CardAsync(Scene scene, Guid viewer, Guid source) =>
        (await scene.Desk.Services.GetRequiredService<SourceDetail>().ReadAsync(viewer, source, Stop))!;
}

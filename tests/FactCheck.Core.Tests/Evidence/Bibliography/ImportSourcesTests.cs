using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Evidence.Confidential;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Bibliography;

public sealed class ImportSourcesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_preview_marks_what_the_library_has_and_what_the_file_has_twice()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var paper = GivenEvidence.Register with { Title = "A paper", Url = "http://dx.doi.org/10.1000/abc" };
        await desk.DoneAsync(new ImportSources(Guid.CreateVersion7(), [paper]), scene.Reviewer);

        var items = await PreviewAsync(desk, scene.Reviewer, """
            @misc{known, title={Register}, url={https://harbour.example/register?utm_source=x#top}}
            @article{doi, title={A paper}, url={https://journal.example/abc}, doi={10.1000/ABC}}
            @misc{fresh, title={Fresh}, url={https://fresh.example/}}
            @misc{again, title={Fresh again}, url={https://fresh.example/#part}}
            @misc{none, title={Nowhere}}
            """);

        Assert.Equal(["Harbour register", "A paper", null, null, null], items.Select(item => item.KnownTitle));
        Assert.Equal([null, null, null, 3, null], items.Select(item => item.SameAs));
        Assert.Equal(["fresh"], items.Where(item => item.IsNew).Select(item => item.Item.Label));
    }

    [Fact]
    public async Task What_is_new_comes_in_once_and_is_recorded()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var one = GivenEvidence.Register with { Title = "One", Url = "https://one.example/", Author = "A. Uthor" };
        var two = GivenEvidence.Register with { Title = "Two", Url = "https://two.example/" };
        var command = new ImportSources(Guid.CreateVersion7(), [GivenEvidence.Register, one, two, one with { Url = "https://one.example/#again" }]);

        Assert.Equal(new SourcesImported(2, 2), await desk.DoneAsync(command, scene.Reviewer));
        Assert.Equal(new SourcesImported(2, 2), await desk.DoneAsync(command, scene.Reviewer));

        await using var database = desk.OpenDatabase();
        var added = await database.Sources.Where(source => source.Title != "Harbour register").OrderBy(source => source.Title).ToListAsync(Token);
        Assert.Equal(["One", "Two"], added.Select(source => source.Title));
        Assert.Equal(("A. Uthor", scene.Reviewer, 1), (added[0].Author, added[0].AddedById, added[0].Version));
        Assert.Equal(3, await database.Facts.CountAsync(fact => fact.Kind == FactKinds.SourceAdded, Token));
        Assert.Equal("Harbour register", (await desk.PieceAsync(scene.Evidence)).Source.Title);
    }

    [Fact]
    public async Task What_cannot_be_a_source_is_refused_and_nothing_comes_in()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var fine = GivenEvidence.Register with { Title = "Fine", Url = "https://fine.example/" };

        Assert.Equal("Choose a source to bring in.", await SentenceAsync());
        Assert.Equal("Give the source a title.", await SentenceAsync(fine, fine with { Title = " ", Url = "https://b.example/" }));
        Assert.Equal("A source is a web address or a file, so this one needs its web address.", await SentenceAsync(fine, fine with { Url = null }));
        Assert.Contains("1,000", await SentenceAsync([.. Enumerable.Repeat(fine, 1001)]), StringComparison.Ordinal);
        Assert.IsType<Outcome<SourcesImported>.Refused>(await desk.DoAsync(
            new ImportSources(Guid.CreateVersion7(), [fine]), await desk.Given.APersonAsync("N. Obody", Roles.None)));

        await using var database = desk.OpenDatabase();
        Assert.Equal(1, await database.Sources.CountAsync(Token));

        async Task<string> SentenceAsync(params SourceDetails[] sources) =>
            (await desk.DoAsync(new ImportSources(Guid.CreateVersion7(), sources), scene.Reviewer)).Sentence!;
    }

    [Theory]
    [InlineData(BibliographyFormat.BibTex)]
    [InlineData(BibliographyFormat.CslJson)]
    public async Task What_one_desk_exports_another_has_field_by_field(BibliographyFormat format)
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AClaimAtWorkAsync();
        var gödel = new SourceDetails("On {Formally} Undecidable_", "https://doi.org/10.1007/BF01700692", "Monatshefte & Co", "Kurt Gödel", "1931", SourceType.Academic, false);
        await desk.DoneAsync(new ImportSources(Guid.CreateVersion7(), [gödel]), scene.Reviewer);
        var text = await ExportAsync(desk, scene.Reviewer, new SourceFilter(), format);

        await using var other = await TestDesk.CreateAsync(services => services.AddEvidence());
        var editor = await other.Given.AnEditorAsync("E. Lsewhere");
        var items = await PreviewAsync(other, editor, text!);
        await other.DoneAsync(new ImportSources(Guid.CreateVersion7(), [.. items.Select(item => item.Item.Source!)]), editor);

        Assert.Equal(text, await ExportAsync(other, editor, new SourceFilter(), format));
        Assert.Contains(gödel, items.Select(item => item.Item.Source));
        Assert.DoesNotContain("Harbour", await ExportAsync(other, editor, new SourceFilter(Type: SourceType.Academic), format), StringComparison.Ordinal);
        Assert.Null(await ExportAsync(other, await other.Given.AnAdministratorAsync(), new SourceFilter(), format));
    }

    [Fact]
    public async Task No_confidential_source_leaves_the_desk_whoever_exports()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AConfidentialSceneAsync();

        foreach (var person in new[] { scene.Attacher, scene.Scene.Editor, scene.Outsider })
        {
            var text = await ExportAsync(desk, person, new SourceFilter(), BibliographyFormat.CslJson);
            Assert.Contains("Harbour register", text, StringComparison.Ordinal);
            Assert.DoesNotContain(GivenConfidential.Secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_exported_how_much_is_on_record_without_a_word_of_what_and_is_not_taken_back()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AConfidentialSceneAsync();
        var text = await ExportAsync(desk, scene.Attacher, new SourceFilter(), BibliographyFormat.CslJson);
        Assert.Null(await ExportAsync(desk, await desk.Given.AnAdministratorAsync(), new SourceFilter(), BibliographyFormat.CslJson));

        await using var database = desk.OpenDatabase();
        var export = await database.LibraryExports.SingleAsync(Token);
        var fact = await database.Facts.SingleAsync(fact => fact.Kind == FactKinds.LibraryExported, Token);
        Assert.Equal((scene.Attacher, BibliographyFormat.CslJson, System.Text.Json.JsonDocument.Parse(text!).RootElement.GetArrayLength()), (export.ById, export.Format, export.Sources));
        Assert.Equal((scene.Attacher, export.Id), (fact.ActorId, fact.SubjectId));
        var kept = await database.EventValues.Where(value => value.Sequence == fact.Sequence).Select(value => value.After).ToListAsync(Token);
        Assert.DoesNotContain(kept, value => value?.Contains(GivenConfidential.Secret, StringComparison.Ordinal) == true);
        await scene.Scene.RefusedAsync(new UndoCommand(Guid.CreateVersion7(), export.Id), scene.Attacher, "undo.notThisKind");
        await desk.AssertRecordHoldsAsync();
    }

    private static async Task<IReadOnlyList<PreviewedItem>> PreviewAsync(TestDesk desk, Guid viewer, string text) =>
        await desk.Services.GetRequiredService<BibliographyPreview>().ReadAsync(
            viewer, Assert.IsType<Outcome<IReadOnlyList<BibliographyItem>>.Done>(BibliographyFile.Read(text)).Value, Token);

    private static Task<string?> ExportAsync(TestDesk desk, Guid viewer, SourceFilter filter, BibliographyFormat format) =>
        desk.Services.GetRequiredService<BibliographyExport>().WriteAsync(viewer, filter, format, Token);
}

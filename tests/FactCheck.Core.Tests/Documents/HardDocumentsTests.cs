using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles.Importing;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Evidence.Snapshots;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Documents;

/// <summary>What people see of a document that is too hard to read.</summary>
public sealed class HardDocumentsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_is_refused_in_a_sentence()
    {
        using var readers = ReadingChild.Readers(TooShort());

        var outcome = await new ArticleFiles(readers).ReadAsync("a.pdf", PdfFile.Of(["The mayor proposed a budget."]), Stop);

        Assert.Equal(ImportRefusals.TooHard.Sentence, outcome.Sentence);
    }

    [Fact]
    public async Task A_snapshot_keeps_the_bytes_and_says_why_there_is_no_text()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await CaptureTests.SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer));
        using var file = new MemoryStream(PdfFile.Of(["The harbour is open."]));

        var outcome = await desk.Services.GetRequiredService<SnapshotIntake>().AddFileAsync(scene.Reviewer, source, file, "harbour.pdf", Stop);

        Assert.True(outcome.IsDone, outcome.Sentence);
        var kept = Assert.Single((await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(scene.Reviewer, source, Stop)).Rows);
        Assert.Equal(ImportRefusals.TooHard.Sentence, kept.WithoutText);
    }

    [Fact]
    public async Task A_page_that_is_looked_up_is_told_by_its_address()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", "<html><head><title>Log</title></head></html>");
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();

        var outcome = await desk.Services.GetRequiredService<SourcePages>().DescribeAsync(scene.Reviewer, site.Url("/log"), Stop);

        var page = Assert.IsType<Outcome<DescribedPage>.Done>(outcome).Value;
        Assert.Equal((null, "127.0.0.1"), (page.Particulars.Title, page.Particulars.Publisher));
    }

    [Fact]
    public async Task A_paste_and_a_plain_text_need_no_other_process()
    {
        using var readers = ReadingChild.Readers(new DocumentReadingOptions());

        var outcome = await new ArticleFiles(readers).ReadAsync("a.txt", "Only words."u8.ToArray(), Stop);

        Assert.Equal("Only words.", Imported.Article(outcome).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new ArticleFiles(readers).ReadAsync("a.html", "<p>Words</p>"u8.ToArray(), Stop));
    }

    [Fact]
    public async Task What_was_read_comes_back_whole()
    {
        using var readers = ReadingChild.Readers(ReadingChild.Patient());
        var word = WordFile.Of(WordFile.Paragraph("“Größer”, she said: 50 € – 𝒳 &amp; &lt;b&gt;.") + WordFile.Paragraph("It grew."), "A title");

        var apart = Imported.Article(await new ArticleFiles(readers).ReadAsync("a.docx", word, Stop));

        Assert.Equivalent(Imported.File("a.docx", word), apart, strict: true);
    }

    /// <summary>Over before any document is read.</summary>
    private static DocumentReadingOptions TooShort() => new() { Command = ReadingChild.Command, Within = TimeSpan.FromTicks(1) };

    private static Task<TestDesk> DeskAsync() => TestDesk.CreateAsync(services =>
    {
        services.AddEvidence().Configure<FetchingOptions>(options => options.AllowedHosts.Add("127.0.0.1"));
        // The desk's own clock stands still.
        services.AddSingleton(ReadingChild.Readers(TooShort()));
    });
}

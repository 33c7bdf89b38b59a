using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles.Importing;
using FactCheck.Core.Tests.Evidence.Snapshots;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Capturing;

/// <summary>A file that is attached is read without anybody asking.</summary>
public sealed class FirstCaptureTests
{
    private const string Said = "The harbour is open again since Monday.";

    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Readable => new()
    {
        { "register.pdf", PdfFile.Of([Said]) },
        { "register.docx", WordFile.Of(WordFile.Paragraph(Said), "Register") },
        { "register.html", Encoding.UTF8.GetBytes($"<!doctype html><html><body><p>{Said}</p></body></html>") },
        { "register.txt", Encoding.UTF8.GetBytes(Said) },
        {
            "register.mhtml",
            Encoding.UTF8.GetBytes(
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n"
                + $"--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>{Said}</p></body></html>\r\n--x--\r\n")
        },
    };

    [Theory]
    [MemberData(nameof(Readable), DisableDiscoveryEnumeration = true)]
    public async Task Its_text_is_there_to_quote_from(string name, byte[] content)
    {
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();

        var source = (await AttachAsync(desk, scene, scene.Reviewer, content, name)).SourceId;
        var list = await CaptureTests.WorkAsync(desk, scene.Reviewer, source);

        Assert.Equal((CaptureState.Done, null, false), (list.LastCapture!.State, list.LastCapture.Sentence, list.LastCapture.OfPage));
        var row = Assert.Single(list.Rows);
        Assert.Equal((SnapshotOrigin.File, name), (row.Origin, row.FileName));
        Assert.Contains(Said, await CaptureTests.TextAsync(desk, scene.Editor, row.Id), StringComparison.Ordinal);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_holds_no_text_waits_for_nothing()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();

        await AttachAsync(desk, scene, scene.Reviewer, Picture, "harbour.png");
        await AttachAsync(desk, scene, scene.Reviewer, [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0], "harbour.mp3");

        Assert.Equal(0, await ReadingsAsync(desk));
    }

    [Fact]
    public async Task A_file_of_the_library_is_read_once_however_often_it_is_attached()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = (await AttachAsync(desk, scene, scene.Reviewer, Encoding.UTF8.GetBytes(Said), "a.txt")).SourceId;
        await AttachAsync(desk, scene, scene.Editor, Encoding.UTF8.GetBytes(Said), "b.txt");
        await CaptureTests.WorkAsync(desk, scene.Reviewer, source);

        await desk.DoneAsync(GivenEvidence.Attach(scene.Claim) with { SourceId = source, NewSource = null }, scene.Editor);

        Assert.Equal(1, await ReadingsAsync(desk));
    }

    [Fact]
    public async Task A_file_that_came_before_files_were_read_is_read_when_it_is_put_to_work_again()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = (await AttachAsync(desk, scene, scene.Reviewer, Encoding.UTF8.GetBytes(Said), "a.txt", capture: false)).SourceId;
        Assert.Equal(0, await ReadingsAsync(desk));

        await desk.DoneAsync(GivenEvidence.Attach(scene.Claim) with { SourceId = source, NewSource = null }, scene.Editor);

        Assert.Single((await CaptureTests.WorkAsync(desk, scene.Reviewer, source)).Rows);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_says_why_and_is_read_again_when_asked()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = (await AttachAsync(desk, scene, scene.Reviewer, PdfFile.Of([[]]), "scan.pdf")).SourceId;

        var row = Assert.Single((await CaptureTests.WorkAsync(desk, scene.Reviewer, source)).Rows);
        Assert.NotNull(row.WithoutText);
        await desk.DoneAsync(new AskForCapture(Guid.CreateVersion7(), source), scene.Reviewer);

        Assert.Equal(2, (await CaptureTests.WorkAsync(desk, scene.Reviewer, source)).Rows.Count);
    }

    [Fact]
    public async Task A_reading_that_a_stop_cut_off_goes_on()
    {
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = (await AttachAsync(desk, scene, scene.Reviewer, Encoding.UTF8.GetBytes(Said), "a.txt")).SourceId;
        Assert.NotNull(await desk.Services.GetRequiredService<CaptureQueue>().TakeAsync(new HashSet<string>(), Stop));

        Assert.Single((await CaptureTests.WorkAsync(desk, scene.Reviewer, source)).Rows);
    }

    private static async Task<EvidenceAttached> AttachAsync(TestDesk desk, Scene scene, Guid by, byte[] content, string name, bool capture = true)
    {
        var stored = await desk.Services.GetRequiredService<BlobStore>().StoreAsync(by, new MemoryStream(content), name, Stop);
        var file = Assert.IsType<Outcome<StoredFile>.Done>(stored).Value;
        return await desk.DoneAsync(
            GivenEvidence.Attach(scene.Claim) with { BlobId = file.BlobId, NewSource = GivenEvidence.Register with { Url = null }, Capture = capture }, by);
    }

    private static async Task<int> ReadingsAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.Captures.CountAsync(capture => capture.Url == null, Stop);
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence;

public sealed class BlobStoreTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(1_200_000)];

    [Fact]
    public async Task A_file_is_kept_in_chunks_attached_and_given_out_byte_for_byte()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AClaimAtWorkAsync();

        var file = await StoredAsync(desk, scene.Reviewer, Pdf, "register.pdf");
        var attached = await desk.DoneAsync(WithFile(scene.Claim, file), scene.Reviewer);

        Assert.Equal(("application/pdf", (long)Pdf.Length), (file.MediaType, file.Length));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), file.Sha256);
        Assert.Equal(Pdf, await BytesAsync(desk, scene.Editor, file.BlobId));
        Assert.Empty(await BytesAsync(desk, await desk.Given.APersonAsync("N. Obody", Roles.None), file.BlobId));
        Assert.Equal("register.pdf", (await desk.PieceAsync(attached.EvidenceIds[0])).Source.FileName);
        await desk.DoneAsync(await scene.SubmissionAsync() with { EvidenceIds = attached.EvidenceIds }, scene.Reviewer);
        Assert.Equal(file.Sha256, (await scene.CurrentAsync()).Cited.Single().Sha256);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task No_row_of_a_file_fills_the_memory_for_large_objects()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AClaimAtWorkAsync();

        var file = await StoredAsync(desk, scene.Reviewer, Pdf, "register.pdf");

        await using var database = desk.OpenDatabase();
        var lengths = await database.BlobChunks.Where(chunk => chunk.BlobId == file.BlobId).OrderBy(chunk => chunk.Ordinal)
            .Select(chunk => chunk.Bytes.Length).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Pdf.Length, lengths.Sum());
        Assert.All(lengths, length => Assert.InRange(length, 1, 80_000));
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_and_are_the_same_source()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AClaimAtWorkAsync();
        var first = await StoredAsync(desk, scene.Reviewer, Pdf, "one.pdf");
        var early = await StoredAsync(desk, scene.Editor, Pdf, "two.pdf");
        var source = (await desk.DoneAsync(WithFile(scene.Claim, first), scene.Reviewer)).SourceId;
        var late = await StoredAsync(desk, scene.Editor, Pdf, "three.pdf");

        var again = await desk.DoneAsync(WithFile(scene.Claim, early), scene.Editor);
        var once = await desk.DoneAsync(WithFile(scene.Claim, late), scene.Editor);

        Assert.Equal(first.BlobId, late.BlobId);
        Assert.True(again.SourceWasThere && once.SourceWasThere);
        Assert.Equal((source, source), (again.SourceId, once.SourceId));
        await using var database = desk.OpenDatabase();
        Assert.Equal(1, await database.Blobs.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_of_somebody_else_or_of_nobody_is_not_attached()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AClaimAtWorkAsync();
        var file = await StoredAsync(desk, scene.Reviewer, Pdf, "register.pdf");

        await scene.RefusedAsync(WithFile(scene.Claim, file), scene.Editor, "file.unknown");
        await scene.RefusedAsync(WithFile(scene.Claim, file with { BlobId = Guid.CreateVersion7() }), scene.Reviewer, "file.unknown");
    }

    [Fact]
    public async Task What_nobody_claims_within_a_day_is_swept_and_the_rest_stays()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AClaimAtWorkAsync();
        var claimed = await StoredAsync(desk, scene.Reviewer, Pdf, "claimed.pdf");
        await desk.DoneAsync(WithFile(scene.Claim, claimed), scene.Reviewer);
        await StoredAsync(desk, scene.Reviewer, [.. Pdf, 1], "forgotten.pdf");
        desk.Clock.Advance(TimeSpan.FromHours(25));
        await StoredAsync(desk, scene.Reviewer, [.. Pdf, 2], "fresh.pdf");

        var swept = await desk.Services.GetRequiredService<SweepUnclaimedBlobs>().SweepAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, swept);
        await using var database = desk.OpenDatabase();
        Assert.Equal(2, await database.BlobChunks.Select(chunk => chunk.BlobId).Distinct().CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Pdf, await BytesAsync(desk, scene.Reviewer, claimed.BlobId));
        await desk.AssertRecordHoldsAsync();
    }

    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "a.pdf", Pdf, "application/pdf" },
        { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "image/png" },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0], "image/jpeg" },
        { "a.docx", Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.html", [.. "<!doctype html><title>x</title>"u8], "text/html" },
        { "a.txt", [.. "Plain words."u8], "text/plain" },
        { "a.csv", [.. "a,b\n1,2\n"u8], "text/csv" },
        { "a.mp3", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0], "audio/mpeg" },
        { "a.mp4", [0, 0, 0, 0x18, .. "ftypmp42"u8, 0, 0, 0, 0], "video/mp4" },
        { "no-ending", Pdf, "application/pdf" },
        { "a.pdf", [.. "not a pdf"u8], null },
        { "a.docx", Zip("xl/workbook.xml"), null },
        { "a.docx", [.. "PK\x03\x04 broken"u8], null },
        { "a.png", [.. "%PDF-1.7"u8], null },
        { "a.exe", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0], null },
        { "a.zip", Zip("anything.txt"), null },
        { "a.txt", [0, 1, 2, 3], null },
        { "empty.txt", [], null },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task A_file_is_known_by_its_content(string name, byte[] content, string? mediaType)
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var reviewer = await desk.Given.AReviewerAsync();

        var outcome = await StoreAsync(desk, reviewer, content, name);

        if (mediaType is null)
            Assert.StartsWith("file.", Assert.IsType<Outcome<StoredFile>.Refused>(outcome).Refusal.Code, StringComparison.Ordinal);
        else
            Assert.Equal(mediaType, Assert.IsType<Outcome<StoredFile>.Done>(outcome).Value.MediaType);
    }

    [Fact]
    public async Task A_document_beyond_its_limit_is_refused_and_nothing_kept()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var reviewer = await desk.Given.AReviewerAsync();
        var large = new byte[BlobStore.DocumentMaxLength + 1];
        "%PDF-"u8.CopyTo(large);

        var outcome = await StoreAsync(desk, reviewer, large, "large.pdf");

        Assert.Equal("file.tooLarge", Assert.IsType<Outcome<StoredFile>.Refused>(outcome).Refusal.Code);
        await using var database = desk.OpenDatabase();
        Assert.Empty(await database.Uploads.ToListAsync(TestContext.Current.CancellationToken));
        Assert.False(await database.BlobChunks.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_may_not_prepare_claims_stores_nothing()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var administrator = await desk.Given.AnAdministratorAsync();

        var outcome = await StoreAsync(desk, administrator, Pdf, "a.pdf");

        Assert.Equal("gate.notAllowed", Assert.IsType<Outcome<StoredFile>.Refused>(outcome).Refusal.Code);
    }

    private static AttachEvidence WithFile(Guid claim, StoredFile file) =>
        GivenEvidence.Attach(claim) with { BlobId = file.BlobId, NewSource = GivenEvidence.Register with { Url = null } };

    private static Task<Outcome<StoredFile>> StoreAsync(TestDesk desk, Guid person, byte[] content, string name) =>
        desk.Services.GetRequiredService<BlobStore>().StoreAsync(
            person, new MemoryStream(content), name, TestContext.Current.CancellationToken);

    private static async Task<StoredFile> StoredAsync(TestDesk desk, Guid person, byte[] content, string name) =>
        Assert.IsType<Outcome<StoredFile>.Done>(await StoreAsync(desk, person, content, name)).Value;

    private static async Task<byte[]> BytesAsync(TestDesk desk, Guid person, Guid blobId)
    {
        using var stream = new MemoryStream();
        await desk.Services.GetRequiredService<BlobStore>().CopyToAsync(person, blobId, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static byte[] Zip(params IEnumerable<string> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
                archive.CreateEntry(entry);
        }

        return stream.ToArray();
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Snapshots;

public sealed class WarcExportTests
{
    private const string Page = "<!doctype html><html><body><p>Der Hafen ist wieder offen – seit Montag.</p></body></html>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_independent_reader_reads_every_record_and_its_digests_hold()
    {
        await using var site = new LocalSite();
        site.Redirect("/old", "/log?day=1", 301);
        site.Answer("/log?day=1", "200 Fine\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\nX-Kept: yes", Gzip(Encoding.UTF8.GetBytes(Page)));
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await CapturedAsync(desk, site.Url("/old"));
        using (var saved = new MemoryStream(Encoding.UTF8.GetBytes(Page + "\n")))
            Assert.True((await desk.Services.GetRequiredService<SnapshotIntake>().AddFileAsync(scene.Reviewer, source, saved, "saved.html", Stop)).IsDone);

        var records = WarcReader.ReadAll(await ExportAsync(desk, scene.Editor, source));

        Assert.Equal(
            ["warcinfo", "response", "request", "conversion", "metadata", "resource", "conversion", "metadata"], records.Select(record => record.Type));
        Assert.Equal(records.Count, records.Select(record => record.Fields["WARC-Record-ID"]).Distinct().Count());
        Assert.All(records, record => Assert.Equal($"sha256:{Hash(record.Block)}", record.Fields["WARC-Block-Digest"]));
        var response = records[1];
        Assert.Equal(site.Url("/log?day=1"), response.Fields["WARC-Target-URI"]);
        var (head, body) = WarcReader.Message(response.Block);
        Assert.Equal(Page, Encoding.UTF8.GetString(body));
        Assert.Equal($"sha256:{Hash(body)}", response.Fields["WARC-Payload-Digest"]);
        Assert.Equal("HTTP/1.1 200 Fine", head[0]);
        Assert.Contains("X-Kept: yes", head);
        Assert.Contains("X-Archive-Orig-Content-Encoding: gzip", head);
        Assert.DoesNotContain(head, line => line.StartsWith("Content-Encoding", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("GET /log?day=1 HTTP/1.1", WarcReader.Message(records[2].Block).Head[0]);
        Assert.Equal(response.Fields["WARC-Record-ID"], records[2].Fields["WARC-Concurrent-To"]);
        Assert.Equal(response.Fields["WARC-Record-ID"], records[3].Fields["WARC-Refers-To"]);
        Assert.Contains($"redirect: 301 {site.Url("/old")}", Encoding.UTF8.GetString(records[4].Block), StringComparison.Ordinal);
        Assert.Equal(Page + "\n", Encoding.UTF8.GetString(records[5].Block));
        Assert.Equal($"sha256:{Hash(records[5].Block)}", records[5].Fields["WARC-Payload-Digest"]);
    }

    [Fact]
    public async Task A_body_that_came_in_pieces_is_whole_and_its_head_promises_no_pieces()
    {
        await using var site = new LocalSite();
        site.Answer("/log", async (stream, stop) =>
        {
            var body = Encoding.UTF8.GetBytes(Page);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), stop);
            await stream.WriteAsync(body, stop);
            await stream.WriteAsync("\r\n0\r\n\r\n"u8.ToArray(), stop);
        });
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await CapturedAsync(desk, site.Url("/log"));

        var (head, body) = WarcReader.Message(WarcReader.ReadAll(await ExportAsync(desk, scene.Editor, source))[1].Block);

        Assert.Equal(Page, Encoding.UTF8.GetString(body));
        Assert.DoesNotContain(head, line => line.StartsWith("Transfer-Encoding", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nothing_leaves_of_a_confidential_source_and_nothing_for_who_reads_nothing()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await CapturedAsync(desk, site.Url("/log"));
        var nobody = await desk.Given.APersonAsync("N. Obody", Roles.None);
        var administrator = await desk.Given.APersonAsync("A. Ministrator", Roles.Administrator);
        var export = desk.Services.GetRequiredService<WarcExport>();
        Assert.True(await export.HasAnyAsync(scene.Reviewer, source, Stop));
        Assert.False(await export.HasAnyAsync(nobody, source, Stop));
        Assert.False(await export.HasAnyAsync(administrator, source, Stop));
        Assert.Single(WarcReader.ReadAll(await ExportAsync(desk, administrator, source)));
        await using (var database = desk.OpenDatabase())
        {
            await database.Database.ExecuteSqlRawAsync(
                "INSERT INTO ConfidentialSources (SourceId, ById, Since) VALUES ({0}, {1}, 0)", [source.ToString("D"), scene.Editor.ToString("D")], Stop);
        }

        Assert.False(await export.HasAnyAsync(scene.Editor, source, Stop));
        Assert.Equal("warcinfo", Assert.Single(WarcReader.ReadAll(await ExportAsync(desk, scene.Editor, source))).Type);
    }

    private static async Task<(Scene Scene, Guid Source)> CapturedAsync(TestDesk desk, string url)
    {
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await CaptureTests.SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, url));
        Assert.Single((await CaptureTests.WorkAsync(desk, scene.Reviewer, source)).Rows);
        return (scene, source);
    }

    private static async Task<byte[]> ExportAsync(TestDesk desk, Guid viewer, Guid source)
    {
        using var file = new MemoryStream();
        await desk.Services.GetRequiredService<WarcExport>().WriteAsync(viewer, source, file, Stop);
        return file.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }
}

using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Snapshots;

public sealed class ReadableSnapshotTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("<iframe src='https://evil.example/'></iframe>")]
    [InlineData("<p style='background:url(https://evil.example/)'>x</p>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<img src='https://evil.example/pixel.png' srcset='https://evil.example/2.png 2x'>")]
    [InlineData("<img src='data:image/svg+xml;base64,PHN2Zy8+'>")]
    [InlineData("<link rel=stylesheet href='https://evil.example/a.css'><style>@import 'https://evil.example/'</style>")]
    [InlineData("<base href='https://evil.example/'><form action='https://evil.example/'><input name=x></form>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></table></math>")]
    public void A_copy_holds_no_script_and_asks_for_nothing_outside(string trick)
    {
        var copy = Read($"<html><body><p>Kept.</p>{trick}</body></html>").Copy!;

        Assert.Contains("<p>Kept.</p>", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("svg", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("href", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_came_with_the_page_is_shown_and_another_is_told_by_its_words()
    {
        var copy = Read("<body><img src='data:image/png;base64,iVBORw0KGgo=' alt=Quay><img src=/far.png alt='The crane'></body>").Copy!;

        Assert.Contains("src=\"data:image/png;base64,iVBORw0KGgo=\"", copy, StringComparison.Ordinal);
        Assert.Contains("[The crane]", copy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("iso-8859-2", "iso-8859-2")]
    [InlineData("utf-16", null)]
    public void Text_is_read_in_its_encoding(string encoding, string? declared)
    {
        var coder = encoding == "utf-16" ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. coder.GetPreamble(), .. coder.GetBytes("<html><body><p>Größe über Öl</p></body></html>")];

        Assert.Equal("Größe über Öl", ReadableSnapshot.Read(bytes, "text/html", declared).Text);
    }

    [Fact]
    public void A_saved_page_is_read_with_its_pictures()
    {
        const string Saved =
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/members\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://harbour.example/members\r\n\r\n"
            + "<html><body><p>For members: 12 =E2=82=AC</p><img src=3D\"/quay.png\"></body></html>\r\n"
            + "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://harbour.example/quay.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";

        var read = ReadableSnapshot.Read(Encoding.ASCII.GetBytes(Saved), "multipart/related", null);

        Assert.Equal(("For members: 12 €", "https://harbour.example/members"), (read.Text, read.SavedFrom));
        Assert.Contains("src=\"data:image/png;base64,iVBORw0KGgo=\"", read.Copy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_no_text_says_so()
    {
        Assert.Equal(SnapshotRefusals.NoTextInIt.Sentence, ReadableSnapshot.Read([0x89, 0x50], "image/png", null).WithoutText);
        Assert.Equal(SnapshotRefusals.BrokenArchive.Sentence, ReadableSnapshot.Read("MIME-Version: 1.0\r\n\r\nnothing"u8.ToArray(), "multipart/related", null).WithoutText);
        Assert.NotNull(ReadableSnapshot.Read("%PDF-1.7 broken"u8.ToArray(), "application/pdf", null).WithoutText);
    }

    [Theory]
    [InlineData("page.mhtml", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Kept</p>\r\n--b--", "multipart/related", null)]
    [InlineData("page.html", "<!doctype html><p>Kept</p>", "text/html", null)]
    [InlineData("notes.txt", "Kept", null, "snapshot.wrongFile")]
    [InlineData("page.pdf", "<!doctype html><p>Kept</p>", null, "file.wrongType")]
    public async Task A_page_behind_a_login_is_added_as_a_file(string name, string content, string? mediaType, string? refusal)
    {
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await CaptureTests.SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer));

        var outcome = await desk.Services.GetRequiredService<SnapshotIntake>().AddFileAsync(
            scene.Reviewer, source, new MemoryStream(Encoding.UTF8.GetBytes(content)), name, TestContext.Current.CancellationToken);

        Assert.Equal(refusal, (outcome as FactCheck.Core.Gate.Outcome<Guid>.Refused)?.Refusal.Code);
        var list = await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(scene.Editor, source, TestContext.Current.CancellationToken);
        Assert.Equal(mediaType, list.Rows.SingleOrDefault()?.MediaType);
        Assert.Equal(mediaType is null ? null : "Kept", mediaType is null ? null : await CaptureTests.TextAsync(desk, scene.Editor, list.Rows[0].Id));
        await desk.AssertRecordHoldsAsync();
    }

    private static ReadableSnapshot Read(string html) => ReadableSnapshot.Read(Encoding.UTF8.GetBytes(html), "text/html", "utf-8");
}

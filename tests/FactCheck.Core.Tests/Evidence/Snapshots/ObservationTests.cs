using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;

namespace FactCheck.Core.Tests.Evidence.Snapshots;

public sealed class ObservationTests
{
    private const string First = "<!doctype html><html><body><p>The harbour is open.</p></body></html>";

    [Theory]
    [InlineData("<!doctype html><html><body class=new><p>The harbour  is open.</p><!-- 7 --></body></html>", "200 OK", ObservedWord.Unchanged, null)]
    [InlineData("<!doctype html><html><body><p>The harbour is shut.</p></body></html>", "200 OK", ObservedWord.Changed, null)]
    [InlineData("", "404 Not Found", ObservedWord.Gone, 404)]
    [InlineData("", "410 Gone", ObservedWord.Gone, 410)]
    [InlineData("", "500 Oops", ObservedWord.CouldNotBeFetched, null)]
    [InlineData("", "403 Forbidden", ObservedWord.CouldNotBeFetched, null)]
    public async Task What_a_second_fetch_brings_is_said_in_one_of_four_words(string then, string status, ObservedWord word, int? told)
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", First);
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await CaptureTests.SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));
        Assert.Null((await CaptureTests.WorkAsync(desk, scene.Reviewer, source)).Observed);
        site.Answer("/log", $"{status}\r\nContent-Type: text/html", System.Text.Encoding.UTF8.GetBytes(then));

        await desk.DoneAsync(new AskForCapture(Guid.CreateVersion7(), source), scene.Reviewer);
        var observed = (await CaptureTests.WorkAsync(desk, scene.Reviewer, source)).Observed!;

        Assert.Equal((word, told), (observed.Word, observed.Status));
        Assert.Equal(word == ObservedWord.CouldNotBeFetched, observed.Why is { Length: > 0 });
    }

    [Fact]
    public async Task Of_what_was_never_kept_nothing_is_said_to_be_gone()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "404 Not Found\r\nContent-Length: 0", []);
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await CaptureTests.SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));

        var list = await CaptureTests.WorkAsync(desk, scene.Reviewer, source);

        Assert.Equal(CaptureState.Failed, list.LastCapture!.State);
        Assert.Null(list.Observed);
    }
}

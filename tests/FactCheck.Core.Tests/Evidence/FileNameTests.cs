using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("../../notes.txt", "notes.txt")]
    [InlineData("..\\..\\notes.txt", "notes.txt")]
    [InlineData("C:\\desk\\notes.txt", "notes.txt")]
    [InlineData("no\r\ntes\0.txt", "notes.txt")]
    [InlineData("fdp.seton\u202etxt.txt", "fdp.setontxt.txt")]
    public async Task A_name_is_kept_without_folders_and_without_what_cannot_be_seen(string sent, string kept)
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        var scene = await desk.Given.AClaimAtWorkAsync();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("Only words."));

        var outcome = await desk.Services.GetRequiredService<BlobStore>()
            .StoreAsync(scene.Reviewer, content, sent, TestContext.Current.CancellationToken);

        Assert.Equal(kept, Assert.IsType<Outcome<StoredFile>.Done>(outcome).Value.FileName);
    }
}

using System.Text.RegularExpressions;
using FactCheck.Core.Articles;
using FactCheck.Core.Discussion;

namespace FactCheck.Core.Demo;

/// <summary>Says about the claims of a demo article what the seeds say.</summary>
internal sealed partial class DemoThreads(DemoLoader loader, Revision revision)
{
    public async Task LoadAsync(Guid claimId, SeedThread seed)
    {
        var passage = seed.Passage is { } quote ? new PointedAt(revision.Id, DemoLoader.Find(revision.Text, quote)) : null;
        var first = seed.Comments[0];
        var thread = await loader.DoAsync(new StartThread(DemoLoader.NewId(), claimId, Worded(first.Text), passage), loader.Person(first.By));
        foreach (var comment in seed.Comments.Skip(1))
            await loader.DoAsync(new ReplyToThread(DemoLoader.NewId(), thread.Id, Worded(comment.Text)), loader.Person(comment.By));
    }

    private CommentWording Worded(string text) => new(
        Mention().Replace(text, CommentWording.Mention.ToString()),
        [.. Mention().Matches(text).Select(found => loader.Person(found.Groups[1].Value))]);

    [GeneratedRegex("@([a-z]+)")]
    private static partial Regex Mention();
}

using FactCheck.Core.Discussion;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Discussion;

/// <summary>Threads and comments for a scene.</summary>
public static class GivenDiscussion
{
    /// <summary>A comment that mentions people, one after the other at its end.</summary>
    public static CommentWording Says(string text, params IReadOnlyList<Guid> mentioned) =>
        new(text + string.Concat(mentioned.Select(_ => $" {CommentWording.Mention}")), mentioned);

    /// <summary>An open thread; gives back its key.</summary>
    public static async Task<Guid> AThreadAsync(this Given given, Guid claimId, Guid by, string text = "Is the register of 2025 out yet?", params Guid[] mentioned) =>
        (await given.Desk.DoneAsync(new StartThread(Guid.CreateVersion7(), claimId, Says(text, mentioned)), by)).Id;

    /// <summary>An answer in a thread.</summary>
    public static Task<ThreadRef> AReplyAsync(this Given given, Guid threadId, Guid by, string text = "Not before March.", params Guid[] mentioned) =>
        given.Desk.DoneAsync(new ReplyToThread(Guid.CreateVersion7(), threadId, Says(text, mentioned)), by);

    /// <summary>What somebody reads of a claim's discussion.</summary>
    public static Task<DiscussionView> DiscussionAsync(this TestDesk desk, Guid claimId, Guid reader) =>
        new ClaimDiscussion(desk.Reader).ReadAsync(reader, claimId, TestContext.Current.CancellationToken);

    /// <summary>Every thread of the desk, with its comments.</summary>
    public static async Task<List<DiscussionThread>> ThreadsAsync(this TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.Threads.Include(thread => thread.Comments).OrderBy(thread => thread.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}

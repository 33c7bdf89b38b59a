using FactCheck.Core.Discussion;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Notifications;

/// <summary>Turns facts into notices for those they concern, in the same transaction. Nobody is told of what they did themselves.</summary>
internal sealed class NoticeKeeper(Change change)
{
    private readonly List<Notice> notices = [];

    /// <summary>Adds the notices of a command to its context; the gate calls it after the command's rows were saved, and saves.</summary>
    public static async Task SettleAsync(Change change, CancellationToken cancellation)
    {
        if (!change.Facts.Any(fact => NoticeFacts.Telling.Contains(fact.Kind)))
            return;

        var keeper = new NoticeKeeper(change);
        foreach (var fact in change.Facts.Where(fact => fact.Kind != FactKinds.ClaimAssigned))
            await keeper.TellAsync(fact, cancellation);
        await keeper.TellAssigneesAsync(cancellation);
        change.Database.Notices.AddRange(keeper.notices);
    }

    /// <summary>What a command told of and nobody read yet goes when the command is undone.</summary>
    public static async Task TakeBackAsync(DeskContext database, Guid commandId, CancellationToken cancellation) =>
        database.Notices.RemoveRange(
            await database.Notices.Where(notice => notice.CommandId == commandId && notice.ReadAt == null).ToListAsync(cancellation));

    private async Task TellAsync(Fact fact, CancellationToken cancellation)
    {
        switch (fact.Kind)
        {
            case FactKinds.ThreadStarted:
                TellMentioned(fact, await FindAsync(comment => comment.ThreadId == fact.Subject && comment.Ordinal == 0, cancellation), []);
                break;
            case FactKinds.CommentWritten:
                await TellOfReplyAsync(fact, cancellation);
                break;
            case FactKinds.CommentEdited:
                var told = await change.Database.Notices.Where(notice => notice.CommentId == fact.Subject)
                    .Select(notice => notice.PersonId).ToListAsync(cancellation);
                TellMentioned(fact, await FindAsync(comment => comment.Id == fact.Subject, cancellation), told);
                break;
            case FactKinds.VerdictApproved:
                Tell(NoticeKind.Approved, await AuthorAsync(fact.Subject, cancellation), fact);
                break;
            case FactKinds.ChangesRequested:
                Tell(NoticeKind.SentBack, await AuthorAsync(fact.Subject, cancellation), fact);
                break;
        }
    }

    private async Task TellOfReplyAsync(Fact fact, CancellationToken cancellation)
    {
        var comment = await FindAsync(one => one.Id == fact.Subject, cancellation);
        TellMentioned(fact, comment, []);
        var writers = await change.Database.Comments.Where(one => one.ThreadId == comment.ThreadId)
            .Select(one => one.AuthorId).Distinct().ToListAsync(cancellation);
        foreach (var writer in writers.Except(comment.Mentioned))
            Tell(NoticeKind.Replied, writer, fact, comment);
    }

    private void TellMentioned(Fact fact, Comment comment, IReadOnlyCollection<Guid> told)
    {
        foreach (var person in comment.Mentioned.Distinct().Except(told))
            Tell(NoticeKind.Mentioned, person, fact, comment);
    }

    // Claims given to somebody together are told of together, article by article.
    private async Task TellAssigneesAsync(CancellationToken cancellation)
    {
        var given = change.Facts.Where(fact => fact.Kind == FactKinds.ClaimAssigned).ToList();
        if (given.Count == 0)
            return;

        var ids = given.ConvertAll(fact => fact.Subject);
        var assignees = await change.Database.Claims.Where(claim => ids.Contains(claim.Id))
            .Select(claim => new { claim.Id, claim.AssigneeId }).ToDictionaryAsync(claim => claim.Id, claim => claim.AssigneeId, cancellation);
        foreach (var group in given.GroupBy(fact => (fact.Article, Assignee: assignees.GetValueOrDefault(fact.Subject))))
        {
            if (group.Key.Assignee is { } assignee)
                Tell(NoticeKind.Assigned, assignee, group.First(), count: group.Count());
        }
    }

    private Task<Comment> FindAsync(System.Linq.Expressions.Expression<Func<Comment, bool>> which, CancellationToken cancellation) =>
        change.Database.Comments.FirstAsync(which, cancellation);

    private Task<Guid> AuthorAsync(Guid verdictId, CancellationToken cancellation) =>
        change.Database.Verdicts.Where(verdict => verdict.Id == verdictId).Select(verdict => verdict.AuthorId).FirstAsync(cancellation);

    private void Tell(NoticeKind kind, Guid personId, Fact fact, Comment? comment = null, int count = 1)
    {
        if (personId == change.Actor.PersonId)
            return;

        notices.Add(new Notice
        {
            Id = Guid.CreateVersion7(change.Now),
            PersonId = personId,
            Kind = kind,
            ActorId = change.Actor.PersonId,
            ArticleId = fact.Article!.Value,
            ClaimId = fact.Claim!.Value,
            ThreadId = comment?.ThreadId,
            CommentId = comment?.Id,
            Count = count,
            CommandId = change.CommandId,
            At = change.Now,
        });
    }
}

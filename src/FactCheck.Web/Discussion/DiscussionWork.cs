using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Discussion;

/// <summary>Sends what a person says and decides in discussions. What stands against a comment is for its composer to show.</summary>
public sealed class DiscussionWork(DeskSession session, ISnackbar snackbar, IStringLocalizer<DiscussionWork> words)
{
    private const string Last = "discussion";

    /// <summary>Starts a thread; the thread, or why not.</summary>
    public async Task<(string? Refusal, Guid? Thread)> StartAsync(Guid claimId, CommentWording wording, PassageView? passage)
    {
        var pointed = passage is null ? null : new PointedAt(passage.RevisionId, passage.Span);
        var outcome = await session.DoAsync(new StartThread(Guid.CreateVersion7(), claimId, wording, pointed), CancellationToken.None);
        return (outcome.Sentence, outcome is Outcome<ThreadRef>.Done done ? done.Value.Id : null);
    }

    /// <summary>Answers; null, or why not.</summary>
    public async Task<string?> ReplyAsync(Guid threadId, CommentWording wording) =>
        (await session.DoAsync(new ReplyToThread(Guid.CreateVersion7(), threadId, wording), CancellationToken.None)).Sentence;

    /// <summary>Changes one's own comment; null, or why not.</summary>
    public async Task<string?> EditAsync(CommentView comment, CommentWording wording)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return (await session.DoAsync(new EditComment(Guid.CreateVersion7(), comment.Id, comment.Version, wording), CancellationToken.None)).Sentence;
    }

    /// <summary>Says that a thread is answered.</summary>
    public async Task<bool> ResolveAsync(ThreadView thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        var outcome = await session.DoAsync(new ResolveThread(Guid.CreateVersion7(), thread.Id, thread.Version), CancellationToken.None);
        Tell(outcome.IsDone ? words["Resolved"] : outcome is Outcome<Nothing>.Conflict ? words["AnsweredSince"] : outcome.Sentence!);
        return outcome.IsDone;
    }

    /// <summary>Opens a thread again.</summary>
    public async Task<bool> ReopenAsync(ThreadView thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        var outcome = await session.DoAsync(new ReopenThread(Guid.CreateVersion7(), thread.Id, thread.Version), CancellationToken.None);
        Tell(outcome.IsDone ? words["Reopened"] : outcome.Sentence!);
        return outcome.IsDone;
    }

    private void Tell(string sentence)
    {
        snackbar.RemoveByKey(Last);
        snackbar.Add(sentence, Severity.Normal, key: Last);
    }
}

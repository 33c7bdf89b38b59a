using FactCheck.Core.Discussion;
using FactCheck.Web.Shell;

namespace FactCheck.Web.Discussion;

/// <content>What is written, resolved and reopened; the focus goes where work goes on.</content>
public sealed partial class DiscussionTab
{
    private async Task<string?> StartAsync(CommentWording wording)
    {
        var pointed = view is { MayPoint: true } ? Passage : null;
        var (refusal, thread) = await Work.StartAsync(Claim.Id, wording, pointed);
        if (refusal is not null)
            return refusal;

        await OnUnpoint.InvokeAsync();
        writing = false;
        focusNext = Folded ? thread : null;
        await ChangedAsync();
        return null;
    }

    private Task<string?> ReplyAsync(ThreadView thread, CommentWording wording) => AfterAsync(Work.ReplyAsync(thread.Id, wording));

    private Task<string?> EditAsync(CommentView comment, CommentWording wording) => AfterAsync(Work.EditAsync(comment, wording));

    private async Task<string?> AfterAsync(Task<string?> sending)
    {
        var refusal = await sending;
        if (refusal is null)
            await ChangedAsync();
        return refusal;
    }

    private async Task ResolveAsync(ThreadView thread)
    {
        var open = view!.Open.ToList();
        var at = open.FindIndex(one => one.Id == thread.Id);
        var done = await Work.ResolveAsync(thread);
        await ChangedAsync();
        if (!done)
            return;
        // The focus goes where work goes on: to the next open thread, else to the discussion.
        if (open.Where(one => one.Id != thread.Id).Skip(Math.Max(0, at)).FirstOrDefault() is { } next)
            focusNext = next.Id;
        else
            await host.TryFocusAsync();
    }

    private async Task ReopenAsync(ThreadView thread)
    {
        if (await Work.ReopenAsync(thread))
            focusNext = thread.Id;
        await ChangedAsync();
    }

    private async Task ChangedAsync()
    {
        await ReadAsync();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }
}

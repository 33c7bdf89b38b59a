using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Discussion;

/// <summary>What is said about a claim: open threads, resolved ones on demand, and where a new one is begun.</summary>
public sealed partial class DiscussionTab
{
    private readonly Dictionary<Guid, ThreadItem> items = [];
    private IReadOnlyList<Mentionable> people = [];
    private ElementReference host;
    private CommentComposer? composer;
    private DiscussionView? view;
    private ClaimView? read;
    private Guid? focusNext;
    private Guid? followed;
    private string? error;
    private string heard = "";
    private bool all;
    private bool writing;
    private bool wantsComposer;

    /// <summary>The claim as last read: another reading of it reads the discussion again.</summary>
    [Parameter, EditorRequired]
    public ClaimView Claim { get; set; } = default!;

    /// <summary>Who reads.</summary>
    [Parameter]
    public Guid PersonId { get; set; }

    /// <summary>Beside other things: the composer comes on demand.</summary>
    [Parameter]
    public bool Folded { get; set; }

    /// <summary>The thread that was asked for.</summary>
    [Parameter]
    public Guid? ThreadId { get; set; }

    /// <summary>The text that is shown beside it; null where none is.</summary>
    [Parameter]
    public Guid? RevisionId { get; set; }

    /// <summary>What a new thread is to point at; null for the claim as a whole.</summary>
    [Parameter]
    public PassageView? Passage { get; set; }

    /// <summary>The new thread points at nothing after all, or was sent.</summary>
    [Parameter]
    public EventCallback OnUnpoint { get; set; }

    [Parameter]
    public EventCallback<Guid> OnEvidence { get; set; }

    [Parameter]
    public EventCallback<ThreadView> OnPassage { get; set; }

    /// <summary>Something was written, resolved or reopened here.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private ClaimDiscussion Discussions { get; set; } = default!;

    [Inject]
    private MentionablePeople Mentionables { get; set; } = default!;

    [Inject]
    private DiscussionWork Work { get; set; } = default!;

    private ThreadItem Item
    {
        set
        {
            if (value is not null)
                items[value.Thread.Id] = value;
        }
    }

    private IReadOnlyList<ThreadView>? Shown => view is null ? null : all ? view.Threads : view.Open;

    private int Resolved => view is null ? 0 : view.Threads.Count - view.Open.Count;

    /// <summary>Puts the cursor where a new comment is typed.</summary>
    public async Task FocusComposerAsync()
    {
        wantsComposer = true;
        if (composer is not null)
            await composer.FocusAsync();
    }

    /// <summary>Puts the focus on the first open thread, else where one is begun.</summary>
    public void FocusFirst()
    {
        if (view?.Open is [var first, ..])
            focusNext = first.Id;
        else
            writing = true;
        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(read, Claim))
            return;
        if (read?.Id != Claim.Id)
        {
            (view, all, writing, heard) = (null, false, false, "");
            items.Clear();
        }

        await ReadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (ThreadId != followed && view is not null)
            Follow();
        if (focusNext is not { } next || !items.TryGetValue(next, out var item))
            return;
        focusNext = null;
        await item.FocusAsync();
    }

    private void Follow()
    {
        followed = focusNext = ThreadId;
        all |= view!.Threads.Any(thread => thread.Id == ThreadId && thread.ResolvedAt is not null);
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var claim = read = Claim;
        try
        {
            error = null;
            var now = await Discussions.ReadAsync(PersonId, claim.Id, CancellationToken.None);
            people = await Mentionables.ReadAsync(PersonId, CancellationToken.None);
            if (!ReferenceEquals(read, claim))
                return;
            Hear(view, now);
            view = now;
        }
        catch (System.Data.Common.DbException)
        {
            error = L["Failed"];
        }
    }

    /// <summary>Says to those who only hear the page what others wrote since it was last read.</summary>
    private void Hear(DiscussionView? before, DiscussionView now)
    {
        if (before is null)
            return;
        var known = before.Threads.SelectMany(thread => thread.Comments).Select(comment => comment.Id).ToHashSet();
        var others = now.Threads.SelectMany(thread => thread.Comments)
            .Where(comment => !known.Contains(comment.Id) && comment.AuthorId != PersonId).ToList();
        if (others.Count > 0)
            heard = string.Join(" ", others.Select(comment => L["Wrote", comment.Author, comment.Typed].Value));
    }
}

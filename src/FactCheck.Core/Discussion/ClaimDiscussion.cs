using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Discussion;

/// <summary>What is said about a claim.</summary>
/// <param name="Threads">Open ones first, each group in the order they were started.</param>
/// <param name="MayWrite">Whether this person may write here now.</param>
/// <param name="MayPoint">Whether they may point at a passage.</param>
public sealed record DiscussionView(IReadOnlyList<ThreadView> Threads, bool MayWrite, bool MayPoint)
{
    /// <summary>Nothing was said.</summary>
    public static readonly DiscussionView Empty = new([], false, false);

    /// <summary>Why nobody writes here; null where it is only this person who does not.</summary>
    public Refusal? WhyNot { get; init; }

    /// <summary>Those that wait for an answer.</summary>
    public IReadOnlyList<ThreadView> Open => [.. Threads.Where(thread => thread.ResolvedAt is null)];
}

/// <summary>One thread.</summary>
/// <param name="Passage">What it points at; null for the claim as a whole.</param>
/// <param name="ResolvedBy">Null while it is open.</param>
public sealed record ThreadView(
    Guid Id,
    Guid ClaimId,
    PassageView? Passage,
    string? ResolvedBy,
    DateTimeOffset? ResolvedAt,
    IReadOnlyList<CommentView> Comments,
    bool MayResolve,
    int Version);

/// <summary>One comment.</summary>
/// <param name="Text">Markdown with <see cref="CommentWording.Mention"/> where somebody is mentioned.</param>
/// <param name="Mentioned">Who is mentioned, by the names they have now, in the order of the text.</param>
public sealed record CommentView(
    Guid Id,
    Guid AuthorId,
    string Author,
    string Text,
    IReadOnlyList<Mentionable> Mentioned,
    Guid? EvidenceId,
    DateTimeOffset WrittenAt,
    DateTimeOffset? EditedAt,
    bool MayEdit,
    int Version)
{
    /// <summary>The text with the names in it, as it is typed.</summary>
    public string Typed
    {
        get
        {
            var pieces = Text.Split(CommentWording.Mention);
            return string.Concat(pieces.Select((piece, place) => place == 0 ? piece : $"@{Mentioned[place - 1].Name}{piece}"));
        }
    }
}

/// <summary>Reads what is said about a claim.</summary>
public sealed class ClaimDiscussion(DeskReader reader)
{
    /// <summary>All of it; empty when there is nothing to be seen.</summary>
    public async Task<DiscussionView> ReadAsync(Guid personId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var claim = await view.Claims.FirstOrDefaultAsync(one => one.Id == claimId, cancellation);
        if (claim is null)
            return DiscussionView.Empty;

        var threads = await view.Threads.Include(thread => thread.Comments)
            .Where(thread => thread.ClaimId == claimId)
            .OrderBy(thread => thread.StartedAt).ThenBy(thread => thread.Id)
            .ToListAsync(cancellation);
        var names = await NamesAsync(view, threads, cancellation);
        var writes = Permissions.Allow(view.Viewer, Permission.Comment) && DiscussionThread.RefuseOn(claim) is null;
        return new DiscussionView(
            [.. threads.OrderBy(thread => thread.IsOpen ? 0 : 1).Select(thread => Show(thread, names, view.Viewer, writes))],
            writes,
            writes && view.Viewer.Is(Roles.Editor))
        {
            WhyNot = DiscussionThread.RefuseOn(claim),
        };
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(
        DeskView view, List<DiscussionThread> threads, CancellationToken cancellation)
    {
        var people = threads.SelectMany(thread => thread.Comments)
            .SelectMany(comment => comment.Mentioned.Append(comment.AuthorId))
            .Concat(threads.Select(thread => thread.ResolvedById).OfType<Guid>())
            .Distinct().ToList();
        return await view.People.Where(person => people.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
    }

    private static ThreadView Show(DiscussionThread thread, Dictionary<Guid, string> names, Standing viewer, bool writes) => new(
        thread.Id,
        thread.ClaimId,
        thread is { RevisionId: { } revision, Start: { } start, End: { } end }
            ? new PassageView(revision, new Span(start, end), thread.Exact!)
            : null,
        thread.ResolvedById is { } resolver ? names.GetValueOrDefault(resolver, "?") : null,
        thread.ResolvedAt,
        [.. thread.Comments.OrderBy(comment => comment.Ordinal).Select(comment => new CommentView(
            comment.Id,
            comment.AuthorId,
            names.GetValueOrDefault(comment.AuthorId, "?"),
            comment.Text,
            [.. comment.Mentioned.Select(person => new Mentionable(person, names.GetValueOrDefault(person, "?")))],
            comment.EvidenceId,
            comment.WrittenAt,
            comment.EditedAt,
            writes && thread.RefuseEdit(comment, viewer.PersonId) is null,
            comment.Version))],
        writes && thread.MayResolve(viewer),
        thread.Version);
}

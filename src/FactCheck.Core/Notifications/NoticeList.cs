using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Notifications;

/// <summary>A notice as its reader sees it.</summary>
/// <param name="ClaimId">The claim it is about now: a thread goes along when its claim is merged.</param>
/// <param name="ClaimNumber">Null for a suggestion.</param>
/// <param name="Count">How many claims it is about.</param>
public sealed record NoticeRow(
    Guid Id,
    NoticeKind Kind,
    string Actor,
    int ArticleNumber,
    string ArticleTitle,
    Guid ClaimId,
    int? ClaimNumber,
    string Statement,
    Guid? ThreadId,
    int Count,
    DateTimeOffset At,
    bool Read);

/// <summary>A page of a person's notices, latest first.</summary>
/// <param name="Next">From where to go on; null when this is all.</param>
public sealed record NoticePage(IReadOnlyList<NoticeRow> Rows, NoticePlace? Next);

/// <summary>Where a page of notices ends.</summary>
public sealed record NoticePlace(DateTimeOffset At, Guid Id);

/// <summary>Reads a person's own notices, about claims they may read.</summary>
public sealed class NoticeList(DeskReader reader)
{
    /// <summary>More than this many new ones are not counted.</summary>
    public const int MostCounted = 100;

    private const int Most = 100;

    /// <summary>How many are new, up to <see cref="MostCounted"/>.</summary>
    public async Task<int> CountNewAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await view.Notices.Where(notice => notice.ReadAt == null).Take(MostCounted).CountAsync(cancellation);
    }

    /// <summary>A page of them.</summary>
    /// <param name="after">The end of the page before; null for the first one.</param>
    public async Task<NoticePage> ReadAsync(Guid personId, NoticePlace? after, int size, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var take = Math.Clamp(size, 1, Most);
        var notices = view.Notices;
        if (after is not null)
        {
            notices = notices.Where(notice => notice.At < after.At
                || (notice.At == after.At && notice.Id.CompareTo(after.Id) < 0));
        }

        var rows = await (
            from notice in notices.OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id).Take(take + 1)
            join thread in view.Threads on notice.ThreadId equals (Guid?)thread.Id into threads
            from thread in threads.DefaultIfEmpty()
            join claim in view.Claims on (thread == null ? notice.ClaimId : thread.ClaimId) equals claim.Id
            join article in view.Articles on claim.ArticleId equals article.Id
            join actor in view.People on notice.ActorId equals actor.Id
            orderby notice.At descending, notice.Id descending
            select new NoticeRow(
                notice.Id, notice.Kind, actor.Name, article.Number, article.Title, claim.Id, claim.Number, claim.Statement,
                notice.ThreadId, notice.Count, notice.At, notice.ReadAt != null))
            .ToListAsync(cancellation);
        var more = rows.Count > take;
        return new NoticePage(
            more ? rows[..take] : rows,
            more ? new NoticePlace(rows[take - 1].At, rows[take - 1].Id) : null);
    }
}

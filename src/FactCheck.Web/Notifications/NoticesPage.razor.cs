using System.Data.Common;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Notifications;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Notifications;

/// <summary>What concerns the signed-in person, latest first; each line leads to its claim.</summary>
public sealed partial class NoticesPage : IDisposable
{
    private const int PageSize = 50;

    private readonly CancellationTokenSource closed = new();
    private NoticeWatch? watch;
    private List<NoticeRow>? rows;
    private NoticePlace? more;
    private string? error;

    [Inject]
    private NoticeList Notices { get; set; } = default!;

    [Inject]
    private NoticeNews News { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    public void Dispose()
    {
        watch?.Dispose();
        closed.Cancel();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        watch = new NoticeWatch(Feed, () => _ = InvokeAsync(CatchUpAsync));
        await ReadAsync();
    }

    private static string Place(NoticeRow row)
    {
        var article = ArticleNumber.Format(row.ArticleNumber);
        return row.Count > 1
            ? DeskRoutes.ToArticle(article)
            : DeskRoutes.ToThread(article, row.ClaimNumber is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : row.ClaimId.ToString("D"), row.ThreadId);
    }

    private string Words(NoticeRow row)
    {
        var claim = row.ClaimNumber is null ? L["Suggestion", ArticleNumber.Format(row.ArticleNumber)].Value : ArticleNumber.Format(row.ArticleNumber, row.ClaimNumber);
        return row.Count > 1 ? L["AssignedMany", row.Count, ArticleNumber.Format(row.ArticleNumber)] : L[row.Kind.ToString(), claim];
    }

    private async Task CatchUpAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        watch?.Take();
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        try
        {
            error = null;
            var page = await Notices.ReadAsync(await Session.FindPersonIdAsync(), null, Math.Max(PageSize, rows?.Count ?? 0), closed.Token);
            (rows, more) = ([.. page.Rows], page.Next);
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private async Task ReadMoreAsync()
    {
        var page = await Notices.ReadAsync(await Session.FindPersonIdAsync(), more, PageSize, closed.Token);
        rows!.AddRange(page.Rows);
        more = page.Next;
    }

    // The page is left by the same press; what was read stays read.
    private async Task FollowAsync(NoticeRow row)
    {
        if (row.Read)
            return;
        await Session.DoAsync(new MarkNoticesRead(Guid.CreateVersion7(), row.Id), CancellationToken.None);
        News.Tell();
    }

    private async Task ReadAllAsync()
    {
        await Session.DoAsync(new MarkNoticesRead(Guid.CreateVersion7()), CancellationToken.None);
        News.Tell();
        await ReadAsync();
    }
}

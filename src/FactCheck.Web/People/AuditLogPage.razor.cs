using System.Data.Common;
using System.Globalization;
using FactCheck.Core.Audit;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.People;

/// <summary>The record for people: what happened, who did it, what it was before and after.</summary>
public sealed partial class AuditLogPage : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private IReadOnlyList<KeyValuePair<Guid, string>> actors = [];
    private IDisposable? subscription;
    private bool reading;
    private bool missed;
    private string? read;
    private string? error;
    private string? who;
    private string? kind;
    private string? article;

    /// <summary>Who did it.</summary>
    [SupplyParameterFromQuery]
    public Guid? Who { get; set; }

    /// <summary>What happened, a fact's name.</summary>
    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    /// <summary>An article, as shown: <c>A12</c>.</summary>
    [SupplyParameterFromQuery]
    public string? Article { get; set; }

    /// <summary>Only what happened before this event.</summary>
    [SupplyParameterFromQuery]
    public long? Before { get; set; }

    /// <summary>What is shown, carried over from the page's first bytes.</summary>
    [PersistentState]
    public AuditPage? Shown { get; set; }

    [Inject]
    private AuditLog Log { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync() =>
        actors = await Log.ListActorsAsync(await Session.FindPersonIdAsync(), closing.Token);

    protected override async Task OnParametersSetAsync()
    {
        (who, kind, article) = (Who?.ToString(), Kind, Article);
        var wanted = PathTo(Before);
        if (wanted == read)
            return;

        var carriedOver = read is null && Shown is not null;
        read = wanted;
        if (!carriedOver)
            await ReadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            subscription = Feed.Subscribe(Follow);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        subscription?.Dispose();
        closing.Cancel();
    }

    private void Follow(IReadOnlyList<FactNotice> notices) => _ = InvokeAsync(FollowAsync);

    // Whoever looks at the latest sees what is added; an earlier page stays as it is.
    private async Task FollowAsync()
    {
        missed = reading;
        if (Before is not null || reading || closing.IsCancellationRequested)
            return;

        do
        {
            missed = false;
            await ReadAsync();
        }
        while (missed && !closing.IsCancellationRequested);
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        reading = true;
        try
        {
            var filter = new AuditFilter(Who, string.IsNullOrEmpty(Kind) ? null : Kind, NumberOf(Article));
            Shown = await Log.ReadAsync(await Session.FindPersonIdAsync(), filter, Before, closing.Token);
            error = null;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
        finally
        {
            reading = false;
        }
    }

    // What is no article's number fits no article.
    private static int? NumberOf(string? shown) => shown?.Trim().TrimStart('A', 'a') switch
    {
        null or "" => null,
        var digits when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => 0,
    };

    private void Narrow() => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(DeskRoutes.AuditLog, new Dictionary<string, object?>
        {
            ["who"] = string.IsNullOrEmpty(who) ? null : who,
            ["kind"] = string.IsNullOrEmpty(kind) ? null : kind,
            ["article"] = string.IsNullOrWhiteSpace(article) ? null : article.Trim(),
        }),
        replace: true);

    private string PathTo(long? before) => Navigation.GetUriWithQueryParameters(DeskRoutes.AuditLog, new Dictionary<string, object?>
    {
        ["who"] = Who,
        ["kind"] = Kind,
        ["article"] = Article,
        ["before"] = before,
    });
}

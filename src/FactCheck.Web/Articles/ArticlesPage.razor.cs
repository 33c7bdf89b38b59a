using System.Data.Common;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Articles;

/// <summary>The articles of the desk. What is filtered, sorted and shown stands in the address.</summary>
public sealed partial class ArticlesPage : IDisposable
{
    private const int PageSize = 25;

    private readonly CancellationTokenSource closed = new();
    private readonly HashSet<Guid> busy = [];
    private readonly TypedWords words = new();
    private IReadOnlyList<KeyBinding> keys = [];
    private FactFollower? follower;
    private RowKeys? rowKeys;
    private ArticleQuery? shown;
    private string? error;

    /// <summary>What the page shows; kept from the first rendering, so that it is not read twice.</summary>
    [PersistentState]
    public ArticlePage? Page { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "stage")]
    public string? Stage { get; set; }

    [SupplyParameterFromQuery(Name = "mine")]
    public bool? Mine { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    /// <summary>The reader's zone; comes from the shell.</summary>
    [CascadingParameter]
    public TimeZoneInfo? Zone { get; set; }

    [Inject]
    private ArticleList List { get; set; } = default!;

    [Inject]
    private ArticleActions Actions { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private CalmReading Calm { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ArticlesPage> L { get; set; } = default!;

    private ArticleProgress? Progress => Enum.TryParse<ArticleProgress>(Stage, out var progress) ? progress : null;

    private ArticleSort Order => Enum.TryParse<ArticleSort>(Sort, out var order) ? order : ArticleSort.PressTime;

    private bool Narrowed => !string.IsNullOrWhiteSpace(Text) || Progress is not null || Mine == true || After is not null;

    private EventCallback<ArticleRow> Split => EventCallback.Factory.Create<ArticleRow>(this, SplitAsync);

    private EventCallback<ArticleRow> Correct => EventCallback.Factory.Create<ArticleRow>(this, CorrectAsync);

    private string MineToggled => Address(new() { ["mine"] = Mine == true ? null : true, ["after"] = null });

    /// <inheritdoc/>
    public void Dispose()
    {
        follower?.Dispose();
        closed.Cancel();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        keys = [KeyBinding.To(this, "/", L["FindKey"], () => rowKeys?.FindAsync() ?? Task.CompletedTask),
            KeyBinding.To(this, "e", L["DetailsKey"], () => rowKeys?.PressAsync("e") ?? Task.CompletedTask)];
        follower = new FactFollower(Feed, notice => notice.ArticleId is not null, () => Calm.ReadAsync(() => InvokeAsync(FollowAsync)));
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var wanted = Query();
        var kept = shown is null && Page is not null;
        if (wanted == shown)
            return;

        shown = wanted;
        words.Follow(Text);
        if (!kept)
            await ReadAsync();
    }

    private ArticleQuery Query() => new(Text, Progress, Mine == true, Order, PageSize, After);

    private async Task ReadAsync()
    {
        var wanted = Query();
        try
        {
            var read = await List.ReadAsync(await Session.FindPersonIdAsync(), wanted, closed.Token);
            if (wanted != Query())
                return;
            Page = read;
            error = null;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private void Find() => Show(new() { ["q"] = words.Send(), ["after"] = null });

    private void SortBy(ChangeEventArgs picked)
    {
        var order = picked.Value as string;
        Show(new() { ["sort"] = order == nameof(ArticleSort.PressTime) ? null : order, ["after"] = null });
    }

    private async Task CorrectAsync(ArticleRow article)
    {
        if (await Actions.CorrectAsync(article.Id, article.Number, Zone))
            await ReadAsync();
    }

    private async Task SplitAsync(ArticleRow article)
    {
        if (!busy.Add(article.Id))
            return;

        try
        {
            await Actions.SplitAsync(article.Id, article.Number, closed.Token);
            await ReadAsync();
        }
        finally
        {
            busy.Remove(article.Id);
        }
    }

    private string With(ArticleProgress? stage) => Address(new() { ["stage"] = stage?.ToString(), ["after"] = null });

    private string To(string? after) => Address(new() { ["after"] = after });

    private string Address(Dictionary<string, object?> parts) => Navigation.GetUriWithQueryParameters(parts);

    private void Show(Dictionary<string, object?> parts) => Navigation.NavigateTo(Address(parts), replace: true);

    private static string? Here(bool here) => here ? "true" : null;
}

using System.Data.Common;
using FactCheck.Core.Audit;
using FactCheck.Core.People;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.People;

/// <summary>The people of the desk: who is here, what they may do, and who is let in or shut out.</summary>
public sealed partial class PeoplePage : IDisposable
{
    private const int PageSize = 50;

    private readonly CancellationTokenSource closing = new();
    private IDisposable? subscription;
    private string? read;
    private string? error;
    private string? find;
    private string? role;
    private string? state;

    /// <summary>Part of a name or an address.</summary>
    [SupplyParameterFromQuery]
    public string? Find { get; set; }

    /// <summary>Only people who hold this role.</summary>
    [SupplyParameterFromQuery]
    public string? Role { get; set; }

    /// <summary><c>active</c> or <c>disabled</c>.</summary>
    [SupplyParameterFromQuery]
    public string? State { get; set; }

    /// <summary>The last person of the page before.</summary>
    [SupplyParameterFromQuery]
    public Guid? After { get; set; }

    /// <summary>What is shown, carried over from the page's first bytes.</summary>
    [PersistentState]
    public PersonPage? Shown { get; set; }

    [Inject]
    private PersonList List { get; set; } = default!;

    [Inject]
    private PeopleWork Work { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        (find, role, state) = (Find, Role, State);
        var wanted = PathTo(After);
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

    private void Follow(IReadOnlyList<FactNotice> notices)
    {
        if (notices.Any(notice => notice.Kind.StartsWith("person.", StringComparison.Ordinal)))
            _ = InvokeAsync(ReadAndShowAsync);
    }

    private async Task ReadAndShowAsync()
    {
        if (closing.IsCancellationRequested)
            return;

        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        try
        {
            var filter = new PersonFilter(
                Find,
                Enum.TryParse<Roles>(Role, out var only) ? only : null,
                State switch { "active" => false, "disabled" => true, _ => null });
            Shown = await List.ReadAsync(await Session.FindPersonIdAsync(), filter, After, PageSize, closing.Token);
            error = null;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    private async Task InviteAsync()
    {
        if (await Work.InviteAsync())
            await ReadAsync();
    }

    private void Narrow() => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(DeskRoutes.People, new Dictionary<string, object?>
        {
            ["find"] = string.IsNullOrWhiteSpace(find) ? null : find.Trim(),
            ["role"] = string.IsNullOrEmpty(role) ? null : role,
            ["state"] = string.IsNullOrEmpty(state) ? null : state,
        }),
        replace: true);

    private string PathTo(Guid? after) => Navigation.GetUriWithQueryParameters(DeskRoutes.People, new Dictionary<string, object?>
    {
        ["find"] = Find,
        ["role"] = Role,
        ["state"] = State,
        ["after"] = after,
    });
}

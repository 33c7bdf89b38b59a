using System.Data.Common;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Search;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Sources.Reuse;

/// <summary>Asks for which claim something of the library is put to work, and leads there. One's own claims at work are offered first.</summary>
public sealed partial class UseDialog(DeskSearch search, DeskSession session)
{
    private ElementReference field;
    private IReadOnlyList<FoundClaim>? found;
    private string text = "";
    private string? error;

    /// <summary>What is put to work.</summary>
    [Parameter, EditorRequired]
    public ReuseOf What { get; set; } = default!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>Opens it.</summary>
    public static Task ShowAsync(IDialogService dialogs, string title, ReuseOf what)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var parameters = new DialogParameters<UseDialog> { { dialog => dialog.What, what } };
        return dialogs.ShowAsync<UseDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true });
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ReadAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        // The dialog notes first where the focus was, which it gives back when it closes.
        await Task.Yield();
        await field.TryFocusAsync();
    }

    private async Task ReadAsync()
    {
        var wanted = text;
        try
        {
            var me = await session.FindPersonIdAsync();
            var claims = wanted.Trim().Length == 0
                ? await search.FindClaimsOfAsync(me, me, null, CancellationToken.None)
                : (await search.FindAsync(me, wanted, CancellationToken.None)).Claims;
            if (wanted != text)
                return;
            found = [.. claims.Where(claim => ClaimWork.Fits(ClaimAction.AttachEvidence, claim.State))];
            error = null;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    private string Address(FoundClaim claim) => DeskRoutes.ToReuse(ArticleNumber.Format(claim.ArticleNumber), claim.Number, What);
}

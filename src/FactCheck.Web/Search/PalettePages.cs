using FactCheck.Core.Articles;
using FactCheck.Web.Account;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Search;

/// <summary>The pages that whoever is signed in can go to: those of the article at hand, then those of the desk.</summary>
public sealed class PalettePages(
    AuthenticationStateProvider authentication,
    IAuthorizationService authorization,
    NavigationManager navigation,
    IStringLocalizer<PalettePages> words)
{
    private static readonly (string Name, string Href, string Policy)[] Desk =
    [
        ("Desk", DeskRoutes.Desk, DeskPolicies.Desk),
        ("Articles", DeskRoutes.Articles, DeskPolicies.Desk),
        ("NewArticle", DeskRoutes.Import, DeskPolicies.Prepare),
        ("Queue", DeskRoutes.Queue, DeskPolicies.Desk),
        ("Sources", DeskRoutes.Sources, DeskPolicies.Desk),
        ("Findings", DeskRoutes.Findings, DeskPolicies.Desk),
        ("SourceImport", DeskRoutes.SourceImport, DeskPolicies.Prepare),
        ("People", DeskRoutes.People, DeskPolicies.Administrator),
        ("AuditLog", DeskRoutes.AuditLog, DeskPolicies.Administrator),
        ("Account", DeskRoutes.Account, DeskPolicies.OwnAccount),
    ];

    /// <summary>Every page, but the one that is open.</summary>
    public async Task<IReadOnlyList<PaletteEntry>> ReadAsync()
    {
        var person = (await authentication.GetAuthenticationStateAsync()).User;
        var pages = new List<PaletteEntry>(OfArticle());
        foreach (var (name, href, policy) in Desk)
            if ((await authorization.AuthorizeAsync(person, null, policy)).Succeeded)
                pages.Add(new PaletteEntry(PaletteKind.Page, words[name]) { Href = href });
        return [.. pages.Where(page => page.Href != Here)];
    }

    private string Here => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0];

    private PaletteEntry[] OfArticle()
    {
        if (Here.Split('/') is not ["", "articles", var number, ..] || !ArticleNumber.TryParse(number, out _))
            return [];
        return
        [
            Page("Workspace", DeskRoutes.ToArticle(number)),
            Page("Triage", DeskRoutes.ToTriage(number)),
            Page("Report", DeskRoutes.ToReport(number)),
        ];

        PaletteEntry Page(string name, string href) => new(PaletteKind.Page, words[name, number]) { Href = href };
    }
}

using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Web.Articles;
using FactCheck.Web.Shell;
using FactCheck.Web.Tests.Account;
using FactCheck.Web.Tests.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FactCheck.Web.Tests.Articles;

/// <summary>Pages over a real desk in a file of its own: an administrator, a reviewer and an editor; the reviewer is signed in.</summary>
public abstract class OpenDeskContext : ShellContext, IAsyncLifetime
{
    private BunitAuthorizationContext? signedIn;
    private IRenderedComponent<MudDialogProvider>? dialogs;

    protected WebDesk Desk { get; private set; } = default!;

    protected Guid ReviewerId { get; private set; }

    protected Guid EditorId { get; private set; }

    protected static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Where dialogs appear.</summary>
    protected IRenderedComponent<MudDialogProvider> Dialogs => dialogs ??= Render<MudDialogProvider>();

    public virtual async ValueTask InitializeAsync()
    {
        Desk = await WebDesk.StartAsync();
        ReviewerId = await Desk.AddAsync("reviewer@desk.example", Roles.Reviewer);
        EditorId = await Desk.AddAsync("editor@desk.example", Roles.Editor);
        Take<DeskReader>();
        Take<Core.Gate.Desk>();
        Take<FactFeed>();
        Take<RedoCheck>();
        Take<DeskOverview>();
        Take<ArticleList>();
        Take<ArticleCards>();
        Take<ArticleDoubles>();
        Take<LongSplitting>();
        Take<SplitBoard>();
        Take<ClaimDetail>();
        Take<ClaimList>();
        Take<SourceLibrary>();
        Take<SourceDetail>();
        Take<FactCheck.Core.Evidence.Merging.SourceMerges>();
        Take<FactCheck.Core.Evidence.Observing.ObservedOccasions>();
        Take<SourceSnapshots>();
        Take<SnapshotChanges>();
        Take<CaptureQueue>();
        Take<FactCheck.Core.Evidence.Observing.LinkChecks>();
        Take<FactCheck.Core.Evidence.Observing.LinkList>();
        Services.AddSingleton<FactCheck.Web.Sources.Links.LinkWords>();
        Take<QuotationPlaces>();
        Take<RevisionHistory>();
        Take<RevisionIntake>();
        Services.AddSingleton(services => new FactCheck.Web.Live.CalmReading(services.GetRequiredService<FactCheck.Core.Audit.FactFeed>(), TimeProvider.System));
        Services.AddSingleton<ImportTray>();
        Services.AddScoped<DeskSession>();
        Services.AddScoped<ClaimActions>();
        Services.AddScoped<ArticleActions>();
        Replace();
        SignIn(ReviewerId);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _ = Dialogs;
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Desk.DisposeAsync();
    }

    /// <summary>Puts something of the test in place of the desk's own, before anything is shown.</summary>
    protected virtual void Replace()
    {
    }

    /// <summary>Who opens the pages from here on.</summary>
    protected void SignIn(Guid personId)
    {
        signedIn ??= this.AddAuthorization();
        signedIn.SetAuthorized("Somebody");
        signedIn.SetClaims(new System.Security.Claims.Claim(ClaimTypes.NameIdentifier, personId.ToString()));
    }

    /// <summary>Sends a command that must be done.</summary>
    protected async Task<T> DoAsync<T>(Command<T> command, Guid? by = null) =>
        WebDesk.Done(await Desk.Gate.DoAsync(command, by ?? ReviewerId, Stop));

    /// <summary>Imports an article of three sentences.</summary>
    protected async Task<ImportedArticleRef> ImportAsync(string title, DateTimeOffset? due = null)
    {
        var text = $"{title}\n\nThe town bought 14 buses for {title.Length} million dollars in 2023. Ridership fell 12.5 percent between 2019 and 2023, the mayor said. Two libraries close by 1 January.";
        var article = new NewArticle(Guid.CreateVersion7(), text, title, Byline: "By line", Due: due, Anyway: true);
        return await DoAsync(WebDesk.Done(await ArticleIntake.PrepareAsync(article, Stop)).Command);
    }

    /// <summary>Adds a claim to do from a stretch of an article's text.</summary>
    protected async Task<ClaimRef> AddClaimAsync(ImportedArticleRef article, FactCheck.Text.Span span)
    {
        await using var view = await Desk.Services.GetRequiredService<DeskReader>().OpenAsync(ReviewerId, Stop);
        var revisionId = view.Revisions.Single(revision => revision.ArticleId == article.Id).Id;
        return await DoAsync(new AddClaim(Guid.CreateVersion7(), article.Id, revisionId, [span], null, []));
    }

    /// <summary>Goes to an address and shows the page that answers there.</summary>
    protected IRenderedComponent<T> Open<T>(string address)
        where T : class, IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<T>();
    }

    private void Take<T>()
        where T : class => Services.AddSingleton(Desk.Services.GetRequiredService<T>());
}

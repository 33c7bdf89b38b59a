using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FactCheck.Web.Queue;
using FactCheck.Web.Reports;
using FactCheck.Web.Shell;
using FactCheck.Web.Tests.People;
using FactCheck.Web.Tests.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace FactCheck.Web.Tests.Queue;

/// <summary>A desk on a file of its own with an article, seen by its editor, Eva, while Rob, a reviewer, works.</summary>
public abstract class SignOffContext : ShellContext, IAsyncLifetime
{
    protected const string Text = "Harbour reopens\n\nThe harbour reopened on Monday.\n\nIt had been shut for 12 weeks.\n\nRepairs cost 4 million.";

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly DeskDirectory directory = new(Directory.CreateTempSubdirectory("factcheck-queue-").FullName);
    private readonly BunitAuthorizationContext signedIn;

    protected SignOffContext()
    {
        DefaultWaitTimeout = TimeSpan.FromSeconds(15);
        Services.AddLogging();
        Services.AddDesk(directory);
        Services.AddSingleton<HeldContexts>();
        Services.AddSingleton<IDbContextFactory<DeskContext>>(services => services.GetRequiredService<HeldContexts>());
        Services.AddFactWatcher();
        Services.AddEvidence();
        Services.AddSingleton<FactCheck.Web.Sources.Links.LinkWords>();
        Services.AddVerdicts();
        Services.AddReports();
        Services.AddDiscussion();
        Services.AddScoped<DeskSession>();
        Services.AddScoped<KeptDrafts>();
        Services.AddWorkspace();
        Services.AddQueue();
        Services.AddReportPage();
        signedIn = this.AddAuthorization();
    }

    /// <summary>Founded by 'I work alone'.</summary>
    protected virtual bool WorksAlone => false;

    protected Guid Founder { get; private set; }

    protected Guid Eva { get; private set; }

    protected Guid Rob { get; private set; }

    protected Guid Article { get; private set; }

    protected HeldContexts Contexts => Services.GetRequiredService<HeldContexts>();

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = default!;

    protected IRenderedComponent<MudSnackbarProvider> Snackbars { get; private set; } = default!;

    protected static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    /// <summary>What the snackbar says.</summary>
    protected IEnumerable<string> Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(said => said.Message ?? "");

    public async ValueTask InitializeAsync()
    {
        File.Copy(await Template.Value, directory.Database);
        var gate = Services.GetRequiredService<Desk>();
        Founder = Done(await gate.DoAsOperatorAsync(
            new FoundDesk(Guid.CreateVersion7(), "Test desk", "Fay", "fay@desk.example", WorksAlone), Cancellation));
        Eva = WorksAlone ? Founder : await AddAsync("Eva", Roles.Editor);
        Rob = WorksAlone ? Founder : await AddAsync("Rob", Roles.Reviewer);
        var text = ArticleIntake.Read(Text, "en", null, Cancellation);
        Article = (await DoneAsync(
            new ImportArticle(Guid.CreateVersion7(), text, "Harbour reopens", null, null, null, null, "en", null, false), Rob)).Id;
        SignIn(Eva, "Editor");
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>Whose page it is.</summary>
    protected void SignIn(Guid person, params string[] roles)
    {
        signedIn.SetAuthorized("Somebody");
        signedIn.SetRoles(roles);
        signedIn.SetClaims(new System.Security.Claims.Claim(ClaimTypes.NameIdentifier, person.ToString()));
    }

    protected async Task<Guid> AddAsync(string name, Roles roles) => await DoneAsync(
        new AddPerson(Guid.CreateVersion7(), name, $"{name.ToLowerInvariant()}@desk.example", roles), Founder);

    protected async Task<T> DoneAsync<T>(Command<T> command, Guid by) =>
        Done(await Services.GetRequiredService<Desk>().DoAsync(command, by, Cancellation));

    protected async Task<ClaimView> ClaimAsync(Guid claim) =>
        (await Services.GetRequiredService<ClaimDetail>().FindAsync(Eva, claim, Cancellation))!;

    /// <summary>A claim with a verdict that Rob submitted.</summary>
    protected async Task<Guid> ASubmittedClaimAsync(string part, string rationale = "The register says so on page four.", Risk risk = Risk.None)
    {
        var start = Text.IndexOf(part, StringComparison.Ordinal);
        await using var database = Contexts.CreateDbContext();
        var revision = await database.Articles.Where(article => article.Id == Article)
            .Select(article => article.CurrentRevisionId).SingleAsync(Cancellation);
        var claim = (await DoneAsync(
            new AddClaim(Guid.CreateVersion7(), Article, revision, [new Span(start, start + part.Length)], null, [], Check: Check.Substance), Rob)).Id;
        await DoneAsync(new AssignClaim(Guid.CreateVersion7(), claim, (await ClaimAsync(claim)).PlanningVersion, Rob), Rob);
        if (risk != Risk.None)
            await DoneAsync(new PlanClaim(Guid.CreateVersion7(), claim, (await ClaimAsync(claim)).PlanningVersion, risk, null), Eva);
        await AttachAsync(claim, "Open again since Monday.");
        await SubmitAsync(claim, rationale);
        return claim;
    }

    protected async Task AttachAsync(Guid claim, string quotation) => await DoneAsync(
        new AttachEvidence(
            Guid.CreateVersion7(), [claim], null,
            new SourceDetails("Harbour register", $"https://harbour.example/{Guid.NewGuid()}", "Harbour office", null, "2026-11", SourceType.PrimaryDocument, Primary: true),
            null,
            new EvidenceDetails(Stance.Supports, quotation, LocatorKind.Page, "4", new DateOnly(2026, 11, 3), null)),
        Rob);

    protected async Task SubmitAsync(Guid claim, string rationale)
    {
        var view = await ClaimAsync(claim);
        await DoneAsync(
            new SubmitVerdict(
                Guid.CreateVersion7(), claim, view.Version, TruthScale.True, null, rationale, new DateOnly(2026, 11, 4),
                [.. view.Evidence.Select(piece => piece.Id)]),
            Rob);
    }

    protected async Task SendBackAsync(Guid claim, string comment) => await DoneAsync(
        new RequestChanges(Guid.CreateVersion7(), claim, (await ClaimAsync(claim)).Version, comment), Eva);

    protected async Task WithdrawAsync(Guid claim) => await DoneAsync(
        new WithdrawVerdict(Guid.CreateVersion7(), claim, (await ClaimAsync(claim)).Version), Rob);

    protected async Task ApproveAsync(Guid claim)
    {
        var card = await Services.GetRequiredService<SignOffCards>().ReadAsync(Eva, claim, Cancellation);
        await DoneAsync(new ApproveVerdict(Guid.CreateVersion7(), claim, card!.Claim.Version, card.Verdict.ContentHash), Eva);
    }

    /// <summary>Renders a page with what the layout gives dialogs.</summary>
    protected IRenderedComponent<TPage> Show<TPage>(string uri, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
        where TPage : IComponent
    {
        Navigation.NavigateTo(uri);
        Dialogs = Render<MudDialogProvider>();
        Snackbars = Render<MudSnackbarProvider>();
        return Render<TPage>(parameters ?? (_ => { }));
    }

    protected static Task PressAsync(IRenderedComponent<IComponent> page, string key) =>
        page.FindComponent<KeyMap>().Instance.PressedAsync(key);

    protected static T Done<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsDone, outcome.Sentence);
        return ((Outcome<T>.Done)outcome).Value;
    }

    /// <summary>Migrating takes long: it is done once, and every desk begins as a copy.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var made = new DeskDirectory(Directory.CreateTempSubdirectory("factcheck-template-").FullName);
        var options = new DbContextOptionsBuilder<DeskContext>();
        StorageRegistration.Configure(options, made.Database);
        await using var database = new DeskContext(options.Options);
        await database.Database.MigrateAsync();
        await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return made.Database;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        using (var database = new SqliteConnection($"Data Source={directory.Database}"))
            SqliteConnection.ClearPool(database);
        if (Directory.Exists(directory.Path))
            Directory.Delete(directory.Path, recursive: true);
    }
}

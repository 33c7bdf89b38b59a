using Bunit;
using Bunit.TestDoubles;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FactCheck.Web.Account;
using FactCheck.Web.Shell;
using FactCheck.Web.Tests.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ArticleQuery = FactCheck.Core.Articles.ArticleText;
using Claims = System.Security.Claims;

namespace FactCheck.Web.Tests.Workspace;

/// <summary>The workspace's components on a real desk: an article with a reviewer and an editor, and the reviewer signed in.</summary>
public abstract class WorkspaceContext : ShellContext, IAsyncLifetime
{
    protected const string Text = "The harbour reopened on Monday.\nIt had been shut for 12 weeks.\nRepairs cost 4 million.\nMore ships will come.";

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly DeskDirectory directory = new(Directory.CreateTempSubdirectory("factcheck-workspace-").FullName);
    private BunitAuthorizationContext signedIn = null!;
    private Guid founder;

    protected static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    protected Guid Reviewer { get; private set; }

    protected Guid Editor { get; private set; }

    /// <summary>Founded the desk and keeps it.</summary>
    protected Guid Founder => founder;

    protected ArticleView Article { get; private set; } = null!;

    protected Desk Gate => Services.GetRequiredService<Desk>();

    public async ValueTask InitializeAsync()
    {
        File.Copy(await Template.Value, directory.Database);
        Services.AddSingleton<IHostResolver>(new LocalHostsAlone());
        Services.Configure<FetchingOptions>(options => options.AllowedHosts.Add("127.0.0.1"));
        Services.AddDesk(directory).AddFactWatcher().AddVerdicts().AddEvidence().AddReports().AddDiscussion();
        Services.Configure<DocumentReadingOptions>(options => options.InThisProcess = true);
        Services.AddScoped<DeskSession>();
        Services.AddScoped<KeptDrafts>();
        Services.AddScoped<FactCheck.Web.Articles.ArticleActions>();
        Services.AddSingleton<FactCheck.Web.Sources.Links.LinkWords>();
        Services.AddWorkspace();
        signedIn = this.AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        founder = Done(await Gate.DoAsOperatorAsync(
            new FoundDesk(Guid.CreateVersion7(), "Test desk", "A. Dmin", "admin@desk.example", WorksAlone: false), Stop));
        Reviewer = await AddAsync(founder, "R. Viewer", Roles.Reviewer);
        Editor = await AddAsync(founder, "E. Ditor", Roles.Editor);
        SignIn(Reviewer, DeskPolicies.Prepare);
        var prepared = Done(await ArticleIntake.PrepareAsync(new NewArticle(Guid.CreateVersion7(), Text, "Harbour reopens"), Stop));
        var imported = await DoneAsync(prepared.Command, Reviewer);
        Article = (await Services.GetRequiredService<ArticleQuery>().FindAsync(Reviewer, imported.Number, Stop))!;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        using (var database = new SqliteConnection($"Data Source={directory.Database}"))
            SqliteConnection.ClearPool(database);
        Directory.Delete(directory.Path, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody more on the desk.</summary>
    protected Task<Guid> AddAsync(string name, Roles roles) => AddAsync(founder, name, roles);

    protected void SignIn(Guid person, params string[] policies)
    {
        signedIn.SetAuthorized("somebody");
        signedIn.SetPolicies(policies);
        signedIn.SetClaims(new Claims.Claim(Claims.ClaimTypes.NameIdentifier, person.ToString("D")));
    }

    /// <summary>The value of what must have been done.</summary>
    protected static T Done<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsDone, outcome.Sentence);
        return ((Outcome<T>.Done)outcome).Value;
    }

    protected async Task<T> DoneAsync<T>(Command<T> command, Guid person) => Done(await Gate.DoAsync(command, person, Stop));

    protected static Span Of(string part)
    {
        var start = Text.IndexOf(part, StringComparison.Ordinal);
        return new Span(start, start + part.Length);
    }

    /// <summary>A claim that is To do.</summary>
    protected async Task<ClaimView> AClaimAsync(string part = "The harbour reopened on Monday.", Check check = Check.Substance)
    {
        var added = await DoneAsync(
            new AddClaim(Guid.CreateVersion7(), Article.Id, Article.RevisionId, [Of(part)], null, [], Check: check), Editor);
        return await ReadAsync(added.Id);
    }

    /// <summary>A claim the reviewer has.</summary>
    protected async Task<ClaimView> MyClaimAsync(Check check = Check.Substance)
    {
        var claim = await AClaimAsync(check: check);
        await DoneAsync(new AssignClaim(Guid.CreateVersion7(), claim.Id, claim.PlanningVersion, Reviewer), Reviewer);
        return await ReadAsync(claim.Id);
    }

    /// <summary>Suggestions, one per part of the text.</summary>
    protected async Task SuggestAsync(params string[] parts) => await DoneAsync(
        new AddSuggestions(Guid.CreateVersion7(), Article.Id, Article.RevisionId, [.. parts.Select(part => new SuggestedClaim(
            [Of(part)], part, [], Form.OwnVoice, Kind.Event, Check.Substance, Worth.High, 8_000, ["states a number", "names a place"]))]),
        Reviewer);

    /// <summary>Attaches a web page to a claim; gives the claim as it stands then.</summary>
    protected async Task<ClaimView> WithEvidenceAsync(ClaimView claim, Guid? by = null)
    {
        var source = new SourceDetails("Harbour register", "https://harbour.example/register", "Harbour office", null, "2026-11", SourceType.PrimaryDocument, Primary: true);
        var details = new EvidenceDetails(Stance.Refutes, "Shut until Tuesday.", LocatorKind.Page, "4", new DateOnly(2026, 11, 3), null);
        await DoneAsync(new AttachEvidence(Guid.CreateVersion7(), [claim.Id], null, source, null, details), by ?? Reviewer);
        return await ReadAsync(claim.Id, by);
    }

    /// <summary>A claim as the reviewer, or somebody else, sees it now.</summary>
    protected async Task<ClaimView> ReadAsync(Guid claimId, Guid? by = null) =>
        (await Services.GetRequiredService<ClaimDetail>().FindAsync(by ?? Reviewer, claimId, Stop))!;

    /// <summary>What the page reads on opening the article.</summary>
    protected async Task<WorkspaceState> OpenAsync(Guid? by = null)
    {
        var state = Services.GetRequiredService<WorkspaceState>();
        await state.OpenAsync(by ?? Reviewer, Article.Number, Stop);
        return state;
    }

    /// <summary>Where dialogs and snackbars show.</summary>
    protected IRenderedComponent<MudDialogProvider> RenderDialogs()
    {
        Render<MudSnackbarProvider>();
        return Render<MudDialogProvider>();
    }

    /// <summary>Presses a key of the page, as the browser's listener does.</summary>
    protected static Task PressAsync(IRenderedComponent<IComponent> page, string key)
    {
        var map = page.FindComponents<KeyMap>().Last(map => map.Instance.Keys.Any(binding => binding.Key == key));
        return page.InvokeAsync(() => map.Instance.PressedAsync(key));
    }

    /// <summary>What the snackbar said last.</summary>
    protected string? Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.LastOrDefault()?.Message;

    private async Task<Guid> AddAsync(Guid founder, string name, Roles roles) => await DoneAsync(
        new AddPerson(Guid.CreateVersion7(), name, $"{roles}@desk.example", roles), founder);

    private static async Task<string> MakeTemplateAsync()
    {
        var made = new DeskDirectory(Directory.CreateTempSubdirectory("factcheck-template-").FullName);
        var outcome = await new DatabaseOpening(made, TimeProvider.System).OpenAsync(OpeningMode.Serve, CancellationToken.None);
        Done(outcome).Dispose();
        using var database = new SqliteConnection($"Data Source={made.Database}");
        database.Open();
        using var settle = database.CreateCommand();
        settle.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        settle.ExecuteNonQuery();
        SqliteConnection.ClearPool(database);
        return made.Database;
    }
}

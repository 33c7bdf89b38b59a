using System.Data.Common;
using FactCheck.Core.Articles;
using FactCheck.Core.Search;
using FactCheck.Web.Shell;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Search;

/// <summary>What the palette shows for what was typed: what the page can do and where one can go at once, what the desk has a moment later.</summary>
public sealed class PaletteState(
    DeskSearch search,
    DeskSession session,
    PaletteActions actions,
    PalettePages pages,
    TimeProvider clock,
    IStringLocalizer<PaletteState> words) : IDisposable
{
    /// <summary>So long nothing more must be typed before the desk is asked.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    private IReadOnlyList<PaletteEntry> known = [];
    private IReadOnlyList<PaletteEntry> found = [];
    private CancellationTokenSource asking = new();

    /// <summary>Raised when the desk has answered.</summary>
    public event Action? Answered;

    /// <summary>What was typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whose claims are shown; null for everything.</summary>
    public FoundPerson? Of { get; private set; }

    /// <summary>What is offered, in the order of the kinds.</summary>
    public IReadOnlyList<PaletteEntry> Entries { get; private set; } = [];

    /// <summary>The place of the one that Enter chooses.</summary>
    public int At { get; private set; }

    /// <summary>The one that Enter chooses; null when nothing is offered.</summary>
    public PaletteEntry? Chosen => At < Entries.Count ? Entries[At] : null;

    /// <summary>The desk did not answer.</summary>
    public bool Failed { get; private set; }

    /// <summary>The desk has not answered yet.</summary>
    public bool Asking { get; private set; }

    /// <summary>Ends when the desk has answered what was typed last.</summary>
    public Task Asked { get; private set; } = Task.CompletedTask;

    /// <summary>Begins anew.</summary>
    public async Task OpenAsync()
    {
        known = await pages.ReadAsync();
        Of = null;
        Type("");
    }

    /// <summary>Shows what fits other words.</summary>
    public void Type(string text)
    {
        Text = text;
        At = 0;
        if (text.Trim().Length == 0)
            found = [];
        Gather();
        Ask();
    }

    /// <summary>Shows what somebody has at work, or everything again.</summary>
    public void Show(FoundPerson? person)
    {
        Of = person;
        found = [];
        Type("");
    }

    /// <summary>Asks the desk once more.</summary>
    public void Again() => Ask();

    /// <summary>Goes so many places on, round the ends.</summary>
    public void Step(int by)
    {
        if (Entries.Count > 0)
            At = ((At + by) % Entries.Count + Entries.Count) % Entries.Count;
    }

    public void Dispose()
    {
        asking.Cancel();
        asking.Dispose();
    }

    private void Ask()
    {
        asking.Cancel();
        asking.Dispose();
        asking = new CancellationTokenSource();
        Failed = false;
        Asking = Of is not null || TypedQuery.Words(Text).Count > 0;
        Asked = Asking ? AskAsync(Text, Of, asking.Token) : Task.CompletedTask;
    }

    private async Task AskAsync(string text, FoundPerson? of, CancellationToken stop)
    {
        try
        {
            if (text.Length > 0)
                await Task.Delay(Pause, clock, stop);
            var me = await session.FindPersonIdAsync();
            // The database answers on the thread that asks: that of the page has letters to take.
            var answer = await Task.Run(() => FindAsync(me, text, of, stop), stop);
            stop.ThrowIfCancellationRequested();
            found = answer;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
        catch (DbException) when (!stop.IsCancellationRequested)
        {
            Failed = true;
        }

        Asking = false;
        Gather();
        Answered?.Invoke();
    }

    private async Task<IReadOnlyList<PaletteEntry>> FindAsync(Guid me, string text, FoundPerson? of, CancellationToken stop)
    {
        if (of is not null)
            return [.. (await search.FindClaimsOfAsync(me, of.Id, text, stop)).Select(Entry)];
        var desk = await search.FindAsync(me, text, stop);
        return [.. desk.Articles.Select(Entry), .. desk.Claims.Select(Entry), .. desk.People.Select(Entry)];
    }

    // Whoever went on to another line keeps it when the desk's answer comes in between.
    private void Gather()
    {
        var typed = TypedQuery.Words(Text);
        var kept = At > 0 ? Chosen : null;
        Entries = Of is not null ? found
            : [.. actions.Find(typed), .. known.Where(page => TypedWordsFit.All(typed, page.Text)), .. found];
        var at = kept is null ? -1 : Entries.ToList().FindIndex(entry => entry == kept);
        At = Math.Max(0, at);
    }

    private static PaletteEntry Entry(FoundArticle article)
    {
        var number = ArticleNumber.Format(article.Number);
        return new(PaletteKind.Article, article.Title) { Number = number, Beside = article.Publication, Href = DeskRoutes.ToArticle(number) };
    }

    private static PaletteEntry Entry(FoundClaim claim) => new(PaletteKind.Claim, claim.Statement)
    {
        Number = ArticleNumber.Format(claim.ArticleNumber, claim.Number),
        State = claim.State,
        Beside = claim.ArticleTitle,
        Href = DeskRoutes.ToArticle(ArticleNumber.Format(claim.ArticleNumber), claim.Number),
    };

    private PaletteEntry Entry(FoundPerson person) => new(PaletteKind.Person, person.Name)
    {
        Beside = words["AtWork", person.AtWork],
        Person = person,
    };
}

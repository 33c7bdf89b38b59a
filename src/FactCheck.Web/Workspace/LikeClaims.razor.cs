using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Text.Matching;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <summary>What says the same as a claim, or the opposite: in the article itself, and in what the desk has already.</summary>
public sealed partial class LikeClaims(EarlierClaims earlierClaims) : IDisposable
{
    private const int MostSame = 3;
    private const int FewEarlier = 3;

    /// <summary>Whoever goes on sooner has not come to look at what is like this claim.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource closed = new();
    private IReadOnlyList<EarlierClaim> earlier = [];
    private (Guid Id, int Wording)? read;
    private int rests;
    private bool failed;
    private bool whole;

    [Parameter, EditorRequired]
    public ClaimView Claim { get; set; } = default!;

    /// <summary>The number of its article.</summary>
    [Parameter, EditorRequired]
    public int ArticleOf { get; set; }

    /// <summary>Who reads.</summary>
    [Parameter, EditorRequired]
    public Guid PersonId { get; set; }

    /// <summary>Others of its article that say the same.</summary>
    [Parameter]
    public IReadOnlyList<ClaimLine> Same { get; set; } = [];

    /// <summary>A suggestion that says the same was chosen.</summary>
    [Parameter]
    public EventCallback<Guid> OnChoose { get; set; }

    /// <summary>Whether what the desk has of the claim was asked for and came, or could not be read.</summary>
    public bool IsRead { get; private set; }

    private string Article => ArticleNumber.Format(ArticleOf);

    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    // The claim itself stands there at once; what the desk has of it comes a moment later, below it.
    protected override Task OnParametersSetAsync()
    {
        if (read == (Claim.Id, Claim.WordingVersion))
            return Task.CompletedTask;
        var asked = (Claim.Id, Claim.WordingVersion);
        var goesOn = read is { } before && before.Id != Claim.Id;
        if (goesOn)
            (earlier, whole) = ([], false);
        (read, failed, IsRead) = (asked, false, false);
        rests++;
        if (!goesOn)
            return ReadAsync();
        _ = RestThenReadAsync(rests);
        return Task.CompletedTask;
    }

    // Draws by itself, so that a claim that was left again is drawn nothing: the drawing would stand in the next key's way.
    private async Task RestThenReadAsync(int rest)
    {
        try
        {
            await Task.Delay(Rest, closed.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (rest != rests)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var (asked, person, until) = ((Claim.Id, Claim.WordingVersion), PersonId, closed.Token);
        read = asked;
        (failed, IsRead) = (false, false);
        try
        {
            // The database answers on the thread that asks: the page's own hears the next key meanwhile.
            var found = await Task.Run(() => earlierClaims.FindAsync(person, asked.Id, until), until);
            if (read == asked)
                earlier = found;
        }
        catch (System.Data.Common.DbException)
        {
            failed = true;
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            earlier = [];
        }

        IsRead = true;
    }

    private static string Sign(Agreement agreement) => agreement switch
    {
        Agreement.Same => "=",
        Agreement.Opposite => "≠",
        _ => "≈",
    };

    /// <summary>A statement cut where it shares words with this claim.</summary>
    private static IEnumerable<(string Text, bool Shared)> Parts(EarlierClaim claim)
    {
        var at = 0;
        foreach (var place in claim.Places.OrderBy(place => place.Start).Where(place => place.End <= claim.Statement.Length))
        {
            if (place.Start < at)
                continue;
            if (place.Start > at)
                yield return (claim.Statement[at..place.Start], false);
            yield return (claim.Statement[place.Start..place.End], true);
            at = place.End;
        }

        if (at < claim.Statement.Length)
            yield return (claim.Statement[at..], false);
    }
}

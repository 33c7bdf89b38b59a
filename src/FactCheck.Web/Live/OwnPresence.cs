using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FactCheck.Web.Live;

/// <summary>Where the person of this window is, and who else is there; ends with the window, and pauses with its connection.</summary>
public sealed class OwnPresence(PresenceBoard board) : CircuitHandler, IDisposable
{
    private PresenceSeat? seat;

    /// <summary>Raised, on no particular thread, when the others came, left, moved or began to write.</summary>
    public event Action? Changed;

    /// <summary>Everybody else who has the article open.</summary>
    public IReadOnlyList<Seated> Others { get; private set; } = [];

    /// <summary>Opens an article; the one before is left.</summary>
    public PresenceSeat Enter(Guid articleId, Guid personId, string name)
    {
        Leave(seat);
        return seat = board.Enter(articleId, personId, name, Hear);
    }

    /// <summary>Closes an article, unless another was opened since.</summary>
    public void Leave(PresenceSeat? left)
    {
        if (left is null || left != seat)
            return;
        seat.Dispose();
        (seat, Others) = (null, []);
    }

    /// <summary>Puts a claim in hand, or none.</summary>
    public void MoveTo(Guid? claimId) => seat?.MoveTo(claimId);

    /// <summary>Writes on a claim; said again with each stroke.</summary>
    public void Write(Guid claimId, Writing part) => seat?.Write(claimId, part);

    /// <summary>Writes there no more.</summary>
    public void Stop(Guid claimId, Writing part) => seat?.Stop(claimId, part);

    /// <summary>Writes on the claim in hand; said again with each stroke.</summary>
    public void WriteHere(Writing part) => seat?.WriteHere(part);

    /// <summary>Writes that no more, on whichever claim.</summary>
    public void Stop(Writing part) => seat?.Stop(part);

    /// <summary>The others at a claim, each once; whoever writes first.</summary>
    public IReadOnlyList<Seated> At(Guid claimId) =>
    [
        .. Others.Where(other => other.ClaimId == claimId)
            .GroupBy(other => other.PersonId)
            .Select(windows => windows.MaxBy(window => window.Writing != Writing.Nothing)!)
            .OrderByDescending(other => other.Writing != Writing.Nothing),
    ];

    /// <summary>Who else writes this now; null when nobody does.</summary>
    public Seated? Writer(Guid claimId, Writing part) =>
        Others.FirstOrDefault(other => other.ClaimId == claimId && other.Writing == part);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        seat?.Lose();
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        seat?.Return();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Leave(seat);
        return Task.CompletedTask;
    }

    public void Dispose() => Leave(seat);

    private void Hear()
    {
        Others = seat?.Others ?? [];
        Changed?.Invoke();
    }
}

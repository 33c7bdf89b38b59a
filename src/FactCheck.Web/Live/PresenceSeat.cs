using System.Globalization;

namespace FactCheck.Web.Live;

/// <summary>One window's place at an article: moved with the claim in hand, marked while something is written.</summary>
public sealed class PresenceSeat : IDisposable
{
    private readonly PresenceRoom room;
    private readonly string name;
    private readonly Action heard;
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo language = CultureInfo.CurrentUICulture;
    private Guid? claim;
    private Guid? written;
    private Writing writing;
    private DateTimeOffset typed;

    internal PresenceSeat(PresenceRoom room, Guid personId, string name, Action heard)
    {
        this.room = room;
        this.name = name;
        this.heard = heard;
        PersonId = personId;
    }

    public Guid PersonId { get; }

    /// <summary>Everybody else at the article, each of their windows; one's own other windows are not among them.</summary>
    public IReadOnlyList<Seated> Others => [.. room.People.Where(seated => seated.PersonId != PersonId)];

    /// <summary>Whether the connection to the window is lost.</summary>
    internal bool Away { get; private set; }

    /// <summary>Moves to a claim, or to none.</summary>
    public void MoveTo(Guid? claimId) => room.Change(_ =>
    {
        var moved = claim != claimId;
        claim = claimId;
        return moved;
    });

    /// <summary>Writes on a claim from now on; said again with each stroke.</summary>
    public void Write(Guid claimId, Writing part) => room.Change(now =>
    {
        var news = WritesUntil(now) is null || written != claimId || writing != part;
        (written, writing, typed) = (claimId, part, now);
        return news;
    });

    /// <summary>Writes on the claim in hand from now on, if there is one; said again with each stroke.</summary>
    public void WriteHere(Writing part)
    {
        if (claim is { } here)
            Write(here, part);
    }

    /// <summary>Has sent or left what was written, on whichever claim.</summary>
    public void Stop(Writing part)
    {
        if (written is { } there)
            Stop(there, part);
    }

    /// <summary>Has saved, cancelled or left what was written there.</summary>
    public void Stop(Guid claimId, Writing part) => room.Change(_ =>
    {
        if (written != claimId || writing != part)
            return false;
        (written, writing) = (null, Writing.Nothing);
        return true;
    });

    /// <summary>Is not seen while its connection is lost; what was being written there is free.</summary>
    public void Lose() => Turn(away: true);

    /// <summary>Is back.</summary>
    public void Return() => Turn(away: false);

    public void Dispose() => room.Leave(this);

    internal Seated At(DateTimeOffset now) => WritesUntil(now) is null
        ? new Seated(PersonId, name, claim, Writing.Nothing)
        : new Seated(PersonId, name, written, writing);

    internal DateTimeOffset? WritesUntil(DateTimeOffset now) =>
        written is not null && typed + PresenceBoard.Rest is var until && until > now ? until : null;

    internal void Hear()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        heard();
    }

    private void Turn(bool away) => room.Change(_ =>
    {
        var turned = Away != away;
        Away = away;
        return turned;
    });
}

namespace FactCheck.Web.Live;

/// <summary>
/// Who has which article open, on which claim, and what they are writing. It lives in the server's memory alone: somebody
/// whose window is closed is gone, and nothing of it is kept.
/// </summary>
public sealed class PresenceBoard(TimeProvider clock)
{
    /// <summary>So long changes are gathered before the others hear of them, all at once.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    /// <summary>Whoever types nothing for so long no longer writes.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);

    private readonly Lock guard = new();
    private readonly Dictionary<Guid, PresenceRoom> rooms = [];

    /// <summary>Takes a seat at an article; leave it by disposing it.</summary>
    /// <param name="heard">Called, on no particular thread but in the caller's culture, when somebody came, left, moved or began to write.</param>
    public PresenceSeat Enter(Guid articleId, Guid personId, string name, Action heard)
    {
        lock (guard)
        {
            if (!rooms.TryGetValue(articleId, out var room))
                rooms[articleId] = room = new PresenceRoom(clock, () => Close(articleId));
            return room.Seat(personId, name, heard);
        }
    }

    private void Close(Guid articleId)
    {
        lock (guard)
        {
            if (rooms.TryGetValue(articleId, out var room) && room.TryClose())
                rooms.Remove(articleId);
        }
    }
}

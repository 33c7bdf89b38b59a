using System.Security.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Account;

/// <summary>Whether a session that was begun may go on.</summary>
public enum SessionState
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>Signed out everywhere, or the password was changed elsewhere.</summary>
    SignedOut,

    /// <summary>The person was disabled.</summary>
    Disabled,

    /// <summary>The person holds no role any more: the account page is all that is left.</summary>
    WithoutRole,
}

/// <summary>A session held against what is stored.</summary>
/// <param name="Person">The person as stored now; null when the session has ended.</param>
public sealed record SessionAnswer(SessionState State, ClaimsPrincipal? Person);

/// <summary>Holds a session against what is stored at this moment: the person's standing and security stamp.</summary>
public sealed class SessionCheck(DeskReader reader)
{
    private static readonly SessionAnswer SignedOut = new(SessionState.SignedOut, null);

    /// <summary>Whether this person's session goes on, and who the person is by now.</summary>
    public async Task<SessionAnswer> CheckAsync(ClaimsPrincipal? session, CancellationToken cancellation)
    {
        if (DeskPrincipal.FindPersonId(session) is not { } personId)
            return SignedOut;

        await using var view = await reader.OpenAsync(personId, cancellation);
        if (await view.ReadOwnSessionAsync(cancellation) is not var (stamp, timeZone))
            return SignedOut;
        if (!view.Viewer.Active)
            return new SessionAnswer(SessionState.Disabled, null);
        if (session!.FindFirstValue(DeskPrincipal.StampClaim) != stamp)
            return SignedOut;

        return new SessionAnswer(SessionState.Open, DeskPrincipal.Of(view.Viewer, timeZone!, stamp));
    }
}

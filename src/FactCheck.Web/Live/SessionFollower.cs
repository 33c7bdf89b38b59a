using System.Security.Claims;
using FactCheck.Core.Audit;
using FactCheck.Core.Gate;
using FactCheck.Web.Account;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace FactCheck.Web.Live;

/// <summary>
/// Follows what happens to the person of an open page, whoever did it and in whichever process, and ends or renews the
/// session accordingly. When it cannot find out, the session ends.
/// </summary>
internal sealed partial class SessionFollower(
    OpenSession session,
    AuthenticationStateProvider authentication,
    SessionCheck sessions,
    FactFeed feed,
    ILogger<SessionFollower> logger) : IDisposable
{
    private static readonly HashSet<string> Concerning =
    [
        FactKinds.PersonChanged, FactKinds.RolesChanged, FactKinds.PersonDisabled,
        FactKinds.PasswordChanged, FactKinds.SignedOutEverywhere,
    ];

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private IDisposable? subscription;

    /// <summary>Begins to follow, and looks once, for what happened between the page's first bytes and now.</summary>
    public async Task OpenAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        if (DeskPrincipal.FindPersonId(state.User) is not { } personId)
            return;

        subscription = feed.Subscribe(notices =>
        {
            if (notices.Any(notice => notice.SubjectId == personId && Concerning.Contains(notice.Kind)))
                _ = Task.Run(LookAsync);
        });
        await LookAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        subscription?.Dispose();
        closing.Cancel();
        closing.Dispose();
    }

    private async Task LookAsync()
    {
        try
        {
            var until = closing.Token;
            await oneAtATime.WaitAsync(until);
            try
            {
                await CheckAsync(until);
            }
            finally
            {
                oneAtATime.Release();
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or ObjectDisposedException)
        {
            session.End(SessionState.SignedOut);
        }
        catch (Exception broken)
        {
            LogBroken(broken);
            End(SessionState.SignedOut);
        }
    }

    private async Task CheckAsync(CancellationToken cancellation)
    {
        if (session.Ended is not null)
            return;

        var state = await authentication.GetAuthenticationStateAsync();
        var answer = await sessions.CheckAsync(state.User, cancellation);
        if (answer.Person is not { } person)
        {
            End(answer.State);
            return;
        }

        if (!person.HasClaim(claim => claim.Type == ClaimTypes.Role))
        {
            End(SessionState.WithoutRole);
            return;
        }

        if (ClaimsOf(person).SetEquals(ClaimsOf(state.User)))
            return;

        Become(person);
        if (!ClaimsOf(person, ClaimTypes.Role).SetEquals(ClaimsOf(state.User, ClaimTypes.Role)))
            session.Renew();
    }

    // First the end, then the news: whoever hears that nobody is signed in finds the session ended.
    private void End(SessionState state)
    {
        session.End(state);
        Become(new ClaimsPrincipal(new ClaimsIdentity()));
    }

    private static HashSet<(string, string)> ClaimsOf(ClaimsPrincipal person, string? type = null) =>
        [.. person.Claims.Where(claim => type is null || claim.Type == type).Select(claim => (claim.Type, claim.Value))];

    private void Become(ClaimsPrincipal person)
    {
        if (authentication is IHostEnvironmentAuthenticationStateProvider host)
            host.SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Could not find out whether an open session may go on; it was ended.")]
    private partial void LogBroken(Exception exception);
}

using System.Security.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Web.Account;
using FactCheck.Web.Live;
using FactCheck.Web.Tests.Account;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Live;

public sealed class SessionFollowerTests
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("disabled", SessionState.Disabled)]
    [InlineData("everywhere", SessionState.SignedOut)]
    [InlineData("password", SessionState.SignedOut)]
    [InlineData("roles", SessionState.WithoutRole)]
    public async Task An_open_page_ends_with_what_happens_to_its_person(string what, SessionState ends)
    {
        await using var desk = await WebDesk.StartAsync();
        var person = await desk.AddAsync("editor@desk.example", Roles.Editor);
        await using var page = await OpenPage.OpenAsync(desk, person);
        Assert.Null(page.Session.Ended);

        await HappenAsync(desk, person, what);

        await page.WaitAsync(session => session.Ended == ends);
        // The end is told first, who is signed in a moment later.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        while ((await page.Authentication.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated && !patience.IsCancellationRequested)
            await Task.Delay(10, Cancellation);
        Assert.False((await page.Authentication.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
    }

    [Fact]
    public async Task New_roles_make_the_page_anew_and_do_not_end_it()
    {
        await using var desk = await WebDesk.StartAsync();
        var person = await desk.AddAsync("editor@desk.example", Roles.Editor);
        await using var page = await OpenPage.OpenAsync(desk, person);

        WebDesk.Done(await desk.Gate.DoAsync(
            new ChangeRoles(Guid.CreateVersion7(), person, 1, Roles.Reviewer), desk.AdministratorId, Cancellation));

        await page.WaitAsync(session => session.Generation == 1);
        var user = (await page.Authentication.GetAuthenticationStateAsync()).User;
        Assert.True(user.IsInRole("Reviewer"));
        Assert.False(user.IsInRole("Editor"));
        Assert.Null(page.Session.Ended);
    }

    [Fact]
    public async Task What_happens_to_others_changes_nothing()
    {
        await using var desk = await WebDesk.StartAsync();
        var person = await desk.AddAsync("editor@desk.example", Roles.Editor);
        var other = await desk.AddAsync("other@desk.example", Roles.Editor);
        await using var page = await OpenPage.OpenAsync(desk, person);
        await using var others = await OpenPage.OpenAsync(desk, other);

        await HappenAsync(desk, other, "disabled");

        await others.WaitAsync(session => session.Ended == SessionState.Disabled);
        Assert.Null(page.Session.Ended);
        Assert.Equal(0, page.Session.Generation);
    }

    [Fact]
    public async Task A_page_that_opens_after_the_end_is_ended()
    {
        await using var desk = await WebDesk.StartAsync();
        var person = await desk.AddAsync("editor@desk.example", Roles.Editor);
        var principal = await OpenPage.PrincipalAsync(desk, person);
        await HappenAsync(desk, person, "everywhere");

        await using var page = await OpenPage.OpenAsync(desk, principal);

        Assert.Equal(SessionState.SignedOut, page.Session.Ended);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task HappenAsync(WebDesk desk, Guid person, string what)
    {
        switch (what)
        {
            case "disabled":
                WebDesk.Done(await desk.Gate.DoAsync(new DisablePerson(Guid.CreateVersion7(), person, 1), desk.AdministratorId, Cancellation));
                break;
            case "roles":
                WebDesk.Done(await desk.Gate.DoAsync(new ChangeRoles(Guid.CreateVersion7(), person, 1, Roles.None), desk.AdministratorId, Cancellation));
                break;
            case "password":
                WebDesk.Done(await desk.People.ChangePasswordAsync(person, WebDesk.Password, "four other plain words", Cancellation));
                break;
            default:
                WebDesk.Done(await desk.People.SignOutEverywhereAsync(person, null, Cancellation));
                break;
        }
    }

    /// <summary>What the server holds of an open page.</summary>
    private sealed class OpenPage(AsyncServiceScope scope) : IAsyncDisposable
    {
        public OpenSession Session => scope.ServiceProvider.GetRequiredService<OpenSession>();

        public AuthenticationStateProvider Authentication => scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();

        public static async Task<ClaimsPrincipal> PrincipalAsync(WebDesk desk, Guid person)
        {
            await using var view = await desk.Services.GetRequiredService<DeskReader>().OpenAsync(person, Cancellation);
            return DeskPrincipal.Of(view.Viewer, "Etc/UTC", (await view.ReadOwnSessionAsync(Cancellation))!.Stamp);
        }

        public static async Task<OpenPage> OpenAsync(WebDesk desk, Guid person) =>
            await OpenAsync(desk, await PrincipalAsync(desk, person));

        public static async Task<OpenPage> OpenAsync(WebDesk desk, ClaimsPrincipal principal)
        {
            var page = new OpenPage(desk.Services.CreateAsyncScope());
            ((IHostEnvironmentAuthenticationStateProvider)page.Authentication)
                .SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
            await page.FollowAsync();
            return page;
        }

        public async Task WaitAsync(Func<OpenSession, bool> until)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            void Look()
            {
                if (until(Session))
                    reached.TrySetResult();
            }

            Session.Changed += Look;
            Look();
            await reached.Task.WaitAsync(AtMost, Cancellation);
        }

        public ValueTask DisposeAsync() => scope.DisposeAsync();

        private Task FollowAsync() => scope.ServiceProvider.GetRequiredService<SessionFollower>().OpenAsync();
    }
}

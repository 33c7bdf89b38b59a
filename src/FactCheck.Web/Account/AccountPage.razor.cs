using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Account;

/// <summary>One's own account; all that somebody without a role sees.</summary>
public sealed partial class AccountPage
{
    private OwnProfile? profile;
    private string? said;
    private string? refused;
    private IReadOnlyList<Fault> faults = [];

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "profile")]
    private ProfileForm? Profile { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordForm? Passwords { get; set; }

    [Inject]
    private OwnProfileQuery Profiles { get; set; } = default!;

    [Inject]
    private OwnAccount Account { get; set; } = default!;

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Guid PersonId => DeskPrincipal.FindPersonId(HttpContext.User) ?? Guid.Empty;

    protected override async Task OnInitializedAsync()
    {
        profile = await Profiles.FindAsync(PersonId, HttpContext.RequestAborted);
        Profile ??= new ProfileForm
        {
            Version = profile?.Version ?? 0,
            Name = profile?.Name,
            TimeZone = profile?.TimeZone,
        };
        Passwords ??= new PasswordForm();
        if (HttpMethods.IsGet(HttpContext.Request.Method))
            said = FlashMessage.Take(HttpContext);
    }

    private async Task SaveProfileAsync()
    {
        var outcome = await Desk.DoAsync(
            new ChangeOwnProfile(Guid.CreateVersion7(), Profile!.Version, Profile.Name?.Trim() ?? "", Profile.TimeZone ?? ""),
            PersonId, HttpContext.RequestAborted);
        Answer(outcome, FlashMessage.ProfileSaved);
    }

    private async Task ChangePasswordAsync()
    {
        var outcome = await Account.ChangePasswordAsync(
            PersonId, Passwords!.Present ?? "", Passwords.New ?? "", HttpContext.RequestAborted);
        if (outcome is Outcome<Nothing>.Refused { Refusal: var wrong } && wrong == PeopleRefusals.WrongPassword)
            faults = [new Fault("Present", wrong.Sentence)];
        else
            Answer(outcome, FlashMessage.PasswordChanged);
    }

    private async Task SignOutEverywhereAsync()
    {
        await Account.SignOutEverywhereAsync(PersonId, HttpContext.RequestAborted);
        Navigation.NavigateTo(EndedPage.PathTo(SessionState.SignedOut, null));
    }

    private void Answer<T>(Outcome<T> outcome, string done)
    {
        if (outcome is Outcome<T>.Invalid invalid)
        {
            faults = invalid.Faults;
            return;
        }

        refused = outcome.Sentence;
        if (!outcome.IsDone)
            return;

        // A redirect, so that reloading the page sends nothing twice.
        FlashMessage.Leave(HttpContext, done);
        Navigation.NavigateTo(DeskRoutes.Account);
    }

    private sealed class ProfileForm
    {
        public int Version { get; set; }

        public string? Name { get; set; }

        public string? TimeZone { get; set; }
    }

    private sealed class PasswordForm
    {
        public string? Present { get; set; }

        public string? New { get; set; }
    }
}

using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using DeskAccount = FactCheck.Core.People.Account;

namespace FactCheck.Web.Account;

/// <summary>Where an invitation or a reset link leads: a password is set, once.</summary>
public sealed partial class SetPasswordPage
{
    private string? email;
    private string? refused;
    private IReadOnlyList<Fault> faults = [];

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    /// <summary>Whose password.</summary>
    [SupplyParameterFromQuery]
    public Guid Person { get; set; }

    /// <summary>What makes the link work, once.</summary>
    [SupplyParameterFromQuery]
    public string? Token { get; set; }

    [SupplyParameterFromForm(FormName = "set-password")]
    private PasswordForm? Typed { get; set; }

    [Inject]
    private PeopleDirectory People { get; set; } = default!;

    [Inject]
    private UserManager<DeskAccount> Accounts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Typed ??= new PasswordForm();
        email = await Accounts.FindEmailAsync(Person, Token);
    }

    private async Task SetAsync()
    {
        if (Typed!.New != Typed.Again)
        {
            faults = [new Fault("Again", L["Differs"])];
            return;
        }

        var outcome = await People.SetPasswordAsync(Person, Token ?? "", Typed.New ?? "", HttpContext.RequestAborted);
        if (outcome is Outcome<Nothing>.Invalid invalid)
        {
            faults = invalid.Faults;
            return;
        }

        refused = outcome.Sentence;
        if (!outcome.IsDone)
            return;

        FlashMessage.Leave(HttpContext, FlashMessage.PasswordSet);
        Navigation.NavigateTo(DeskRoutes.SignIn);
    }

    private sealed class PasswordForm
    {
        public string? New { get; set; }

        public string? Again { get; set; }
    }
}

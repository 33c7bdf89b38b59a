using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Web.CommandLine;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Account;

/// <summary>Makes the desk and its first person, who is an administrator; there is no default password.</summary>
public sealed partial class FirstRunPage
{
    private string? refused;
    private IReadOnlyList<Fault> faults = [];

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "first-run")]
    private FirstRunForm? Typed { get; set; }

    [Inject]
    private PeopleDirectory People { get; set; } = default!;

    [Inject]
    private FirstRunToken Token { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized() => Typed ??= new FirstRunForm();

    private async Task FoundAsync()
    {
        if (!Token.Fits(Typed!.Token))
        {
            faults = [new Fault("Token", L["TokenWrong"])];
            return;
        }

        var outcome = await People.FoundAsync(
            new FoundDesk(
                Guid.CreateVersion7(),
                Typed.DeskName?.Trim() ?? "",
                Typed.Name?.Trim() ?? "",
                Typed.Email?.Trim() ?? "",
                Typed.WorksAlone,
                Typed.TimeZone ?? ""),
            Typed.Password ?? "",
            HttpContext.RequestAborted);
        if (outcome is Outcome<Guid>.Invalid invalid)
        {
            faults = invalid.Faults;
            return;
        }

        refused = outcome.Sentence;
        if (!outcome.IsDone)
            return;

        Token.Use();
        FlashMessage.Leave(HttpContext, FlashMessage.DeskFounded);
        Navigation.NavigateTo(DeskRoutes.SignIn);
    }

    private sealed class FirstRunForm
    {
        public string? Token { get; set; }

        public string? DeskName { get; set; }

        public bool WorksAlone { get; set; }

        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? TimeZone { get; set; } = "Etc/UTC";

        public string? Password { get; set; }
    }
}

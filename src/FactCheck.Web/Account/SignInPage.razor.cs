using FactCheck.Core.People;
using FactCheck.Web.CommandLine;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Account;

/// <summary>Where people come in.</summary>
public sealed partial class SignInPage
{
    private string? refused;
    private string? said;
    private IReadOnlyList<DemoPerson> people = [];

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    /// <summary>Where to go afterwards, inside the desk.</summary>
    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private Credentials? Typed { get; set; }

    [SupplyParameterFromForm(FormName = "demo")]
    private Guid? DemoPerson { get; set; }

    [Inject]
    private AccountDoor Door { get; set; } = default!;

    [Inject]
    private DemoMode Demo { get; set; } = default!;

    [Inject]
    private DemoPeople DemoPeople { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Typed ??= new Credentials();
        if (HttpMethods.IsGet(HttpContext.Request.Method))
        {
            said = FlashMessage.Take(HttpContext);
            if (DeskPrincipal.FindPersonId(HttpContext.User) is not null)
                Navigation.NavigateTo(ReturnPath.Safe(ReturnUrl));
        }

        if (Demo.On)
            people = await DemoPeople.ListAsync(HttpContext.RequestAborted);
    }

    private async Task EnterAsync()
    {
        if (string.IsNullOrWhiteSpace(Typed?.Email) || string.IsNullOrEmpty(Typed.Password))
        {
            refused = "Blank";
            return;
        }

        Answer(await Door.EnterAsync(Typed.Email, Typed.Password, HttpContext.RequestAborted));
    }

    private async Task EnterDemoAsync() =>
        Answer(await Door.EnterDemoAsync(DemoPerson ?? Guid.Empty, HttpContext.RequestAborted));

    private void Answer(Entry entry)
    {
        if (entry == Entry.In)
            Navigation.NavigateTo(ReturnPath.Safe(ReturnUrl));
        else
            refused = entry.ToString();
    }

    private sealed class Credentials
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>First run: the token of the console makes the administrator, and only once.</summary>
public sealed class An_empty_installation_is_set_up(Chromium chromium)
{
    [Fact]
    public async Task The_first_person_founds_the_desk_with_the_token_from_the_console()
    {
        await using var server = await DeskServer.StartEmptyAsync();
        await using var first = await Journey.BeginAsync(chromium, server);

        await first.Page.GotoAsync("/articles");
        Assert.EndsWith("/first-run", first.Page.Url, StringComparison.Ordinal);
        await first.Page.GetByLabel("Token").FillAsync(server.FirstRunToken);
        await first.Page.GetByLabel("Name of the desk").FillAsync("Night desk");
        await first.Page.GetByLabel("Your name").FillAsync("F. Ounder");
        await first.Page.GetByLabel("Your e-mail").FillAsync("founder@night.example");
        await first.Page.GetByLabel("Password").First.FillAsync("a long enough sentence");
        await first.Page.GetByLabel("I work alone").CheckAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("desk", RegexOptions.IgnoreCase) }).ClickAsync();
        await first.SeesAsync("The desk is yours");
        await first.Page.GetByLabel("E-mail").FillAsync("founder@night.example");
        await first.Page.GetByLabel("Password").FillAsync("a long enough sentence");
        await first.Button("Sign in").ClickAsync();
        await first.ReadyAsync();

        await using var second = await Journey.BeginAsync(chromium, server);
        var answer = await second.Page.GotoAsync("/first-run");
        Assert.Equal(404, answer!.Status);
    }
}

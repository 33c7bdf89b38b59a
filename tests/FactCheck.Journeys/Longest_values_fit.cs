using Microsoft.Playwright;
using static FactCheck.Journeys.Longest;

namespace FactCheck.Journeys;

/// <summary>The longest value of every field, four bytes a character, is kept without losing the connection.</summary>
public sealed class Longest_values_fit(Chromium chromium, DemoDesk desk) : IClassFixture<DemoDesk>
{
    [Fact]
    public async Task Of_wording_and_rationale()
    {
        await using var reviewer = await BeginAsync("M. Ortiz", "/articles/A1?claim=4", "A1-4");
        await reviewer.Page.Locator(".panel").GetByRole(AriaRole.Button, new() { Name = "Change the wording" }).ClickAsync();
        var wording = reviewer.Page.Locator(".wording");
        await wording.Locator("[data-keys=on]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await wording.GetByRole(AriaRole.Button, new() { Name = "Name a claimant" }).Or(wording.GetByLabel("Who says it")).First.ClickAsync();
        await wording.FillAsync(
            ("Statement", Wide(1_000)), ("Who says it", Wide(200)), ("Title", Wide(200, "title")), ("Affiliation", Wide(200, "body")),
            ("Said at (occasion)", Wide(4_000, "occasion")), ("Appears at (one URL a line)", "https://long.example/" + new string('a', 2_027)));
        await reviewer.PressAsync("Control+Enter");
        await reviewer.SeesAsync("Saved the wording");
        await wording.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await reviewer.Page.EvaluateAsync("document.activeElement.blur()");
        await reviewer.PressAsync("v");
        await reviewer.RateAsync("2", "Mostly true");
        await reviewer.Page.GetByLabel("Rationale").FillAsync(Wide(20_000));
        await reviewer.Page.Locator(".sheet").GetByText("Saved").WaitForAsync();

        await OpenAsync(reviewer, "/articles/A1?claim=4", "A1-4");
        await SeesInPanelAsync(reviewer, Wide(1_000), Wide(200), Wide(200, "title"), Wide(200, "body"), Wide(4_000, "occasion"));
        await reviewer.PressAsync("v");
        await Assertions.Expect(reviewer.Page.GetByLabel("Rationale")).ToHaveValueAsync(Wide(20_000));
        await reviewer.StillConnectedAsync();
        await reviewer.FitsOnATelephoneAsync("/articles/A1?claim=4", "/");
    }

    [Fact]
    public async Task Of_evidence_source_and_article()
    {
        await using var reviewer = await BeginAsync("M. Ortiz", "/articles/A2?claim=5", "A2-5");
        await reviewer.PressAsync("t");
        await reviewer.SeesAsync("You have A2-5");
        await reviewer.PressAsync("e");
        await reviewer.Dialog.FillAsync(
            ("Web address", "https://long.example/" + new string('a', 2_027)), ("Title", Wide(300)), ("Publisher", Wide(200)),
            ("Author", Wide(200)), ("Quotation", Wide(4_000)), ("Note", Wide(4_000, "note")));
        await reviewer.Dialog.GetByLabel("Place").First.SelectOptionAsync(new SelectOptionValue { Label = "paragraph" });
        await reviewer.Dialog.GetByLabel("Which").FillAsync(Wide(200, "where"));
        await reviewer.PressAsync("Control+Enter");
        await HiddenAsync(reviewer);

        await reviewer.Button("Details").ClickAsync();
        await reviewer.Dialog.FillAsync(("Title", Wide(300)), ("Byline", Wide(200)), ("Publication", Wide(200)));
        await InDialogAsync(reviewer, "Save");

        await OpenAsync(reviewer, "/articles/A2?claim=5", "A2-5");
        await SeesInPanelAsync(reviewer, Wide(300), Wide(4_000), Wide(4_000, "note"), Wide(200, "where"));
        await Assertions.Expect(reviewer.Page.Locator("article h1")).ToHaveTextAsync(Wide(300));
        await reviewer.StillConnectedAsync();

        var source = await CorrectSourceAsync(reviewer);
        await reviewer.FitsOnATelephoneAsync("/articles/A2?claim=5", "/articles", "/articles/A2/report", "/", "/sources", source);
    }

    [Fact]
    public async Task Of_parts_and_of_the_reasons_for_setting_aside()
    {
        await using var reviewer = await BeginAsync("M. Ortiz", "/articles/A1?claim=7", "A1-7");
        await reviewer.PressAsync("s");
        await reviewer.Dialog.FillAsync(("Part 1", Wide(1_000, "first")), ("Part 2", Wide(1_000, "second")));
        await InDialogAsync(reviewer, "Split into 2");
        await reviewer.SeesAsync("Split A1-7 into 2");
        await ListedAsync(reviewer, Wide(1_000, "first"), Wide(1_000, "second"));

        await OpenAsync(reviewer, "/articles/A1?claim=5", "A1-5");
        await reviewer.PressAsync("x");
        await reviewer.DialogKeysReadyAsync();
        await reviewer.Dialog.GetByLabel("Note").FillAsync(Wide(4_000, "aside"));
        await reviewer.Dialog.GetByRole(AriaRole.Group, new() { Name = "Reason" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await InDialogAsync(reviewer, "Set aside");
        await OpenAsync(reviewer, "/articles/A1?claim=5", "A1-5");
        await SeesInPanelAsync(reviewer, Wide(4_000, "aside"));
        await reviewer.StillConnectedAsync();

        await reviewer.GoWithKeysAsync("/articles/A1/triage");
        await reviewer.Page.Locator("#triage-statement").FillAsync(Wide(1_000, "triage"));
        await reviewer.Page.Locator(".card").GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(reviewer.Page.Locator("#triage-statement")).Not.ToHaveValueAsync(Wide(1_000, "triage"));
        await reviewer.GoWithKeysAsync("/articles/A1");
        await ListedAsync(reviewer, Wide(1_000, "triage"));
        await reviewer.StillConnectedAsync();
        await reviewer.FitsOnATelephoneAsync("/articles/A1?claim=5", "/articles/A1?claim=7", "/articles/A1", "/articles/A1/triage");
    }

    [Fact]
    public async Task Of_comment_report_and_reason_for_reopening()
    {
        await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server);
        await editor.GoWithKeysAsync("/queue?claim=A1-3");
        await editor.SeesAsync("Before you sign");
        await editor.PressAsync("r");
        await editor.Page.GetByRole(AriaRole.Textbox).FillAsync(Wide(4_000, "comment"));
        await editor.PressAsync("Control+Enter");
        await editor.SeesAsync("Sent A1-3 back");

        await editor.GoAsync("/articles/A1/report");
        await editor.Page.GetByLabel("Headline").FillAsync(Wide(300));
        await editor.Page.GetByLabel("Summary").FillAsync(Wide(4_000, "summary"));
        await Assertions.Expect(editor.Page.FrameLocator(".preview iframe").Locator("body")).ToContainTextAsync(Wide(4_000, "summary"));
        await editor.GoAsync("/articles/A1/report");
        await Assertions.Expect(editor.Page.GetByLabel("Headline")).ToHaveValueAsync(Wide(300));
        await Assertions.Expect(editor.Page.GetByLabel("Summary")).ToHaveValueAsync(Wide(4_000, "summary"));

        await OpenAsync(editor, "/articles/A1?claim=1", "A1-1");
        await editor.Page.Locator(".panel").GetByRole(AriaRole.Button, new() { Name = "Reopen" }).ClickAsync();
        await editor.Dialog.GetByLabel("Why it is taken up again").FillAsync(Wide(4_000, "reason"));
        await InDialogAsync(editor, "Reopen");
        await editor.SeesAsync("Reopened A1-1");

        await OpenAsync(editor, "/articles/A1?claim=1", "A1-1");
        await SeesInPanelAsync(editor, Wide(4_000, "reason"));
        await OpenAsync(editor, "/articles/A1?claim=3", "A1-3");
        await SeesInPanelAsync(editor, Wide(4_000, "comment"));
        await editor.StillConnectedAsync();
        await editor.FitsOnATelephoneAsync("/articles/A1?claim=1", "/articles/A1?claim=3", "/articles/A1/report", "/queue");
    }

    [Fact]
    public async Task Of_a_persons_name()
    {
        await using var administrator = await Journey.BeginAsAsync("P. Adeyemi", chromium, desk.Server);
        await administrator.GoAsync("/administration/people");
        await administrator.Button("Invite").ClickAsync();
        await administrator.Dialog.FillAsync(("Name", Wide(200)), ("E-mail", Email("invited")));
        await administrator.Dialog.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await administrator.Dialog.GetByLabel("Link").WaitForAsync();
        await administrator.GoAsync("/administration/people");
        await administrator.SeesAsync(Wide(200));
        await administrator.SeesAsync(Email("invited"));
        await administrator.FitsOnATelephoneAsync("/administration/people", "/administration/audit");
    }

    [Fact]
    public async Task Of_the_first_run_and_the_account()
    {
        await using var server = await DeskServer.StartEmptyAsync();
        await using var first = await Journey.BeginAsync(chromium, server);
        await first.Page.GotoAsync("/first-run");
        await first.Page.GetByLabel("Token").FillAsync(server.FirstRunToken);
        await first.Page.GetByLabel("Name of the desk").FillAsync(Wide(200, "desk"));
        await first.Page.GetByLabel("Your name").FillAsync(Wide(200, "founder"));
        await first.Page.GetByLabel("Your e-mail").FillAsync(Email("founder"));
        await first.Page.GetByLabel("Password").First.FillAsync(Wide(1_000, "one"));
        await first.Button("Start the desk").ClickAsync();
        await first.SeesAsync("The desk is yours");
        await SignInAsync(first, Wide(1_000, "one"));

        await first.Page.GotoAsync("/account");
        await Assertions.Expect(first.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(Wide(200, "founder"));
        await first.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(Wide(200, "renamed"));
        await first.Button("Save").ClickAsync();
        await first.SeesAsync("Saved.");
        await first.Page.GetByLabel("Present password").FillAsync(Wide(1_000, "one"));
        await first.Page.GetByLabel("New password").FillAsync(Wide(1_000, "two"));
        await first.Button("Change password").ClickAsync();
        await first.SeesAsync("Your password is changed");
        await first.Page.SetViewportSizeAsync(360, 740);
        await first.Page.WaitForFunctionAsync("() => innerWidth === 360 && document.documentElement.scrollWidth <= 360");

        await first.Page.Context.ClearCookiesAsync();
        await first.Page.GotoAsync("/account/sign-in");
        await SignInAsync(first, Wide(1_000, "two"));
        await first.SeesAsync("renamed");
        await first.FitsOnATelephoneAsync("/", "/administration/people", "/administration/audit");
    }

    private static string Email(string name) => $"{name.PadRight(63, 'x')}@{new string('a', 60)}.{new string('b', 60)}.{new string('c', 60)}.example";

    private static async Task SignInAsync(Journey journey, string password)
    {
        await journey.Page.GetByLabel("E-mail").FillAsync(Email("founder"));
        await journey.Page.GetByLabel("Password").FillAsync(password);
        await journey.Button("Sign in").ClickAsync();
        await journey.ReadyAsync();
    }

    private async Task<Journey> BeginAsync(string person, string path, string claim)
    {
        var journey = await Journey.BeginAsAsync(person, chromium, desk.Server);
        await OpenAsync(journey, path, claim);
        return journey;
    }

    private static async Task OpenAsync(Journey journey, string path, string claim)
    {
        await journey.GoWithKeysAsync(path);
        await journey.SeesClaimAsync(claim);
    }

    private static async Task<string> CorrectSourceAsync(Journey reviewer)
    {
        await reviewer.GoWithKeysAsync("/sources");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = Wide(300) }).ClickAsync();
        await reviewer.Page.WaitForURLAsync("**/sources/*");
        await reviewer.KeysReadyAsync();
        await reviewer.Button("Correct").ClickAsync();
        await reviewer.Dialog.FillAsync(
            ("Title", Wide(300, "corrected")), ("Web address", "https://long.example/" + new string('b', 2_027)),
            ("Publisher", Wide(200, "publisher")), ("Author", Wide(200, "author")));
        await InDialogAsync(reviewer, "Save");
        var path = new Uri(reviewer.Page.Url).AbsolutePath;
        await reviewer.GoWithKeysAsync(path);
        foreach (var kept in new[] { Wide(300, "corrected"), Wide(200, "publisher"), Wide(200, "author") })
            await reviewer.SeesAsync(kept);
        return path;
    }

    private static async Task InDialogAsync(Journey journey, string button)
    {
        await journey.Dialog.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await HiddenAsync(journey);
    }

    private static Task HiddenAsync(Journey journey) => journey.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

    private static async Task SeesInPanelAsync(Journey journey, params string[] kept)
    {
        foreach (var value in kept)
            await Assertions.Expect(journey.Page.Locator(".panel")).ToContainTextAsync(value);
    }

    private static async Task ListedAsync(Journey journey, params string[] statements)
    {
        foreach (var statement in statements)
            await journey.Page.GetByRole(AriaRole.Region, new() { Name = "Claims" }).GetByText(statement).First.WaitForAsync();
    }
}

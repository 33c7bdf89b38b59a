using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>One person at one browser.</summary>
public sealed class Journey : IAsyncDisposable
{
    /// <summary>How long something may take to show, in milliseconds: a loaded machine is slow, and no fault.</summary>
    public const float Patience = 60_000;

    private readonly IBrowserContext context;
    private readonly DeskServer server;
    private readonly List<string> errors = [];

    private Journey(IBrowserContext context, IPage page, DeskServer server)
    {
        this.context = context;
        this.server = server;
        Page = page;
        Page.PageError += (_, error) => errors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What scripts on the pages threw.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Opens a browser of its own for somebody.</summary>
    public static async Task<Journey> BeginAsync(
        Chromium chromium, DeskServer server, ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.Address,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(Patience);
        return new Journey(context, await context.NewPageAsync(), server);
    }

    /// <summary>Opens a browser and signs a person of the demo in.</summary>
    public static async Task<Journey> BeginAsAsync(
        string person, Chromium chromium, DeskServer server, ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var journey = await BeginAsync(chromium, server, scheme, width, height);
        await journey.Page.GotoAsync("/account/sign-in");
        await journey.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(person)) }).ClickAsync();
        await journey.ReadyAsync();
        return journey;
    }

    /// <summary>Goes to a page of the desk and waits until it reacts.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync();
    }

    /// <summary>Waits until the circuit is up: buttons drawn before it do nothing.</summary>
    public Task ReadyAsync() => Page.Locator(".shell[data-ready=true]").WaitForAsync();

    /// <summary>Waits until the page's keys work.</summary>
    public async Task KeysReadyAsync()
    {
        await ReadyAsync();
        await Page.Locator("main [data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Goes to a page and waits until its keys work.</summary>
    public async Task GoWithKeysAsync(string path)
    {
        await Page.GotoAsync(path);
        await KeysReadyAsync();
    }

    /// <summary>Waits for something to be said on the page.</summary>
    public async Task SeesAsync(string text)
    {
        try
        {
            await Page.GetByText(text).Locator("visible=true").First.WaitForAsync();
        }
        catch (TimeoutException missing)
        {
            var picture = Path.Combine(Path.GetTempPath(), $"factcheck-journey-{Guid.NewGuid():N}.png");
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture });
            throw new TimeoutException($"'{text}' is not on {Page.Url}; a picture of the page is at {picture}", missing);
        }
    }

    /// <summary>Waits until the panel of the claim with this number, such as <c>A1-5</c>, shows.</summary>
    public Task SeesClaimAsync(string number) =>
        Page.Locator(".panel").GetByText(number, new() { Exact = true }).Locator("visible=true").First.WaitForAsync();

    /// <summary>Chooses a rating by its key in the open verdict, unless it is chosen already.</summary>
    public async Task RateAsync(string key, string word)
    {
        await Page.Locator(".sheet [data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var rating = Page.GetByRole(AriaRole.Group, new() { Name = "Rating" })
            .GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(word)}") });
        await rating.WaitForAsync();
        if (await rating.GetAttributeAsync("aria-pressed") != "true")
            await PressAsync(key);
        await Assertions.Expect(rating).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>Waits until the open dialog's own keys work.</summary>
    public Task DialogKeysReadyAsync() =>
        Page.Locator(".mud-dialog [data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Leaves a text in a field as a paste does: at once, while typing it takes Chromium many seconds.</summary>
    public static Task PasteAsync(ILocator field, string text) => field.EvaluateAsync(
        """
        (field, text) => {
          field.focus();
          field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
          field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
        }
        """,
        text);

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Text(string text) => Page.GetByText(text);

    public ValueTask DisposeAsync() => context.DisposeAsync();
}

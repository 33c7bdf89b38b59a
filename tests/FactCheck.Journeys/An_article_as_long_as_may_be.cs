using FactCheck.Benchmarks.Speed;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>2,000,000 characters with 5,000 claims are opened, walked, filtered, searched and printed like a short article.</summary>
public sealed class An_article_as_long_as_may_be(Chromium chromium, LongArticle article) : IClassFixture<LongArticle>
{
    private const int Claims = 5_000;

    [Fact]
    public async Task It_is_worked_on_like_a_short_one()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, article.Server);
        var page = reviewer.Page;
        await reviewer.GoWithKeysAsync($"/articles/A{article.Number}");
        await page.Locator(".fragment[data-whole]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForFunctionAsync($"() => new Set([...document.querySelectorAll('mark')].map(mark => mark.dataset.c)).size === {Claims}");
        Assert.True(await page.EvaluateAsync<int>("document.querySelector('.fragment').textContent.length") > 1_950_000);

        // Only what is near is laid out, and of the list only what is in sight is drawn.
        Assert.Equal("auto", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('[data-o]').closest('.together')).contentVisibility"));
        Assert.True(await page.Locator(".list .row").CountAsync() < 100);

        await reviewer.PressAsync("j");
        await page.Locator(".row.on[data-c='1']").WaitForAsync();
        await reviewer.PressAsync("j");
        await page.Locator("mark.chosen[data-c='2']").WaitForAsync();
        await reviewer.PressAsync("k");
        await page.Locator("mark.chosen[data-c='1']").WaitForAsync();

        var together = ShownTogetherAsync(page);
        await reviewer.PressAsync("j");
        Assert.Equal(["2", "2"], await together);
        await reviewer.PressAsync("k");
        await page.Locator("mark.chosen[data-c='1']").WaitForAsync();

        // Held down, the key goes no further than the page follows: a hundred of it at once are one step.
        await page.EvaluateAsync(
            "() => { for (let time = 0; time < 100; time++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', repeat: true, bubbles: true, cancelable: true })); }");
        await page.Locator(".row.on[data-c='2']").WaitForAsync();
        await reviewer.PressAsync("k");
        await page.Locator("mark.chosen[data-c='1']").WaitForAsync();

        // The last claim, from its address: text and list are there at once.
        await reviewer.GoWithKeysAsync($"/articles/A{article.Number}?claim={Claims}");
        await page.Locator($"mark.chosen[data-c='{Claims}']").WaitForAsync();
        await Assertions.Expect(page.Locator($"mark.chosen[data-c='{Claims}']")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator($".row.on[data-c='{Claims}']")).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<double>("parseFloat(document.querySelector('.map .seen').style.top)") > 95);

        // The minimap leads anywhere.
        var map = (await page.Locator(".map .rail").BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(map.X + 5, map.Y + (map.Height / 2));
        await page.WaitForFunctionAsync("() => Math.abs(parseFloat(document.querySelector('.map .seen').style.top) - 50) < 3");

        await reviewer.PressAsync("/");
        await page.Locator("#claim-filter input").FillAsync("line 13000 carried");
        await Assertions.Expect(page.Locator(".list .row")).ToHaveCountAsync(1);
        await page.Locator($".list .row[data-c='{Claims}'] .choose").ClickAsync();
        await page.Locator($".list .row.on[data-c='{Claims}']").WaitForAsync();
        await page.Locator($"mark.chosen[data-c='{Claims}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator($"mark.chosen[data-c='{Claims}']")).ToBeInViewportAsync();

        Assert.True(await page.EvaluateAsync<bool>("() => { getSelection().removeAllRanges(); return window.find('line 6001 carried'); }"));
        Assert.Equal("line 6001 carried", await page.EvaluateAsync<string>("getSelection().toString()"));
        Assert.Empty(reviewer.Errors);
    }

    /// <summary>What list and text mark in the frame in which the panel shows another claim.</summary>
    private static Task<string?[]> ShownTogetherAsync(IPage page) => page.EvaluateAsync<string?[]>(
        """
        () => new Promise(tell => {
          const read = () => document.querySelector('.panel .said h2')?.textContent;
          const before = read();
          new MutationObserver((_, watch) => {
            if (read() === before)
              return;
            watch.disconnect();
            requestAnimationFrame(() => tell(['.row.on', 'mark.chosen'].map(sign => document.querySelector(sign)?.dataset.c)));
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        })
        """);

    [Fact]
    public async Task All_of_it_is_printed_with_the_first_claim_and_the_last()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, article.Server);
        var page = reviewer.Page;
        await reviewer.GoWithKeysAsync($"/articles/A{article.Number}");
        await page.Locator(".fragment[data-whole]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Locator(".printed dt").First.WaitForAsync();

        Assert.Equal(Claims, await page.Locator(".printed dt").CountAsync());
        Assert.Equal(Claims, await page.EvaluateAsync<int>("new Set([...document.querySelectorAll('.n')].map(number => number.dataset.n)).size"));
        Assert.Equal("visible", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('[data-o]').closest('.together')).contentVisibility"));
        Assert.True(await page.EvaluateAsync<double>("[...document.querySelectorAll('[data-o]')].at(-1).getBoundingClientRect().height") > 0);
        Assert.Contains(SpeedArticle.Words(13_000), await page.Locator(".printed").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(reviewer.Errors);
    }
}

/// <summary>A demo desk with the long article on it, put there through the gate once for all journeys of a class.</summary>
public sealed class LongArticle : IAsyncLifetime
{
    private DeskServer? server;

    public DeskServer Server => server ?? throw new InvalidOperationException("The demo desk was not started.");

    public int Number { get; private set; }

    public async ValueTask InitializeAsync()
    {
        server = await DeskServer.StartDemoAsync();
        Number = await SpeedArticle.Longest.PutOnDeskAsync(server.Data);
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}

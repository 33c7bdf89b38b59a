using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>What is selected in the browser is what the claim holds, to the character, in whatever script; and its edges can be moved.</summary>
public sealed class Text_is_picked_to_the_character(Chromium chromium, DemoDesk demo) : IClassFixture<DemoDesk>
{
    private const string Text =
        "The ferry 👩‍👩‍👧 carried Zoe\u0308 and 310,000\u00A0people in 2024. Fares rose by $4.20 in May.\n\n"
        + "Mayor דוד כהן said “שלום לכולם” to the crowd. He paid 🇩🇪🇫🇷 sailors 12.5% more\n"
        + "than last year.\n\nNobody e\u0301coute\u0301 the harbour master, who don’t re-elect q\u0303uote easily.";

    /// <summary>Selects a part of the article by its offsets, as a keyboard does.</summary>
    private const string SelectPart =
        """
        part => {
          const walker = document.createTreeWalker(document.querySelector('.fragment'), NodeFilter.SHOW_TEXT);
          const nodes = [];
          let all = '';
          while (walker.nextNode()) {
            if (!walker.currentNode.parentElement.closest('[data-o]'))
              continue;
            nodes.push([all.length, walker.currentNode]);
            all += walker.currentNode.data;
          }
          const start = all.indexOf(part);
          const at = offset => {
            const [from, node] = nodes.findLast(([from]) => from <= offset);
            return [node, offset - from];
          };
          getSelection().setBaseAndExtent(...at(start), ...at(start + part.length));
          const range = getSelection().getRangeAt(0);
          const boxes = [...range.getClientRects()];
          return [boxes[0].left, boxes[0].top + boxes[0].height / 2, boxes.at(-1).right, boxes.at(-1).top + boxes.at(-1).height / 2];
        }
        """;

    [Fact]
    public async Task Text_selected_in_the_browser_is_the_claims_to_the_character()
    {
        await using var reviewer = await OpenAsync();
        var page = reviewer.Page;

        string[] parts =
        [
            "👩‍👩‍👧", "Zoë and", "310,000\u00A0people", "דוד כהן", "לכולם", "🇩🇪🇫🇷", "12.5% more\nthan", "couté", "q\u0303uo", "$4.20",
        ];
        foreach (var part in parts)
        {
            await page.EvaluateAsync(SelectPart, part);
            await reviewer.Button("Characters").ClickAsync();
            await Assertions.Expect(reviewer.Button("Characters")).ToHaveAttributeAsync("aria-pressed", "true");
            await reviewer.PressAsync("n");
            await Assertions.Expect(page.Locator(".panel .said h2")).ToHaveTextAsync(part.Replace('\n', ' ').Replace('\u00A0', ' '));
            await Assertions.Expect(page.Locator(".toolbar")).ToBeHiddenAsync();
        }

        var marks = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.row')].map(row => [...document.querySelectorAll(`mark[data-c=\"${row.dataset.c}\"]`)].map(mark => mark.textContent).join(''))");
        Assert.Equal(parts.Order(StringComparer.Ordinal), marks.Order(StringComparer.Ordinal));
        Assert.Empty(reviewer.Errors);
    }

    [Fact]
    public async Task A_selection_takes_words_with_Alt_characters_with_Shift_sentences()
    {
        await using var reviewer = await OpenAsync();
        var page = reviewer.Page;

        await DragAsync(page, "erry 👩‍👩‍👧 carr");
        await reviewer.PressAsync("n");
        await Assertions.Expect(page.Locator(".panel .said h2")).ToHaveTextAsync("ferry 👩‍👩‍👧 carried");

        await DragAsync(page, "ares ro", "Alt");
        await reviewer.PressAsync("n");
        await Assertions.Expect(page.Locator(".panel .said h2")).ToHaveTextAsync("ares ro");

        await DragAsync(page, "arbour", "Shift");
        await Assertions.Expect(reviewer.Button("Sentences")).ToHaveAttributeAsync("aria-pressed", "true");
        await reviewer.PressAsync("n");
        await Assertions.Expect(page.Locator(".panel .said h2")).ToHaveTextAsync("Nobody écouté the harbour master, who don’t re-elect q\u0303uote easily.");
    }

    [Fact]
    public async Task Edges_are_moved_by_keyboard_and_pointer_and_a_second_passage_comes_and_goes()
    {
        await using var reviewer = await OpenAsync();
        var page = reviewer.Page;
        await DragAsync(page, "Fares rose");
        await reviewer.PressAsync("n");
        await page.Locator("mark.chosen").WaitForAsync();

        // By keyboard: the end by a word, saved; the start by a character, given up.
        var end = page.GetByRole(AriaRole.Slider, new() { Name = "End of a passage" });
        await end.FocusAsync();
        await reviewer.PressAsync("ArrowRight");
        await reviewer.PressAsync("ArrowRight");
        await Assertions.Expect(end).ToHaveAttributeAsync("aria-valuetext", "Fares rose by $4.20");
        await reviewer.PressAsync("Enter");
        await Assertions.Expect(page.Locator("mark.chosen")).ToHaveTextAsync("Fares rose by $4.20");
        await Assertions.Expect(end).ToBeFocusedAsync();
        await reviewer.PressAsync("Alt+ArrowLeft");
        await Assertions.Expect(end).ToHaveAttributeAsync("aria-valuetext", "Fares rose by $4.2");
        await reviewer.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(end).ToHaveAttributeAsync("aria-valuetext", "Fares rose by $4.20 in May.");
        await reviewer.PressAsync("Escape");
        await reviewer.PressAsync("Enter");
        await Assertions.Expect(page.Locator("mark.chosen")).ToHaveTextAsync("Fares rose by $4.20");

        // By pointer: the start is dragged into the word before.
        var target = await page.EvaluateAsync<double[]>(SelectPart, "in 2024.");
        await page.EvaluateAsync("getSelection().removeAllRanges()");
        var grip = (await page.GetByRole(AriaRole.Slider, new() { Name = "Start of a passage" }).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(grip.X - 1, grip.Y + 12);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)target[0] + 25, (float)target[1], new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("mark.chosen")).ToContainTextAsync("2024. Fares rose by $4.20");

        // A second passage, and off again.
        await DragAsync(page, "harbour");
        await page.Locator(".toolbar button", new() { HasText = "Add to" }).ClickAsync();
        await Assertions.Expect(page.Locator("mark.chosen")).ToHaveCountAsync(2);
        await page.Locator(".take-off").Last.ClickAsync();
        await Assertions.Expect(page.Locator("mark.chosen")).ToHaveCountAsync(1);
        Assert.Empty(reviewer.Errors);
    }

    [Fact]
    public async Task Text_and_list_point_at_each_other_and_the_text_is_printed_with_its_claims()
    {
        await using var reviewer = await OpenAsync();
        var page = reviewer.Page;
        await DragAsync(page, "Fares rose");
        await reviewer.PressAsync("n");
        await page.Locator("mark.chosen[data-c='1']").WaitForAsync();
        await DragAsync(page, "harbour master");
        await reviewer.PressAsync("n");
        await page.Locator(".row[data-c='2']").WaitForAsync();

        await page.Locator(".row[data-c='1']").HoverAsync();
        await page.Locator("mark[data-c='1'][data-lit]").WaitForAsync();
        await page.Locator("mark[data-c='2']").HoverAsync();
        await page.Locator(".row[data-c='2'][data-lit]").WaitForAsync();
        Assert.Equal(0, await page.Locator("mark[data-c='1'][data-lit]").CountAsync());
        await page.Locator(".row[data-c='1'] button").First.FocusAsync();
        await page.Mouse.MoveAsync(5, 5);
        await page.Locator("mark[data-c='1'][data-lit]").WaitForAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Locator(".printed dt").First.WaitForAsync();
        Assert.Equal(["1", "2"], await page.Locator(".printed dt").AllTextContentsAsync());
        Assert.Equal(["1", "2"], await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.n')].map(number => number.dataset.n)"));
        Assert.False(await page.Locator("section.list").IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Assertions.Expect(page.Locator(".printed")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".edge")).ToHaveCountAsync(2);
        Assert.Empty(await Axe.RunAsync(page));
    }

    private static async Task DragAsync(IPage page, string part, string? key = null)
    {
        // What was selected before is cleared once it is a claim, which must not happen in the middle of this.
        await Assertions.Expect(page.Locator(".toolbar")).ToBeHiddenAsync();
        var box = await page.EvaluateAsync<double[]>(SelectPart, part);
        await page.EvaluateAsync("getSelection().removeAllRanges()");
        await page.Mouse.MoveAsync((float)box[0] + 1, (float)box[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)box[2] - 1, (float)box[3], new() { Steps = 4 });
        if (key is not null)
            await page.Keyboard.DownAsync(key);
        await page.Mouse.UpAsync();
        await page.Locator(".toolbar button", new() { HasText = "New claim" }).WaitForAsync();
        if (key is not null)
            await page.Keyboard.UpAsync(key);
    }

    private async Task<Journey> OpenAsync()
    {
        var file = Path.Combine(demo.Server.Data, $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(file, Text);
        var imported = await demo.Server.RunAsync($"import \"{file}\" --as ortiz@courier.example --title \"Many scripts\" --no-split --anyway");
        Assert.True(imported.Code == 0, imported.Error);
        var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, demo.Server);
        await reviewer.GoWithKeysAsync($"/articles/{imported.Output.Trim()}");
        await reviewer.Page.Locator(".fragment[data-whole]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return reviewer;
    }
}

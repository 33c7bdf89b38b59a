using Microsoft.Playwright;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace FactCheck.Journeys;

/// <summary>A PDF is dropped on a claim; its text is read without anybody asking, a passage of it is quoted and shown in its place.</summary>
public sealed class A_dropped_file_is_quoted(Chromium chromium) : IAsyncLifetime
{
    private const string Quotation = "The harbour is open again since Monday.";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task From_the_PDF_to_the_quotation_in_its_place()
    {
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, server);
        var article = new CheckedArticle(kone);
        await article.ImportAsync("The harbour");
        await article.TriageAsync(2);
        await article.ChooseAsync(1);
        await article.TakeAsync(1);

        await DropAsync(kone, "register.pdf", Pdf("Harbour register", Quotation, "Twelve ships lie in it."));
        await kone.Dialog.GetByText("is kept").WaitForAsync();
        await kone.DialogKeysReadyAsync();
        // The keys of the dialog work wherever in it the focus is.
        await kone.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).FocusAsync();
        await kone.PressAsync("Control+Enter");
        await kone.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await kone.Page.GetByRole(AriaRole.Link, new() { Name = "Quote from it: register" }).ClickAsync();

        var text = kone.Page.Locator(".words");
        await text.GetByText(Quotation).WaitForAsync();
        await Assertions.Expect(kone.Page.Locator(".snapshots .row button")).ToHaveCountAsync(1);
        await new Keyboard(kone).TabToAsync("Text of the snapshot");
        var picked = "";
        for (var sentence = 0; sentence < 4 && !picked.Contains(Quotation, StringComparison.Ordinal); sentence++)
        {
            await kone.PressAsync("ArrowDown");
            picked = await kone.Page.EvaluateAsync<string>("() => getSelection().toString()");
        }

        await kone.PressAsync("Enter");
        await Assertions.Expect(text.Locator("mark").First).ToContainTextAsync(Quotation);
        Assert.Empty(await Axe.RunAsync(kone.Page));

        await kone.GoWithKeysAsync($"{article.Path}?claim=1");
        await kone.Page.Locator(".piece q a").ClickAsync();
        await Assertions.Expect(text.Locator("mark").First).ToContainTextAsync(Quotation);
        Assert.Empty(kone.Errors);
    }

    private static async Task DropAsync(Journey kone, string name, byte[] content) => await kone.Text("or drop a file").EvaluateAsync(
        """
        (place, [name, content]) => {
          const carried = new DataTransfer();
          carried.items.add(new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], name, { type: 'application/pdf' }));
          place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
        }
        """,
        new[] { name, Convert.ToBase64String(content) });

    private static byte[] Pdf(params string[] paragraphs)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        for (var place = 0; place < paragraphs.Length; place++)
            page.AddText(paragraphs[place], 11, new PdfPoint(60, 780 - (place * 60)), font);
        return builder.Build();
    }
}

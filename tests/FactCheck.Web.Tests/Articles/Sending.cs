using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using FactCheck.Web.Articles;
using FactCheck.Web.Tests.Account;

namespace FactCheck.Web.Tests.Articles;

/// <summary>Sends what the import page sends, as whoever signed in with a browser.</summary>
public sealed class Sending : IDisposable
{
    private readonly HttpClient client;
    private string? token;

    private Sending(Browser browser, Uri address) =>
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies }) { BaseAddress = address };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Signs in and takes the desk's token.</summary>
    public static async Task<Sending> SignedInAsync(WebDesk desk, Browser browser, string email)
    {
        using (await browser.SignInAsync(email))
        {
            var page = await browser.ReadAsync("/account");
            return new Sending(browser, desk.Address)
            {
                token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value,
            };
        }
    }

    /// <summary>Somebody who is not signed in.</summary>
    public static Sending Stranger(WebDesk desk, Browser browser) => new(browser, desk.Address);

    public void ForgetToken() => token = null;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path, Stop);

    public async Task<ReadingAnswer> ReadAsync(string name, byte[] content, string path = ReadingEndpoints.Path)
    {
        using var response = await FileAsync(path, name, content);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
        return (await response.Content.ReadFromJsonAsync<ReadingAnswer>(Stop))!;
    }

    public Task<HttpResponseMessage> FileAsync(string path, string name, byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return PostAsync(path, form => form.Add(file, "file", name));
    }

    public Task<HttpResponseMessage> UrlAsync(string url) => PostAsync(ReadingEndpoints.Path, form => form.Add(new StringContent(url), "url"));

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string path, Action<MultipartFormDataContent> fill)
    {
        using var form = new MultipartFormDataContent();
        if (token is not null)
            form.Add(new StringContent(token), "__RequestVerificationToken");
        fill(form);
        return await client.PostAsync(path, form, Stop);
    }
}

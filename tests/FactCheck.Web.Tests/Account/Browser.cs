using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Web.Tests.Account;

/// <summary>Gets pages and sends their forms as a browser without script does.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient client;

    public Browser(Uri address)
    {
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ParseAsync(response);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Where a response leads, from the site's root; the whole address when that is another site.</summary>
    public static string PathOf(HttpResponseMessage response)
    {
        var target = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
        return target.Authority == response.RequestMessage.RequestUri!.Authority ? target.PathAndQuery : target.AbsoluteUri;
    }

    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);

    /// <summary>Fills the fields of the form that has them and sends it with all its hidden ones.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] typed)
    {
        var page = await ReadAsync(path);
        var form = page.Forms.First(form => typed.All(field => form.QuerySelector($"[name='{field.Name}']") is not null));
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type != "radio" || input.IsChecked)
            .Select(input => (Name: input.Name!, input.Value))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select[name]").Select(select => (Name: select.Name!, Value: select.Value ?? "")))
            .Where(field => typed.All(own => own.Name != field.Name))
            .Concat(typed)
            .Select(field => KeyValuePair.Create(field.Name, field.Value));
        var action = form.GetAttribute("action");
        return await PostAsync(string.IsNullOrEmpty(action) ? path : action, fields);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password = WebDesk.Password, string? returnUrl = null) => SendAsync(
        "/account/sign-in" + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}"),
        ("Typed.Email", email), ("Typed.Password", password));

    /// <summary>Signs in, which must succeed.</summary>
    public async Task EnterAsync(string email)
    {
        using var answer = await SignInAsync(email);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public void Dispose() => client.Dispose();
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using FactCheck.Core.Gate;
using Microsoft.Extensions.Options;

namespace FactCheck.Core.Fetching;

/// <summary>The one component that asks the outside world for anything.</summary>
public sealed class PageFetcher : IDisposable
{
    private readonly FetchingOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    public PageFetcher(IOptions<FetchingOptions> options, TimeProvider time, IHostResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options.Value;
        this.time = time;
        client = CreateClient(new GuardedConnector(resolver, this.options));
    }

    /// <summary>Fetches a page, following redirects; every way it can fail outside is a refusal.</summary>
    public async Task<Outcome<FetchedPage>> FetchAsync(string url, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var all = new CancellationTokenSource(options.AllWithin, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, all.Token);
        try
        {
            return await FollowAsync(url, started, linked.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return all.IsCancellationRequested
                ? FetchRefusals.TooSlow(options.AllWithin)
                : FetchRefusals.FirstByteTooSlow(options.FirstByteWithin);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return Explain(error);
        }
    }

    public void Dispose() => client.Dispose();

    private static HttpClient CreateClient(GuardedConnector connector)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = connector.ConnectAsync,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            // No connection outlives its request, so each hop is resolved and checked anew.
            PooledConnectionLifetime = TimeSpan.Zero,
            ActivityHeadersPropagator = null,
        };
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(PageFetcher).Assembly.GetName().Version?.ToString(2) ?? "0.0";
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("FactCheck", version));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en,*;q=0.5");
        return client;
    }

    private async Task<Outcome<FetchedPage>> FollowAsync(string url, long started, CancellationToken cancellation)
    {
        var redirects = new List<string>();
        var next = WebAddress.Read(url, options);
        while (next is Outcome<Uri>.Done { Value: var current })
        {
            using var response = await AskAsync(current, cancellation);
            if (!IsRedirect(response))
                return await ReadAsync(url, current, redirects, response, started, cancellation);
            redirects.Add(current.AbsoluteUri);
            if (redirects.Count > options.MaximumRedirects)
                return FetchRefusals.TooManyRedirects(options.MaximumRedirects);
            next = WebAddress.Follow(current, response.Headers.Location!, options);
            if (next is Outcome<Uri>.Done { Value.AbsoluteUri: var again } && redirects.Contains(again))
                return FetchRefusals.RedirectCircle;
        }

        return next is Outcome<Uri>.Refused refused ? refused.Refusal : FetchRefusals.NotAUrl;
    }

    private async Task<HttpResponseMessage> AskAsync(Uri url, CancellationToken cancellation)
    {
        using var firstByte = new CancellationTokenSource(options.FirstByteWithin, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, firstByte.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is not null;

    private async Task<Outcome<FetchedPage>> ReadAsync(
        string asked, Uri final, List<string> redirects, HttpResponseMessage response, long started, CancellationToken cancellation)
    {
        var body = await ReadBodyAsync(response.Content, cancellation);
        if (body is null)
            return FetchRefusals.TooLarge(options.MaximumBytes);
        var type = response.Content.Headers.ContentType;
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))
            .ToList();
        return new FetchedPage(
            asked, final.AbsoluteUri, (int)response.StatusCode, body, type?.MediaType, type?.CharSet?.Trim('"', '\''),
            redirects, headers, time.GetElapsedTime(started));
    }

    private async Task<byte[]?> ReadBodyAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > options.MaximumBytes)
            return null;
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > options.MaximumBytes)
                return null;
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private static Refusal Explain(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ForbiddenAddressException:
                    return FetchRefusals.ForbiddenAddress;
                case AuthenticationException:
                    return FetchRefusals.InsecureConnection;
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return FetchRefusals.HostNotFound;
                case SocketException:
                    return FetchRefusals.ConnectionFailed;
                default:
                    continue;
            }
        }
        return FetchRefusals.BrokenAnswer;
    }
}

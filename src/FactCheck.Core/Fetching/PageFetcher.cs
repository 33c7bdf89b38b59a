using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using FactCheck.Core.Gate;
using Microsoft.Extensions.Options;

namespace FactCheck.Core.Fetching;

/// <summary>The one component that asks the outside world for anything. No site is asked twice at a time.</summary>
public sealed partial class PageFetcher : IDisposable
{
    private readonly FetchingOptions options;
    private readonly TimeProvider time;
    private readonly GuardedConnector connector;
    private readonly HttpClient client;
    private readonly HostTurns turns = new();

    public PageFetcher(IOptions<FetchingOptions> options, TimeProvider time, IHostResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options.Value;
        this.time = time;
        connector = new GuardedConnector(resolver, this.options);
        client = OutgoingClient.Create(connector, DecompressionMethods.All);
    }

    /// <summary>Reads the answer of the final hop.</summary>
    private delegate Task<Outcome<T>> Reading<T>(Uri final, IReadOnlyList<Redirect> redirects, HttpResponseMessage response, CancellationToken cancellation);

    /// <summary>Fetches a page, following redirects; every way it can fail outside is a refusal.</summary>
    public Task<Outcome<FetchedPage>> FetchAsync(string url, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        return GuardAsync<FetchedPage>(client, url, (final, redirects, response, stop) => ReadAsync(url, final, redirects, response, started, stop), cancellation);
    }

    public void Dispose() => client.Dispose();

    private async Task<Outcome<T>> GuardAsync<T>(HttpClient with, string url, Reading<T> read, CancellationToken cancellation)
    {
        using var all = new FetchTime(options.AllWithin, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, all.Token);
        try
        {
            return await FollowAsync(with, url, all, read, linked.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return all.IsUp
                ? FetchRefusals.TooSlow(options.AllWithin)
                : FetchRefusals.FirstByteTooSlow(options.FirstByteWithin);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return Explain(error);
        }
    }

    private async Task<Outcome<T>> FollowAsync<T>(HttpClient with, string url, FetchTime all, Reading<T> read, CancellationToken cancellation)
    {
        var redirects = new List<Redirect>();
        var next = WebAddress.Read(url, options);
        while (next is Outcome<Uri>.Done { Value: var current })
        {
            using var turn = await all.PauseAsync(turns.EnterAsync(current.Host, cancellation));
            using var response = await AskAsync(with, current, cancellation);
            if (!IsRedirect(response))
                return await read(current, redirects, response, cancellation);
            redirects.Add(new Redirect((int)response.StatusCode, current.AbsoluteUri));
            if (redirects.Count > options.MaximumRedirects)
                return FetchRefusals.TooManyRedirects(options.MaximumRedirects);
            next = WebAddress.Follow(current, response.Headers.Location!, options);
            if (next is Outcome<Uri>.Done { Value.AbsoluteUri: var again } && redirects.Exists(hop => hop.Url == again))
                return FetchRefusals.RedirectCircle;
        }

        return next is Outcome<Uri>.Refused refused ? refused.Refusal : FetchRefusals.NotAUrl;
    }

    private async Task<HttpResponseMessage> AskAsync(HttpClient with, Uri url, CancellationToken cancellation)
    {
        using var firstByte = new CancellationTokenSource(options.FirstByteWithin, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, firstByte.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await with.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is not null;

    private async Task<Outcome<FetchedPage>> ReadAsync(
        string asked, Uri final, IReadOnlyList<Redirect> redirects, HttpResponseMessage response, long started, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await using var content = await response.Content.ReadAsStreamAsync(cancellation);
        if (response.Content.Headers.ContentLength > options.MaximumBytes || !await CopyAsync(content, body, null, cancellation))
            return FetchRefusals.TooLarge(options.MaximumBytes);
        var type = response.Content.Headers.ContentType;
        return new FetchedPage(
            asked, final.AbsoluteUri, (int)response.StatusCode, body.ToArray(), type?.MediaType, type?.CharSet?.Trim('"', '\''),
            [.. redirects.Select(hop => hop.Url)], HeadersOf(response), time.GetElapsedTime(started));
    }

    /// <summary>Copies a body as far as it may go; false when it is longer.</summary>
    private async Task<bool> CopyAsync(Stream body, Stream destination, Action<long>? progress, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var length = 0L;
        int read;
        while ((read = await body.ReadAsync(buffer, cancellation)) > 0)
        {
            length += read;
            if (length > options.MaximumBytes)
                return false;
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellation);
            progress?.Invoke(length);
        }

        return true;
    }

    private static List<KeyValuePair<string, string>> HeadersOf(HttpResponseMessage response) =>
        [.. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))];

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

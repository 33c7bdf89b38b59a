using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;

namespace FactCheck.Core.Fetching;

/// <summary>Makes the clients that go out: no cookies, no proxy, no redirects of their own, and a name that says who asks.</summary>
internal static class OutgoingClient
{
    /// <param name="check">Judges the site's certificate; null for the framework's own judgement.</param>
    public static HttpClient Create(GuardedConnector connector, DecompressionMethods decompression, RemoteCertificateValidationCallback? check = null)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = connector.ConnectAsync,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = decompression,
            // No connection outlives its request, so each hop is resolved and checked anew.
            PooledConnectionLifetime = TimeSpan.Zero,
            ActivityHeadersPropagator = null,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = check;
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(OutgoingClient).Assembly.GetName().Version?.ToString(2) ?? "0.0";
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("FactCheck", version));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en,*;q=0.5");
        if (decompression == DecompressionMethods.None)
            client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
        return client;
    }
}

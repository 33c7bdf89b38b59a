using System.Globalization;
using System.Net;
using System.Net.Security;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Fetching;

/// <content>Documents to be kept: their bytes go into a stream, and all that came with them is told.</content>
public sealed partial class PageFetcher
{
    /// <summary>Fetches a URL into a stream, following redirects; every way it can fail outside is a refusal.</summary>
    /// <param name="destination">Gets the body as it was sent; a content coding, which was not asked for, is taken off.</param>
    /// <param name="progress">Told how many bytes have come.</param>
    public async Task<Outcome<FetchedDocument>> FetchIntoAsync(
        string url, Stream destination, Action<long>? progress, CancellationToken cancellation)
    {
        // A client of its own: the certificates it sees are those of this document's hops.
        SeenCertificate? seen = null;
        bool Judge(object sender, System.Security.Cryptography.X509Certificates.X509Certificate? certificate, object? chain, SslPolicyErrors errors)
        {
            seen = certificate is null ? null : new SeenCertificate(certificate.Subject, certificate.Issuer);
            return options.Accepts?.Invoke(errors) ?? errors == SslPolicyErrors.None;
        }

        using var own = OutgoingClient.Create(connector, DecompressionMethods.None, Judge);
        return await GuardAsync<FetchedDocument>(own, url, async (final, redirects, response, stop) =>
        {
            if (response.Content.Headers.ContentLength > options.MaximumBytes)
                return FetchRefusals.TooLarge(options.MaximumBytes);
            var codings = response.Content.Headers.ContentEncoding.ToList();
            var length = 0L;
            await using var body = ContentCoding.Decode(await response.Content.ReadAsStreamAsync(stop), codings);
            if (!await CopyAsync(body, destination, Came, stop))
                return FetchRefusals.TooLarge(options.MaximumBytes);
            return Describe(url, final, redirects, response, length) with
            {
                Coding = ContentCoding.Taken(codings),
                Certificate = final.Scheme == Uri.UriSchemeHttps ? seen : null,
            };

            void Came(long bytes) => progress?.Invoke(length = bytes);
        }, cancellation);
    }

    private static FetchedDocument Describe(string asked, Uri final, IReadOnlyList<Redirect> redirects, HttpResponseMessage response, long length)
    {
        var type = response.Content.Headers.ContentType;
        var line = string.Create(CultureInfo.InvariantCulture, $"HTTP/{response.Version.ToString(2)} {(int)response.StatusCode} {response.ReasonPhrase}");
        return new FetchedDocument(
            asked, final.AbsoluteUri, (int)response.StatusCode, line.TrimEnd(), length, type?.MediaType, type?.CharSet?.Trim('"', '\''), null,
            [.. redirects], SentHeaders(response.RequestMessage!, final), HeadersOf(response), null);
    }

    private static List<KeyValuePair<string, string>> SentHeaders(HttpRequestMessage request, Uri final) =>
        [
            new("Host", final.Authority),
            .. request.Headers.NonValidated.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
        ];
}

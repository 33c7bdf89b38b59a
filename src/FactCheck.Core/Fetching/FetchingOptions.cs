namespace FactCheck.Core.Fetching;

/// <summary>What an outgoing request may cost, and where it may go.</summary>
public sealed class FetchingOptions
{
    /// <summary>Host names (or addresses) an administrator allows although they lie in a private network.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Time until the answer's first byte, on each hop.</summary>
    public TimeSpan FirstByteWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for all hops and the whole body together.</summary>
    public TimeSpan AllWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of a body, counted after decompression.</summary>
    public int MaximumBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>Most redirects followed.</summary>
    public int MaximumRedirects { get; set; } = 5;

    /// <summary>Most characters of a URL, on every hop.</summary>
    public int MaximumUrlLength { get; set; } = 2048;

    /// <summary>Judges a certificate otherwise than the framework does, where a site of one's own is asked; null for the framework's judgement.</summary>
    internal Func<System.Net.Security.SslPolicyErrors, bool>? Accepts { get; set; }
}

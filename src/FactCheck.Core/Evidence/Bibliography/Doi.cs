using FactCheck.Core.Articles;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Digital object identifiers, however they are written.</summary>
internal static class Doi
{
    private static readonly string[] Prefixes =
        ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];

    /// <summary>The identifier alone, <c>10.1000/182</c>; null when it is none.</summary>
    public static string? Of(string? written)
    {
        var text = written?.Trim() ?? "";
        foreach (var prefix in Prefixes)
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                text = text[prefix.Length..].Trim();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return text.StartsWith("10.", StringComparison.Ordinal) && slash > 3 && slash < text.Length - 1 && !text.Any(char.IsWhiteSpace) ? text : null;
    }

    /// <summary>The address that leads to it.</summary>
    public static string Address(string doi) => $"https://doi.org/{doi}";

    /// <summary>Every address, in its canonical form, under which the library may know it.</summary>
    public static IEnumerable<string> Addresses(string doi) => Prefixes
        .Where(WebAddress.IsValid)
        .SelectMany(prefix => new[] { prefix + doi, prefix + doi.ToLowerInvariant(), prefix + doi.ToUpperInvariant() })
        .Select(CanonicalUrl.Of).OfType<string>().Distinct();
}

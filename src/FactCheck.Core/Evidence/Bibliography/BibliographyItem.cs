namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>One entry of a file of references, as a source of the library.</summary>
/// <param name="Place">From 1, in the order of the file.</param>
/// <param name="Label">What the file calls it.</param>
/// <param name="Source">What would be added; null when it cannot be.</param>
/// <param name="Why">One sentence why it cannot be; null when it can.</param>
public sealed record BibliographyItem(int Place, string Label, SourceDetails? Source, string? Why)
{
    /// <summary>The digital object identifier it has beside its address.</summary>
    public string? Doi { get; init; }

    /// <summary>Every canonical address under which the library may have it.</summary>
    internal IEnumerable<string> Addresses => AddressesOf(Source?.Url, Doi);

    /// <summary>An item for what was read; what no source may be is said in a sentence.</summary>
    internal static BibliographyItem Of(int place, string label, SourceDetails read, string? doi)
    {
        var details = read with { Url = read.Url ?? (doi is null ? null : Bibliography.Doi.Address(doi)) };
        var why = details.Url is null
            ? BibliographyRefusals.WithoutAddress
            : new SourceDetailsValidator().Validate(details).Errors.FirstOrDefault()?.ErrorMessage;
        return new BibliographyItem(place, label, why is null ? details : null, why) { Doi = doi };
    }

    /// <inheritdoc cref="Addresses"/>
    internal static IEnumerable<string> AddressesOf(string? url, string? doi)
    {
        var own = CanonicalUrl.Of(url) is { } canonical ? [canonical] : Array.Empty<string>();
        return (doi ?? Bibliography.Doi.Of(url)) is { } known ? own.Concat(Bibliography.Doi.Addresses(known)).Distinct() : own;
    }
}

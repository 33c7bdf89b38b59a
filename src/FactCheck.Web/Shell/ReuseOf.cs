namespace FactCheck.Web.Shell;

/// <summary>What of the library is put to work for a claim: a source, or a finding of the desk.</summary>
public sealed record ReuseOf(string Part, Guid Id)
{
    /// <summary>The name of a source's part of the address.</summary>
    public const string SourcePart = "source";

    /// <summary>The name of a finding's part of the address.</summary>
    public const string FindingPart = "finding";

    /// <summary>A finding of the desk.</summary>
    public static ReuseOf Finding(Guid id) => new(FindingPart, id);

    /// <summary>A source of the library.</summary>
    public static ReuseOf Source(Guid id) => new(SourcePart, id);
}

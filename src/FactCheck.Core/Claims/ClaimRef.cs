namespace FactCheck.Core.Claims;

/// <summary>A claim as a command left it.</summary>
/// <param name="Number">Per article; null for a suggestion.</param>
public sealed record ClaimRef(Guid Id, int? Number, int Version);

/// <summary>A claim and the version of it (or of its part) that the person saw.</summary>
public sealed record ClaimAt(Guid ClaimId, int Version);

/// <summary>Several claims as a command left them.</summary>
public sealed record ClaimRefs(IReadOnlyList<ClaimRef> Claims);

namespace FactCheck.Core.Discussion;

/// <content>How it follows a claim that is split or merged.</content>
public sealed partial class DiscussionThread
{
    /// <summary>A copy for a claim made by splitting; every comment stays the words of who wrote it.</summary>
    /// <param name="evidence">The claim's copies of the evidence, by the piece they are copies of.</param>
    internal DiscussionThread CopyFor(Guid claimId, IReadOnlyDictionary<Guid, Guid> evidence)
    {
        var copy = new DiscussionThread
        {
            Id = Guid.CreateVersion7(),
            ClaimId = claimId,
            StartedById = StartedById,
            StartedAt = StartedAt,
            RevisionId = RevisionId,
            Start = Start,
            End = End,
            Exact = Exact,
            Prefix = Prefix,
            Suffix = Suffix,
            CopiedFromId = Id,
            Version = 1,
        };
        copy.comments.AddRange(comments.OrderBy(comment => comment.Ordinal).Select(comment => comment.CopyFor(copy.Id, evidence)));
        return copy;
    }

    /// <summary>Goes to the claim that survives a merge.</summary>
    internal void MoveTo(Guid claimId)
    {
        ClaimId = claimId;
        Version++;
    }
}

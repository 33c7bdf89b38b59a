using FactCheck.Core.People;

namespace FactCheck.Core.Verdicts;

/// <content>How it is made.</content>
public sealed partial class SignOff
{
    /// <param name="contentHash">What the editor saw.</param>
    /// <param name="ownWork">The editor wrote a part of it.</param>
    internal static SignOff Approving(Verdict verdict, string contentHash, bool ownWork, Standing editor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ClaimId = verdict.ClaimId,
        VerdictId = verdict.Id,
        EditorId = editor.PersonId,
        Decision = Decision.Approve,
        ContentHash = contentHash,
        SelfApproved = ownWork,
        At = now,
    };

    internal static SignOff SendingBack(Verdict verdict, string comment, Standing editor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ClaimId = verdict.ClaimId,
        VerdictId = verdict.Id,
        EditorId = editor.PersonId,
        Decision = Decision.RequestChanges,
        Comment = comment.Trim(),
        ContentHash = verdict.ContentHash,
        At = now,
    };
}

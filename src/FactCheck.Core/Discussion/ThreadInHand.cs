using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Discussion;

/// <summary>A thread, whole, with its claim, for who changes it.</summary>
internal sealed record ThreadInHand(DiscussionThread Thread, Claim Claim)
{
    /// <summary>Loads it; null when there is no such thread that this person may know of.</summary>
    public static async Task<ThreadInHand?> FindAsync(DeskContext database, Standing actor, Guid threadId, CancellationToken cancellation)
    {
        var thread = await new ConfidentialSight(database, actor).Seen(database.Threads).Include(one => one.Comments).FirstOrDefaultAsync(one => one.Id == threadId, cancellation);
        return thread is null
            ? null
            : new ThreadInHand(thread, await database.Claims.FirstAsync(claim => claim.Id == thread.ClaimId, cancellation));
    }

    /// <summary>Why a comment cannot name what it names; null when it can.</summary>
    /// <param name="known">Who was mentioned before, and may stay so.</param>
    public static async Task<Refusal?> RefuseAsync(
        DeskContext database, Standing actor, Guid claimId, CommentWording wording, IReadOnlyCollection<Guid> known, CancellationToken cancellation)
    {
        if (wording.EvidenceId is { } piece && !await new ConfidentialSight(database, actor).Seen(database.Evidence).AnyAsync(
            evidence => evidence.Id == piece && evidence.ClaimId == claimId && !evidence.Removed, cancellation))
            return DiscussionRefusals.NoSuchEvidence;

        foreach (var personId in wording.Mentioned.Except(known))
        {
            var person = await database.FindAssigneeAsync(personId, cancellation);
            if (!Permissions.Allow(person, Permission.ReadArticles))
                return DiscussionRefusals.CannotBeMentioned(person.Name);
        }

        return null;
    }
}

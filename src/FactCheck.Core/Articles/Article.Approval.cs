using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Articles;

/// <content>On a desk of one.</content>
public sealed partial class Article
{
    /// <summary>Notes why the desk's one editor approves their own work in this article.</summary>
    internal Ruling ApproveAlone(string reason, Standing actor)
    {
        if (!actor.WorksAlone)
            return VerdictRefusals.NotAlone;

        SoleApprovalReason = reason.Trim();
        Version++;
        return new Fact(FactKinds.SoleApprovalReasonSet, Id, Id);
    }
}

namespace FactCheck.Web.Queue;

/// <content>What is said about the claim in hand.</content>
public sealed partial class SignOffPage
{
    private VerdictSide? side;

    private void Discuss() => side?.Discuss();
}

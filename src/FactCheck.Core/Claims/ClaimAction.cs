namespace FactCheck.Core.Claims;

/// <summary>What can be done with a claim: the rows of its life table.</summary>
public enum ClaimAction
{
    Accept,

    /// <summary>Reword; change passages, form, kind, check, claimants, said on and at, appearances.</summary>
    Reword,

    AttachEvidence,

    /// <summary>Edit or remove a piece of evidence; the piece itself says by whom.</summary>
    ChangeEvidence,

    /// <summary>Give it to anybody.</summary>
    Assign,

    /// <summary>Take it oneself while nobody has it.</summary>
    Take,

    HandBack,

    /// <summary>Set risk and due date.</summary>
    Plan,

    Start,

    Submit,

    Withdraw,

    Approve,

    RequestChanges,

    Reopen,

    /// <summary>Confirm that the verdict holds although the text under the claim changed.</summary>
    ConfirmStillHolds,

    SetAside,

    Split,

    Merge,
}

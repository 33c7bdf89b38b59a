using FactCheck.Core.Evidence;

namespace FactCheck.Web.Workspace;

/// <content>What is particular to an interview or a call.</content>
public sealed partial class EvidenceDialog
{
    private string? MissingOfConversation => (form.Held.Partner.Trim().Length, form.Held.HeldOn.Trim().Length) switch
    {
        (0, _) => L["MissingPartner"].Value,
        (_, 0) => L["MissingHeld"].Value,
        _ => null,
    };

    /// <summary>A conversation is called after who was talked to.</summary>
    private void NameConversation()
    {
        if (form.Origin == EvidenceOrigin.Conversation)
            form.Title = L[$"TitleOf.{form.Held.How}", form.Held.Partner.Trim()];
    }
}

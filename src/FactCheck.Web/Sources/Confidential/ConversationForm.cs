using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;

namespace FactCheck.Web.Sources.Confidential;

/// <summary>An interview or a call while somebody describes it.</summary>
public sealed class ConversationForm
{
    public string Partner { get; set; } = "";

    public ConversationHow How { get; set; } = ConversationHow.Phone;

    /// <summary>Partial date.</summary>
    public string HeldOn { get; set; } = "";

    public string Notes { get; set; } = "";

    /// <summary>A form filled with what stands.</summary>
    public static ConversationForm Of(ConversationDetails held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return new ConversationForm { Partner = held.Partner, How = held.How, HeldOn = held.HeldOn, Notes = held.Notes ?? "" };
    }

    public ConversationDetails ToDetails() => new(Partner.Trim(), How, HeldOn.Trim(), string.IsNullOrWhiteSpace(Notes) ? null : Notes.Trim());

    /// <summary>Takes over theirs where theirs was chosen.</summary>
    public void Settle(Outcome<int>.Conflict conflict, IReadOnlyDictionary<string, string?> chosen, ConversationDetails theirs)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var standing = Of(theirs);
        foreach (var field in conflict.Fields.Where(field => chosen[field.Field] == field.Theirs).Select(field => field.Field))
        {
            switch (field)
            {
                case nameof(Partner): Partner = standing.Partner; break;
                case nameof(How): How = standing.How; break;
                case nameof(HeldOn): HeldOn = standing.HeldOn; break;
                default: Notes = standing.Notes; break;
            }
        }
    }
}

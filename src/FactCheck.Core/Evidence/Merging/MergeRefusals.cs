using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Merging;

/// <summary>Why two sources cannot become one.</summary>
public static class MergeRefusals
{
    public static readonly Refusal Conversation = new(
        "source.mergeConversation", "An interview or a call is not merged: what was said on each occasion stands on its own.");

    public static readonly Refusal OneConfidential = new(
        "source.mergeConfidential", "One of the two is confidential and the other is not: make the open one confidential first.");

    public static readonly Refusal InterestTooLong = new(
        "source.mergeInterest", "What is noted of the interest of both has more than 4,000 characters together: shorten one of the notes first.");

    public static readonly Refusal UnderWay = new(
        "source.mergeUnderWay", "A snapshot is being made of the source that goes: try again when it is done.");

    public static readonly Refusal CitedElsewhere = new(
        "source.mergeCited",
        "A submitted or approved verdict rests on the source that goes, and the other one was never seen to say the same: keep the cited one instead.");
}

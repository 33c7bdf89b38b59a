using FactCheck.Core.Gate;

namespace FactCheck.Core.Reports;

/// <summary>Why a report cannot be edited or exported.</summary>
public static class ReportRefusals
{
    public static readonly Refusal ClaimOfAnother = new(
        "report.claimOfAnother", "The order names a claim that is not one of this article.");

    public static readonly Refusal NotAllowed = new(
        "report.notAllowed", "Your role does not allow exporting a working copy.");

    /// <summary>No article has the number.</summary>
    public static Refusal NoSuchArticle(int number) => new(
        "report.noSuchArticle", $"There is no article A{number}.");
}

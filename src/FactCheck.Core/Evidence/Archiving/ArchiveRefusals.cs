using System.Globalization;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Archiving;

/// <summary>Why a web archive did not save a page.</summary>
public static class ArchiveRefusals
{
    public static readonly Refusal SaysNotWhere = new(
        "archive.saysNotWhere", "The web archive answered, but did not say where it keeps the page.");

    /// <summary>It answered with an error.</summary>
    public static Refusal Answered(int status) => new(
        "archive.answered", string.Create(CultureInfo.InvariantCulture, $"The web archive answered with the error {status}."));
}

using System.Globalization;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>Why a page could not be captured.</summary>
public static class CaptureRefusals
{
    /// <summary>The site answered, but not with the page.</summary>
    public static Refusal Answered(int status) => new(
        "capture.answered", string.Create(CultureInfo.InvariantCulture, $"The site answered with the error {status}, not with the page."));
}

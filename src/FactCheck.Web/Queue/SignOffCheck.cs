namespace FactCheck.Web.Queue;

/// <summary>Something to look at before signing.</summary>
/// <param name="Fine">Nothing stands out; otherwise it is pointed at, and the editor decides.</param>
public sealed record SignOffCheck(bool Fine, string Text);

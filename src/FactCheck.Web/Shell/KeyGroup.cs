namespace FactCheck.Web.Shell;

/// <summary>Keys that belong together, for the help.</summary>
public sealed record KeyGroup(string Title, IReadOnlyList<KeyBinding> Keys);

namespace FactCheck.Web.Shell;

/// <summary>A page that another page lies in.</summary>
public sealed record Crumb(string Text, string Href);

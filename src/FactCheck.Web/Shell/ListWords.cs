namespace FactCheck.Web.Shell;

/// <summary>Names the strings of <see cref="ListStates{T}"/>, whose own name carries a type.</summary>
public sealed class ListWords;

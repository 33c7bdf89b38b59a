using FactCheck.Core.Gate;

namespace FactCheck.Web.People;

/// <summary>Names the strings that say facts in words, and lists what can happen.</summary>
public sealed class AuditWords
{
    /// <summary>Every kind of fact, in the order in which the desk meets them.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        [.. typeof(FactKinds).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
}

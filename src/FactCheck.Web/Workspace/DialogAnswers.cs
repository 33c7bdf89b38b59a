using FactCheck.Core.Articles;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Workspace;

/// <summary>Why something is set aside.</summary>
public sealed record SetAsideAnswer(SetAsideReason Reason, string? Note);

/// <summary>A claim's risk and due date.</summary>
public sealed record PlanAnswer(Risk Risk, DateTimeOffset? Due);

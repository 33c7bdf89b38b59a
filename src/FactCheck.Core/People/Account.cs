using Microsoft.AspNetCore.Identity;

namespace FactCheck.Core.People;

/// <summary>A person's credentials and lockout, kept by Identity under the person's own key. Operational, not sealed.</summary>
public sealed class Account : IdentityUser<Guid>;

using FactCheck.Core.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.People;

/// <summary>Puts Identity over the desk's own database.</summary>
public static class DeskIdentity
{
    /// <summary>Shortest password, in UTF-16 code units. There is no other rule about what it is made of.</summary>
    public const int PasswordMinLength = 12;

    /// <summary>Longest password, in UTF-16 code units, so that hashing it stays cheap.</summary>
    public const int PasswordMaxLength = 1000;

    private const int TriesBeforeLockout = 5;

    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>Adds accounts with lockout; the caller adds what signs people in.</summary>
    public static IdentityBuilder AddDeskIdentity(this IServiceCollection services) => services
        .AddIdentityCore<Account>(options =>
        {
            options.Password.RequiredLength = PasswordMinLength;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Lockout.AllowedForNewUsers = true;
            options.Lockout.MaxFailedAccessAttempts = TriesBeforeLockout;
            options.Lockout.DefaultLockoutTimeSpan = Lockout;
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            options.Tokens.PasswordResetTokenProvider = PasswordLinks.ProviderName;
        })
        .AddEntityFrameworkStores<DeskContext>()
        .AddTokenProvider<PasswordLinks>(PasswordLinks.ProviderName);
}

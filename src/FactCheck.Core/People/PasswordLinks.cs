using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Core.People;

/// <summary>
/// One-time tokens with which somebody sets a password. Only a token's hash is kept, one per person: a new one makes the
/// earlier one worthless, and so does using it.
/// </summary>
internal sealed class PasswordLinks(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    /// <summary>Identity's name for these tokens.</summary>
    public const string ProviderName = "PasswordLink";

    /// <summary>How long one is good for.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(48);

    private const string TokenName = "SetPassword";

    private const int TokenBytes = 32;

    public async Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var expires = clock.GetUtcNow().Add(GoodFor).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await manager.SetAuthenticationTokenAsync(user, ProviderName, TokenName, $"{HashOf(token)} {expires}");
        return token;
    }

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var kept = (await manager.GetAuthenticationTokenAsync(user, ProviderName, TokenName))?.Split(' ');
        return kept is [var hash, var expires]
            && long.Parse(expires, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(HashOf(token)));
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(false);

    /// <summary>Makes the person's token worthless.</summary>
    public static Task SpendAsync(UserManager<Account> manager, Account user) =>
        manager.RemoveAuthenticationTokenAsync(user, ProviderName, TokenName);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

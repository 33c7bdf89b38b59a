using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Web.CommandLine;

/// <summary>
/// Proves that whoever founds the desk can read this program's console. Valid until it was used or the program ends;
/// only its hash is kept, and only in memory.
/// </summary>
public sealed class FirstRunToken
{
    private const int Bytes = 20;

    private byte[]? hash;

    /// <summary>Whether a token is out and was not used.</summary>
    public bool IsOut => Volatile.Read(ref hash) is not null;

    /// <summary>Makes a token, the one before it is worth nothing any more.</summary>
    public string Issue()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        Volatile.Write(ref hash, HashOf(token));
        return token;
    }

    /// <summary>Whether this is the token; looking at it does not use it up.</summary>
    public bool Fits(string? token) =>
        Volatile.Read(ref hash) is { } kept && token is not null && CryptographicOperations.FixedTimeEquals(kept, HashOf(token));

    /// <summary>Uses the token up, once the desk was founded.</summary>
    public void Use() => Volatile.Write(ref hash, null);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Trim()));
}

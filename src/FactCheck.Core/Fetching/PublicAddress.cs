using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Core.Fetching;

/// <summary>Tells addresses of the public internet from those the desk never connects to.</summary>
public static class PublicAddress
{
    // From the IANA special-purpose registries, with the one metadata address that lies outside them (168.63.129.16).
    private static readonly IPNetwork[] Closed4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("168.63.129.16/32"), IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    // 2001::/23 holds Teredo, ORCHID and benchmarking; the others are documentation.
    private static readonly IPNetwork[] Closed6 =
    [
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>Whether the desk may connect: IPv4 inside IPv6, NAT64, 6to4 and ISATAP are judged by the address within.</summary>
    public static bool Allows(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(Closed4, network => network.Contains(address));
        return address.AddressFamily == AddressFamily.InterNetworkV6 && AllowsSix(address);
    }

    private static bool AllowsSix(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Allows(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        var plain = new IPAddress(bytes);
        if (Nat64.Contains(plain))
            return Allows(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(plain) && !Allows(new IPAddress(bytes.AsSpan(2, 4))))
            return false;
        if (IsIsatap(bytes) && !Allows(new IPAddress(bytes.AsSpan(12, 4))))
            return false;
        return GlobalUnicast.Contains(plain) && !Array.Exists(Closed6, network => network.Contains(plain));
    }

    private static bool IsIsatap(ReadOnlySpan<byte> bytes) =>
        (BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) & 0xFDFF_FFFF) == 0x0000_5EFE;
}

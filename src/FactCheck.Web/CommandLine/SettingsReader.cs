using System.Globalization;

namespace FactCheck.Web.CommandLine;

/// <summary>Takes values out of a configuration and notes every one that makes no sense.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> faults = [];

    /// <summary>One sentence each, with the key.</summary>
    public IReadOnlyList<string> Faults => faults;

    public int Number(string key, int least, int most)
    {
        var text = configuration[key];
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        Fault(key, $"must be a whole number from {least} to {most}", text);
        return least;
    }

    public TimeSpan Duration(string key, TimeSpan least, TimeSpan most)
    {
        var text = configuration[key];
        if (TimeSpan.TryParseExact(text, ["c", @"h\:mm\:ss"], CultureInfo.InvariantCulture, out var duration) && duration >= least && duration <= most)
            return duration;

        Fault(key, $"must be a time from {least:c} to {most:c}, written as hours:minutes:seconds", text);
        return least;
    }

    public bool Flag(string key)
    {
        var text = configuration[key];
        if (bool.TryParse(text, out var flag))
            return flag;

        Fault(key, "must be true or false", text);
        return false;
    }

    /// <summary>A directory, made absolute from where the program was started.</summary>
    public string Directory(string key)
    {
        var text = configuration[key];
        if (!string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal))
            return Path.GetFullPath(text);

        Fault(key, "must name a directory", text);
        return Path.GetFullPath(".");
    }

    /// <summary>Addresses to listen on, parted by semicolons.</summary>
    public IReadOnlyList<string> Addresses(string key)
    {
        var text = configuration[key];
        var addresses = (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length == 0 || !addresses.All(ListeningAddress.IsOne))
            Fault(key, "must be one address or more such as http://127.0.0.1:5080, parted by semicolons", text);
        return addresses;
    }

    /// <summary>The beginning of a web address; null where nothing is set.</summary>
    public string? PageOrNone(string key)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return text.Trim();

        Fault(key, "must be a web address such as https://web.archive.org/save/, or empty", text);
        return null;
    }

    /// <summary>Host names, each an item of a list.</summary>
    public IReadOnlyList<string> Hosts(string key)
    {
        var hosts = configuration.GetSection(key).GetChildren().Select(item => (item.Path, Host: item.Value ?? "")).ToList();
        foreach (var (path, host) in hosts.Where(item => Uri.CheckHostName(item.Host) == UriHostNameType.Unknown))
            Fault(path, "must be a host name or an address, without scheme and port", host);
        return [.. hosts.Select(item => item.Host)];
    }

    /// <summary>Finds keys nobody reads in the sections that are ours: most are slips of the pen.</summary>
    public void RefuseUnknown(IReadOnlyCollection<string> known)
    {
        var sections = known.Select(key => key.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in configuration.AsEnumerable().OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var isOurs = value is not null && sections.Contains(key.Split(':')[0]);
            if (isOurs && !known.Any(name => Covers(name, key)))
                faults.Add($"{key} is not a setting; see docs/settings.md.");
        }
    }

    private static bool Covers(string name, string key) =>
        key.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (key.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase) && int.TryParse(key[(name.Length + 1)..], out _));

    private void Fault(string key, string rule, string? text) => faults.Add(text is null
        ? $"{key} is missing: it {rule}."
        : $"{key} {rule}, not '{text}'.");
}

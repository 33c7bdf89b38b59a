using Microsoft.JSInterop;

namespace FactCheck.Web.Shell;

/// <summary>
/// What the person of this window typed on this device and never saved: a lost connection, a closed window or a reload
/// costs nothing. It is asked for once; what is typed from then on is on the page itself. A form whose <c>data-draft</c> is
/// <see cref="BrowserKeys.Draft"/> keeps what is typed into its <c>data-keep</c> fields.
/// </summary>
public sealed class KeptDrafts(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./drafts.js");
    private readonly Dictionary<string, DateTimeOffset> found = [];
    private Task? listed;

    /// <summary>When it was typed; null when nothing was kept.</summary>
    public async Task<DateTimeOffset?> FindAsync(Guid person, Guid subject, string field)
    {
        await (listed ??= ListAsync(person));
        return found.TryGetValue(BrowserKeys.Draft(person, subject, field), out var at) ? at : null;
    }

    /// <summary>What was typed, by the fields' names; null when it is gone.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> ReadAsync(Guid person, Guid subject, string field) =>
        (await script.CallAsync<Kept>("read", BrowserKeys.Draft(person, subject, field)))?.Fields;

    /// <summary>It was saved, or given up.</summary>
    public Task ForgetAsync(Guid person, Guid subject, string field)
    {
        var key = BrowserKeys.Draft(person, subject, field);
        found.Remove(key);
        return script.CallAsync("forget", key);
    }

    public ValueTask DisposeAsync() => script.DisposeAsync();

    private async Task ListAsync(Guid person)
    {
        foreach (var entry in await script.CallAsync<Entry[]>("list", BrowserKeys.Drafts(person)) ?? [])
            found[entry.Key] = entry.At;
    }

    internal sealed record Entry(string Key, DateTimeOffset At);

    internal sealed record Kept(DateTimeOffset At, Dictionary<string, string> Fields);
}

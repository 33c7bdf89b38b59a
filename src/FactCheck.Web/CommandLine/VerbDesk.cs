using FactCheck.Core.Gate;
using FactCheck.Core.Storage;

namespace FactCheck.Web.CommandLine;

/// <summary>A desk opened for one verb: the gate and the reader, no web host.</summary>
internal sealed class VerbDesk
{
    private readonly IServiceProvider services;

    private VerbDesk(IServiceProvider services, DeskSettings settings, bool isNew)
    {
        this.services = services;
        Settings = settings;
        IsNew = isNew;
    }

    public DeskSettings Settings { get; }

    /// <summary>Whether nobody belongs to the desk yet.</summary>
    public bool IsNew { get; }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Reads the settings, opens the desk, does the work and gives back its exit code.</summary>
    public static async Task<int> RunAsync(
        string? data, OpeningMode mode, Func<VerbDesk, Task<int>> work, CancellationToken cancellation)
    {
        var (settings, faults) = SettingsSource.Read(SettingsSource.Load([new(SettingsSource.DataDirectory, data)]));
        if (faults.Count > 0)
            return Refuse.WithEach(faults);

        var opening = new DatabaseOpening(new DeskDirectory(settings.DataDirectory), TimeProvider.System);
        var outcome = await opening.OpenAsync(mode, cancellation);
        if (outcome is not Outcome<OpenedDesk>.Done { Value: var opened })
            return Refuse.With(outcome);

        using (opened)
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddOpenedDesk(opened, settings);
            await using var provider = services.BuildServiceProvider();
            return await work(new VerbDesk(provider, settings, opened.IsNew));
        }
    }
}

using System.CommandLine;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using FactCheck.Web.Account;
using FactCheck.Web.Shell;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck serve</c>: the desk in the browser. Settings, lock, database, demo, then the host.</summary>
internal static class ServeVerb
{
    public const string Name = "serve";

    public static Command Make()
    {
        var demo = new Option<bool>("--demo") { Description = "Show a demo desk, in a data directory of its own." };
        var anywhere = new Option<bool>("--demo-anywhere") { Description = "Let the demo listen on other addresses than this machine's own." };
        var urls = new Option<string?>("--urls") { HelpName = "URLS", Description = "Where to listen, several parted by semicolons." };
        var data = SharedOptions.Data();
        var command = new Command(Name, "Serves the desk to browsers.") { demo, anywhere, urls, data };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(demo),
            [
                new(SettingsSource.Urls, parsed.GetValue(urls)),
                new(parsed.GetValue(demo) ? SettingsSource.DemoDirectory : SettingsSource.DataDirectory, parsed.GetValue(data)),
                new(SettingsSource.DemoAnywhere, parsed.GetValue(anywhere) ? bool.TrueString : null),
            ],
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool demo, KeyValuePair<string, string?>[] arguments, CancellationToken cancellation)
    {
        var configuration = SettingsSource.Load(arguments);
        var (settings, faults) = SettingsSource.Read(configuration);
        if (faults.Count > 0)
            return Refuse.WithEach(faults);
        if (demo && !settings.DemoAnywhere && settings.Urls.FirstOrDefault(url => !ListeningAddress.IsLoopback(url)) is { } exposed)
            return Refuse.With($"The demo lets anybody in, so it does not listen on '{exposed}' unless told so with --demo-anywhere.");

        var directory = new DeskDirectory(demo ? settings.DemoDirectory : settings.DataDirectory);
        var mark = new DemoMark(directory);
        if (demo)
            mark.ClearUnfinished();
        var outcome = await new DatabaseOpening(directory, TimeProvider.System).OpenAsync(OpeningMode.Serve, cancellation);
        if (outcome is not Outcome<OpenedDesk>.Done { Value: var opened })
            return Refuse.With(outcome);

        using (opened)
        {
            if (demo && !opened.IsNew && !mark.IsThere)
                return Refuse.With($"'{directory.Path}' holds a desk that is not the demo; name another directory with --data.");

            return await ServeAsync(new ServedDesk(opened, settings, configuration, new DemoMode(demo)), mark, cancellation);
        }
    }

    private static async Task<int> ServeAsync(ServedDesk served, DemoMark mark, CancellationToken cancellation)
    {
        var warming = served.Desk.WarmAsync(cancellation);
        await using var app = served.Build();
        if (app.Configuration.GetSection("Kestrel:Endpoints").Exists())
            return Refuse.With("Kestrel:Endpoints would go past the setting Urls; take it away and set Urls.");
        if (served.Demo.On && served.Desk.IsNew)
        {
            await mark.BeginAsync(cancellation);
            await app.Services.GetRequiredService<IDemoLoader>().LoadAsync(app.Services, cancellation);
            await mark.FinishAsync(cancellation);
        }

        await app.StartAsync(cancellation);
        var address = string.Join(" and ", app.Urls);
        Console.WriteLine($"FactCheck{(served.Demo.On ? "'s demo desk" : "")} is at {address} (data in '{served.Desk.Directory.Path}')");
        if (!served.Demo.On && !await app.Services.GetRequiredService<FirstRunGate>().IsFoundedAsync(cancellation))
            Console.WriteLine($"Nobody belongs to this desk yet. Open {app.Urls.First()}{DeskRoutes.FirstRun} and give this token: {served.FirstRun.Issue()}");

        await warming;
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}

using FactCheck.Core.Fetching;

namespace FactCheck.Web.CommandLine;

/// <summary>Reads the settings: appsettings.json beside the program, over it the environment, over that the arguments.</summary>
internal static class SettingsSource
{
    public const string Urls = "Urls";
    public const string DataDirectory = "Data:Directory";
    public const string DemoDirectory = "Demo:Directory";
    public const string DemoAnywhere = "Demo:Anywhere";

    public const string LinkChecksEvery = "LinkChecks:Every";

    /// <summary>Variables with this prefix are settings: FACTCHECK_Data__Directory is Data:Directory.</summary>
    public const string EnvironmentPrefix = "FACTCHECK_";

    /// <summary>Every key that is ours.</summary>
    public static readonly IReadOnlyCollection<string> Keys =
    [
        Urls, DataDirectory, DemoDirectory, DemoAnywhere, "Server:StopWithin",
        "SignIn:AttemptsBeforeLockout", "SignIn:LockedFor", "SignIn:StaysFor",
        "Fetching:AllowedHosts", "Fetching:FirstByteWithin", "Fetching:AllWithin", "Fetching:MaximumBytes", "Fetching:MaximumRedirects",
        LinkChecksEvery, "Archive:SavePage",
    ];

    /// <summary>What the three sources say together.</summary>
    /// <exception cref="InvalidDataException">The file is not JSON.</exception>
    public static IConfigurationRoot Load(IEnumerable<KeyValuePair<string, string?>> arguments) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false, reloadOnChange: false)
        .AddEnvironmentVariables(EnvironmentPrefix)
        .AddInMemoryCollection(arguments.Where(argument => argument.Value is not null))
        .Build();

    /// <summary>The settings, and a sentence for every fault; with faults, the settings are not to be used.</summary>
    public static (DeskSettings Settings, IReadOnlyList<string> Faults) Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var settings = new DeskSettings
        {
            Urls = reader.Addresses(Urls),
            DataDirectory = reader.Directory(DataDirectory),
            DemoDirectory = reader.Directory(DemoDirectory),
            DemoAnywhere = reader.Flag(DemoAnywhere),
            StopWithin = reader.Duration("Server:StopWithin", TimeSpan.Zero, TimeSpan.FromMinutes(5)),
            SignIn = new SignInSettings(
                reader.Number("SignIn:AttemptsBeforeLockout", 1, 100),
                reader.Duration("SignIn:LockedFor", TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
                reader.Duration("SignIn:StaysFor", TimeSpan.FromMinutes(1), TimeSpan.FromDays(365))),
            Fetching = Fetching(reader),
            LinkChecksEvery = reader.Duration(LinkChecksEvery, TimeSpan.Zero, TimeSpan.FromDays(365)),
            SavePage = reader.PageOrNone("Archive:SavePage"),
        };
        reader.RefuseUnknown(Keys);
        return (settings, reader.Faults);
    }

    private static FetchingOptions Fetching(SettingsReader reader)
    {
        var fetching = new FetchingOptions
        {
            FirstByteWithin = reader.Duration("Fetching:FirstByteWithin", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2)),
            AllWithin = reader.Duration("Fetching:AllWithin", TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            MaximumBytes = reader.Number("Fetching:MaximumBytes", 1024, 512 * 1024 * 1024),
            MaximumRedirects = reader.Number("Fetching:MaximumRedirects", 0, 20),
        };
        foreach (var host in reader.Hosts("Fetching:AllowedHosts"))
            fetching.AllowedHosts.Add(host);
        return fetching;
    }
}

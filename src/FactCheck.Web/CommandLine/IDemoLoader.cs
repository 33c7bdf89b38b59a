namespace FactCheck.Web.CommandLine;

/// <summary>Fills an empty desk with the demo of <c>seeds/</c>, through the gate.</summary>
public interface IDemoLoader
{
    /// <summary>Loads all of it; called once, on a desk without people.</summary>
    /// <param name="services">The application's services; the host has not started.</param>
    Task LoadAsync(IServiceProvider services, CancellationToken cancellation);
}

/// <summary>Whether this server shows the demo: its people can be signed in with one click.</summary>
public sealed record DemoMode(bool On)
{
    /// <summary>Where the demo's data lies, beside the program.</summary>
    public static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");
}

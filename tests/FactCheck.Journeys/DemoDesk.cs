namespace FactCheck.Journeys;

/// <summary>One demo desk for all journeys of a class, which keep to claims of their own.</summary>
public sealed class DemoDesk : IAsyncLifetime
{
    private DeskServer? server;

    public DeskServer Server => server ?? throw new InvalidOperationException("The demo desk was not started.");

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}

using Microsoft.AspNetCore.Components.Server.Circuits;

namespace FactCheck.Web.Live;

/// <summary>Begins the watch with the circuit, and lets nothing in from a browser whose session has ended.</summary>
internal sealed class SessionCircuit(SessionFollower follower, OpenSession session) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        follower.OpenAsync();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) =>
        activity => session.Ended is null ? next(activity) : Task.CompletedTask;
}

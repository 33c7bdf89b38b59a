using FactCheck.Core.Audit;
using FactCheck.Core.Storage;

namespace FactCheck.Web.CommandLine;

/// <summary>Writes the head of the chain down when the server has started and when it stops.</summary>
internal sealed class HeadKeeper(DeskReader reader, WrittenHeads heads) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(CancellationToken.None);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => WriteAsync(stoppingToken);

    private async Task WriteAsync(CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsOperatorAsync(cancellation);
        await heads.WriteAsync(await view.ReadChainHeadAsync(cancellation), cancellation);
    }
}

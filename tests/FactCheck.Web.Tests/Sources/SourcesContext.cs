using FactCheck.Core.Evidence;
using FactCheck.Web.Tests.Account;
using FactCheck.Web.Tests.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Sources;

/// <summary>A desk with one article and one claim, for whose check sources are put to work.</summary>
public abstract class SourcesContext : OpenDeskContext
{
    private Guid claimId;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        claimId = (await AddClaimAsync(await ImportAsync("Buses and libraries"), new(21, 40))).Id;
    }

    /// <summary>Puts a new source to work for the claim; what it is is not captured beside the test unless asked for.</summary>
    protected async Task<Guid> AttachAsync(
        string title, string? quotation = null, SourceType type = SourceType.DataSet, bool primary = false, Guid? blobId = null, bool capture = false)
    {
        var url = blobId is null ? $"https://sources.example/{Uri.EscapeDataString(title)}" : null;
        var source = new SourceDetails(title, url, "The publisher", null, "2026-11", type, primary);
        var evidence = new EvidenceDetails(Stance.Refutes, quotation, LocatorKind.Page, "12", new DateOnly(2026, 11, 4), null);
        await DoAsync(new AttachEvidence(Guid.CreateVersion7(), [claimId], null, source, blobId, evidence, Capture: capture));
        var found = await Services.GetRequiredService<SourceLibrary>().ReadAsync(ReviewerId, new SourceFilter(title), Stop);
        return Assert.Single(found.Rows).Id;
    }

    /// <summary>Keeps a file's bytes.</summary>
    protected async Task<StoredFile> StoreAsync(string fileName, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return WebDesk.Done(await Desk.Services.GetRequiredService<BlobStore>().StoreAsync(ReviewerId, content, fileName, Stop));
    }
}

using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <content>Something of the library that was chosen for the claim in hand: the evidence opens with it.</content>
public sealed partial class WorkspacePage
{
    private EvidenceStart? reuse;

    /// <summary>A source of the library to put to work.</summary>
    [SupplyParameterFromQuery(Name = ReuseOf.SourcePart)]
    public Guid? ReusedSource { get; set; }

    /// <summary>A finding of the desk to put to work.</summary>
    [SupplyParameterFromQuery(Name = ReuseOf.FindingPart)]
    public Guid? ReusedFinding { get; set; }

    // A dialog closes when the address changes: it opens once what asked for it is out of the address.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!RendererInfo.IsInteractive)
            return;
        if (ReusedSource is not null || ReusedFinding is not null)
        {
            reuse = new EvidenceStart(SourceId: ReusedSource, FindingId: ReusedFinding);
            (ReusedSource, ReusedFinding) = (null, null);
            address.Show(new Dictionary<string, object?> { [ReuseOf.SourcePart] = null, [ReuseOf.FindingPart] = null });
        }
        else if (reuse is { } start && !address.IsBehind && State.Chosen is { } claim && claim.Id == State.ChosenId)
        {
            reuse = null;
            await StartEvidenceAsync(start);
            // Nothing is drawn anew after this by itself.
            StateHasChanged();
        }
    }
}

using FactCheck.Core.Discussion;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Workspace;

/// <content>Where open comments point at.</content>
public sealed partial class ArticleText
{
    private IReadOnlyList<PointedPassage>? pointed;

    /// <summary>Where open comments point at.</summary>
    [Parameter]
    public IReadOnlyList<PointedPassage> Pointed { get; set; } = [];

    /// <summary>The sign after such a place was clicked; gives the thread.</summary>
    [Parameter]
    public EventCallback<Guid> OnPointed { get; set; }

    /// <summary>Brings what a thread points at into sight.</summary>
    public Task RevealThreadAsync(Guid threadId) => script.TellAsync("revealThread", threadId);

    [JSInvokable]
    public Task ChooseThread(string? threadId) => Guid.TryParse(threadId, out var id) ? OnPointed.InvokeAsync(id) : Task.CompletedTask;

    private async Task PointOutAsync()
    {
        if (ReferenceEquals(pointed, Pointed))
            return;
        pointed = Pointed;
        await script.TellAsync("point", L["Pointed"].Value, pointed.Select(one => new object[] { one.Span.Start, one.Span.End, one.ThreadId }).ToArray());
    }
}

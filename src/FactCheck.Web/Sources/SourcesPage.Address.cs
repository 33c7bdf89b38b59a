using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Web.Sources.Bibliography;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Sources;

/// <content>What is filtered and shown stands in the address.</content>
public sealed partial class SourcesPage
{
    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    public string? Type { get; set; }

    [SupplyParameterFromQuery(Name = "primary")]
    public bool? Primary { get; set; }

    [SupplyParameterFromQuery(Name = "publisher")]
    public string? Publisher { get; set; }

    [SupplyParameterFromQuery(Name = "used")]
    public bool? Used { get; set; }

    [SupplyParameterFromQuery(Name = "captured")]
    public bool? Captured { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    public Guid? By { get; set; }

    [SupplyParameterFromQuery(Name = "since")]
    public DateOnly? Since { get; set; }

    [SupplyParameterFromQuery(Name = "until")]
    public DateOnly? Until { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public Guid? After { get; set; }

    [CascadingParameter]
    private TimeZoneInfo? Zone { get; set; }

    private SourceQuery Query => new(Text, Type, Primary, Publisher, Used, Captured, By, Since, Until);

    private bool Narrowed => Query.Narrows || After is not null;

    private string To(Guid? after) => Address(new() { ["after"] = after });

    private string Exported(BibliographyFormat format) => BibliographyEndpoints.Address(format, new Uri(To(null)).Query);

    private string Address(Dictionary<string, object?> parts) => Navigation.GetUriWithQueryParameters(parts);

    private void Show(Dictionary<string, object?> parts) => Navigation.NavigateTo(Address(parts), replace: true);
}

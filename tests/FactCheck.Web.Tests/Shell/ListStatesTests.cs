using Bunit;
using FactCheck.Web.Shell;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class ListStatesTests : ShellContext
{
    private int retries;

    [Fact]
    public void While_it_is_read_a_skeleton_of_the_final_size_stands_there()
    {
        var list = List(null);

        Assert.Equal(3, list.FindAll("[aria-busy=true] .row").Count);
        Assert.Equal("Loading", list.Find("[role=status]").TextContent);
    }

    [Fact]
    public void An_empty_list_says_what_belongs_there()
    {
        Assert.Equal("Nothing to check", List([]).Markup);
    }

    [Fact]
    public async Task What_could_not_be_read_says_so_and_can_be_tried_again()
    {
        var list = List(null, "The desk did not answer.");

        Assert.Contains("The desk did not answer.", list.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        await list.InvokeAsync(() => list.Find("button").Click());
        Assert.Equal(1, retries);
    }

    [Fact]
    public void What_there_is_is_listed()
    {
        Assert.Equal("2 claims", List(["A12-1", "A12-2"]).Markup);
    }

    private IRenderedComponent<ListStates<string>> List(IReadOnlyList<string>? items, string? error = null) =>
        Render<ListStates<string>>(parameters => parameters
            .Add(part => part.Items, items)
            .Add(part => part.Error, error)
            .Add(part => part.Rows, 3)
            .Add(part => part.Retry, () => retries++)
            .Add(part => part.Empty, "Nothing to check")
            .Add(part => part.ChildContent, all => $"{all.Count} claims"));
}

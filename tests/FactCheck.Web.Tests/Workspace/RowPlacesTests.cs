using FactCheck.Core.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class RowPlacesTests : WorkspaceContext
{
    [Fact]
    public async Task Other_lines_take_the_rows_from_the_first_on()
    {
        var (harbour, repairs) = await LinesAsync();
        var places = new RowPlaces();
        places.Follow([harbour, repairs], anew: true);
        var first = places.Of(harbour);

        places.Follow([repairs], anew: true);

        Assert.Equal(first, places.Of(repairs));
    }

    [Fact]
    public async Task A_line_that_stays_keeps_its_row_and_no_two_share_one()
    {
        var (harbour, repairs) = await LinesAsync();
        var places = new RowPlaces();
        places.Follow([repairs], anew: true);
        var kept = places.Of(repairs);

        places.Follow([harbour, repairs], anew: false);

        Assert.Equal(kept, places.Of(repairs));
        Assert.NotEqual(kept, places.Of(harbour));
    }

    [Fact]
    public async Task A_line_that_was_not_followed_has_a_row_of_its_own()
    {
        var (harbour, repairs) = await LinesAsync();
        var places = new RowPlaces();
        places.Follow([harbour], anew: true);

        Assert.NotEqual(places.Of(harbour), places.Of(repairs));
    }

    private async Task<(ClaimLine Harbour, ClaimLine Repairs)> LinesAsync()
    {
        await AClaimAsync("The harbour reopened on Monday.");
        await AClaimAsync("Repairs cost 4 million.");
        var lines = (await OpenAsync()).Lines;
        return (lines[0], lines[1]);
    }
}

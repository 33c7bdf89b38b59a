using System.Collections.Immutable;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Workspace;

/// <summary>
/// Which row of the page a line is drawn in. Another filter leaves the rows where they are and puts other lines into them, which is less
/// work than new rows; when the lines themselves change, each stays in its row, so that what has the focus is what it was.
/// </summary>
internal sealed class RowPlaces
{
    private Dictionary<Guid, int> places = [];
    private ImmutableArray<ClaimLine> followed = [];
    private int next;

    /// <summary>The row of a line; another one for each.</summary>
    public object Of(ClaimLine line) => places.TryGetValue(line.Id, out var place) ? place : line.Id;

    /// <summary>Finds a row for each line.</summary>
    /// <param name="anew">Whether they are other lines, from the first row on.</param>
    public void Follow(ImmutableArray<ClaimLine> lines, bool anew)
    {
        if (followed == lines && !anew)
            return;
        followed = lines;
        var kept = anew ? [] : places;
        if (anew)
            next = 0;
        places = new(lines.Length);
        foreach (var line in lines)
            places[line.Id] = kept.TryGetValue(line.Id, out var place) ? place : next++;
    }
}

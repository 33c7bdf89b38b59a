using CsCheck;

namespace FactCheck.Core.Tests.Claims;

public sealed class RandomWorkTests
{
    private const int Desks = 10;

    private static readonly int[] Leading = [0, 7, 7, 11, 11, 12, 13, 13, 13, 15, 15, 15, 16];

    /// <summary>Anything may be tried; what leads to an approval and back is tried more often.</summary>
    private static readonly Gen<int> Action = Gen.Frequency(
        (1, Gen.Int[0, RandomDesk.Actions - 1]),
        (4, Gen.Int[0, 12].Select(place => Leading[place])));

    private static readonly Gen<List<Attempt>> Work = Gen.Int[0, 7]
        .Select(Action, Gen.Frequency((4, Gen.Int[0, 1]), (1, Gen.Int[0, 9])), Gen.Int[0, 59], (person, action, claim, other) => new Attempt(person, action, claim, other))
        .List[80, 140];

    /// <summary>
    /// Several people try whatever there is, allowed or not: no state outside the table, no number given twice, nothing changed
    /// by what was refused, nobody approving their own work, and a record that holds.
    /// </summary>
    [Fact]
    public Task Random_work_by_several_people_keeps_every_rule() => Work.SampleAsync(
        async attempts =>
        {
            await using var desk = await RandomDesk.OpenAsync();
            foreach (var attempt in attempts)
                await desk.TryAsync(attempt);
            await desk.CheckAsync();
        },
        iter: Desks,
        threads: 1);
}

using System.Globalization;
using FactCheck.Web.Live;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Web.Tests.Live;

public sealed class PresenceBoardTests
{
    private static readonly Guid Article = Guid.CreateVersion7();
    private static readonly Guid Claim = Guid.CreateVersion7();
    private static readonly Guid Lindt = Guid.CreateVersion7();
    private static readonly Guid Kone = Guid.CreateVersion7();

    private readonly FakeTimeProvider clock = new();
    private readonly PresenceBoard board;
    private readonly PresenceSeat mine;
    private int heard;

    public PresenceBoardTests()
    {
        board = new PresenceBoard(clock);
        mine = board.Enter(Article, Lindt, "J. Lindt", () => heard++);
        Settle();
        heard = 0;
    }

    [Fact]
    public void Whoever_comes_and_goes_is_seen_to()
    {
        var other = Enter();
        Assert.Equal([new Seated(Kone, "A. Kone", null, Writing.Nothing)], mine.Others);

        other.Dispose();
        Settle();

        Assert.Empty(mine.Others);
    }

    [Fact]
    public void Another_article_is_another_room()
    {
        board.Enter(Guid.CreateVersion7(), Kone, "A. Kone", () => { });
        Settle();

        Assert.Empty(mine.Others);
        Assert.Equal(0, heard);
    }

    [Fact]
    public void A_window_more_of_ones_own_is_nobody_else()
    {
        board.Enter(Article, Lindt, "J. Lindt", () => { });
        Settle();

        Assert.Empty(mine.Others);
    }

    [Fact]
    public void A_burst_is_heard_once()
    {
        var other = board.Enter(Article, Kone, "A. Kone", () => { });
        for (var turn = 0; turn < 20; turn++)
            other.MoveTo(Guid.CreateVersion7());
        other.MoveTo(Claim);
        Settle();

        Assert.Equal(1, heard);
        Assert.Equal(Claim, Assert.Single(mine.Others).ClaimId);
    }

    [Fact]
    public void A_stroke_more_is_no_news()
    {
        var other = Enter();
        other.Write(Claim, Writing.Verdict);
        Settle();
        heard = 0;

        other.Write(Claim, Writing.Verdict);
        Settle();

        Assert.Equal(0, heard);
        Assert.Equal(Writing.Verdict, Assert.Single(mine.Others).Writing);
    }

    [Fact]
    public void Whoever_types_nothing_for_a_minute_writes_no_more_and_whoever_goes_on_does()
    {
        var other = Enter();
        other.Write(Claim, Writing.Wording);
        clock.Advance(TimeSpan.FromSeconds(50));
        other.Write(Claim, Writing.Wording);
        clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(Writing.Wording, Assert.Single(mine.Others).Writing);

        clock.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(Writing.Nothing, Assert.Single(mine.Others).Writing);

        other.Write(Claim, Writing.Wording);
        Settle();
        Assert.Equal(Writing.Wording, Assert.Single(mine.Others).Writing);
    }

    [Fact]
    public void What_was_saved_or_given_up_is_free_at_once()
    {
        var other = Enter();
        other.MoveTo(Claim);
        other.Write(Claim, Writing.Wording);
        Settle();

        other.Stop(Claim, Writing.Wording);
        Settle();

        Assert.Equal(new Seated(Kone, "A. Kone", Claim, Writing.Nothing), Assert.Single(mine.Others));
    }

    [Fact]
    public void A_comment_is_written_at_the_claim_in_hand_and_nowhere_without_one()
    {
        var other = Enter();
        other.WriteHere(Writing.Comment);
        Settle();
        Assert.Equal(Writing.Nothing, Assert.Single(mine.Others).Writing);

        other.MoveTo(Claim);
        other.WriteHere(Writing.Comment);
        Settle();
        Assert.Equal(new Seated(Kone, "A. Kone", Claim, Writing.Comment), Assert.Single(mine.Others));

        other.Stop(Writing.Wording);
        other.Stop(Writing.Comment);
        Settle();
        Assert.Equal(Writing.Nothing, Assert.Single(mine.Others).Writing);
    }

    [Fact]
    public void A_lost_connection_takes_one_away_until_it_is_back()
    {
        var other = Enter();
        other.Write(Claim, Writing.Wording);
        other.Lose();
        Settle();
        Assert.Empty(mine.Others);

        other.Return();
        Settle();

        Assert.Single(mine.Others);
    }

    [Fact]
    public void Everybody_hears_in_their_own_culture()
    {
        CultureInfo? culture = null;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr");
        board.Enter(Article, Kone, "A. Kone", () => culture = CultureInfo.CurrentCulture);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

        Settle();

        Assert.Equal("fr", culture?.Name);
    }

    private PresenceSeat Enter()
    {
        var seat = board.Enter(Article, Kone, "A. Kone", () => { });
        Settle();
        return seat;
    }

    private void Settle() => clock.Advance(PresenceBoard.Gathering);
}

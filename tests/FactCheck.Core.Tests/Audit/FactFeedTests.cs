using System.Globalization;
using FactCheck.Core.Audit;

namespace FactCheck.Core.Tests.Audit;

public sealed class FactFeedTests
{
    private static readonly FactNotice Notice = new(1, "claim.accepted", Guid.NewGuid(), null, null, Guid.NewGuid());

    [Fact]
    public void A_listener_hears_in_the_culture_it_subscribed_in_and_the_publisher_keeps_its_own()
    {
        var feed = new FactFeed();
        var before = CultureInfo.CurrentCulture;
        var heard = new List<string>();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
            using var english = feed.Subscribe(_ => heard.Add(0.22.ToString("P0", CultureInfo.CurrentCulture)));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de");
            using var german = feed.Subscribe(_ => heard.Add(1.5.ToString("N1", CultureInfo.CurrentCulture)));
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

            feed.Publish([Notice]);

            Assert.Equal(["22%", "1,5"], heard);
            Assert.Equal(CultureInfo.InvariantCulture, CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Who_stopped_listening_hears_nothing()
    {
        var feed = new FactFeed();
        var heard = 0;
        feed.Subscribe(_ => heard++).Dispose();

        feed.Publish([Notice]);

        Assert.Equal(0, heard);
    }
}

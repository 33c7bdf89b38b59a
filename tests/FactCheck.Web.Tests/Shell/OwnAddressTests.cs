using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Tests.Shell;

public sealed class OwnAddressTests
{
    private readonly SlowBrowser browser = new();

    [Fact]
    public void What_is_shown_before_the_browser_answers_keeps_what_was_shown_before_it()
    {
        var address = new OwnAddress(browser);

        address.Show(new Dictionary<string, object?> { ["claim"] = 5 });
        address.Show(new Dictionary<string, object?> { ["q"] = "bus 12" });

        Assert.Equal("http://desk.example/articles/A1?claim=5&q=bus%2012", browser.Sent[^1]);
    }

    [Fact]
    public void An_answer_to_an_earlier_change_is_out_of_date_until_the_last_one_is_answered()
    {
        var address = new OwnAddress(browser);
        address.Show(new Dictionary<string, object?> { ["claim"] = 1 });
        address.Show(new Dictionary<string, object?> { ["claim"] = 2 });

        browser.Answer(browser.Sent[0]);
        Assert.True(address.IsBehind);
        browser.Answer(browser.Sent[1]);
        Assert.False(address.IsBehind);

        browser.Answer("http://desk.example/articles/A1?claim=9");
        Assert.False(address.IsBehind);
    }

    [Fact]
    public void What_stands_there_already_is_not_sent()
    {
        var address = new OwnAddress(browser);

        address.Show(new Dictionary<string, object?> { ["claim"] = null });

        Assert.Empty(browser.Sent);
        Assert.False(address.IsBehind);
    }

    [Fact]
    public void What_waits_for_rest_is_not_sent_and_what_comes_next_is_made_from_it()
    {
        var address = new OwnAddress(browser);

        address.ShowAtRest(new Dictionary<string, object?> { ["claim"] = 5 });
        Assert.True(address.IsBehind);
        Assert.Empty(browser.Sent);
        Assert.EndsWith("/articles/A1?claim=5", address.AtRest, StringComparison.Ordinal);

        address.Show(new Dictionary<string, object?> { ["q"] = "bus" });
        Assert.EndsWith("?claim=5&q=bus", Assert.Single(browser.Sent), StringComparison.Ordinal);
        Assert.Null(address.AtRest);
    }

    [Fact]
    public void What_the_browser_shows_at_rest_is_confirmed_and_an_earlier_one_is_out_of_date()
    {
        var address = new OwnAddress(browser);
        address.ShowAtRest(new Dictionary<string, object?> { ["claim"] = 1 });
        address.ShowAtRest(new Dictionary<string, object?> { ["claim"] = 2 });

        browser.Answer("http://desk.example/articles/A1?claim=1");
        Assert.True(address.IsBehind);
        browser.Answer("http://desk.example/articles/A1?claim=2");
        Assert.False(address.IsBehind);
    }

    [Fact]
    public void Whoever_goes_elsewhere_before_they_rest_is_followed()
    {
        var address = new OwnAddress(browser);
        address.ShowAtRest(new Dictionary<string, object?> { ["claim"] = 2 });

        browser.Answer("http://desk.example/articles/A1?claim=9");

        Assert.False(address.IsBehind);
        Assert.Null(address.AtRest);
    }

    /// <summary>Confirms a change of the address when it is told to.</summary>
    private sealed class SlowBrowser : NavigationManager
    {
        public SlowBrowser() => Initialize("http://desk.example/", "http://desk.example/articles/A1");

        public List<string> Sent { get; } = [];

        public void Answer(string uri)
        {
            Uri = uri;
            NotifyLocationChanged(false);
        }

        protected override void NavigateToCore(string uri, NavigationOptions options) => Sent.Add(uri);
    }
}

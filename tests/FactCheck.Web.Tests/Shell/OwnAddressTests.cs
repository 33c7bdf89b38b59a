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

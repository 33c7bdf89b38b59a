using Bunit;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class SmallPartsTests : ShellContext
{
    [Theory]
    [InlineData("Ada Example", "AE")]
    [InlineData("A. Example-Sample", "AS")]
    [InlineData("ada", "A")]
    [InlineData("", "?")]
    [InlineData("émile x", "ÉX")]
    public void An_avatar_shows_initials_and_says_the_name(string name, string initials)
    {
        var avatar = Render<PersonAvatar>(parameters => parameters.Add(part => part.Name, name)).Find("[role=img]");

        Assert.Equal(initials, avatar.GetAttribute("data-initials"));
        Assert.Equal(name, avatar.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_field_shows_its_own_faults_only()
    {
        var error = Render<FieldError>(parameters => parameters
            .Add(part => part.Field, "Statement")
            .Add(part => part.Faults, [new Fault("Statement", "It is empty."), new Fault("Note", "It is too long.")]));

        Assert.Equal("It is empty.", error.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void A_field_without_fault_shows_nothing()
    {
        Assert.Empty(Render<FieldError>(parameters => parameters.Add(part => part.Faults, [new Fault("Note", "It is too long.")])
            .Add(part => part.Field, "Statement")).Markup);
    }

    [Fact]
    public void An_empty_place_says_what_belongs_there_and_how_to_put_it_there()
    {
        var place = Render<EmptyPlace>(parameters => parameters
            .Add(part => part.Title, "No article yet")
            .AddChildContent("<p>Import the first one.</p>"));

        Assert.Equal("No article yet", place.Find("h2").TextContent);
        Assert.Equal("Import the first one.", place.Find("p").TextContent);
    }

    [Fact]
    public void A_key_hint_is_for_the_eye_only()
    {
        var hint = Render<KeyHint>(parameters => parameters.Add(part => part.Key, "Shift+A")).Find("kbd");

        Assert.Equal("Shift A", hint.TextContent);
        Assert.Equal("true", hint.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Prose_is_shown_as_the_html_it_is_given()
    {
        Assert.NotNull(Render<PlainMarkdown>(parameters => parameters.Add(part => part.Html, "<p>As <em>seen</em>.</p>")).Find("em"));
    }
}

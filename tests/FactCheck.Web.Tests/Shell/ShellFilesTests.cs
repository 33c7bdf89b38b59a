using System.Text.RegularExpressions;
using FactCheck.Web.Shell;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

/// <summary>Holds the files that the browser gets to what the code says of them.</summary>
public sealed partial class ShellFilesTests
{
    private static readonly string Web = FindWeb();
    private static readonly string Root = Path.Combine(Web, "wwwroot");
    private static readonly string Styles = Path.Combine(Web, "styles");

    [Fact]
    public void The_script_and_the_code_name_the_same_keys() =>
        Assert.All([BrowserKeys.Theme, BrowserKeys.DraftPrefix], key =>
            Assert.Contains($"'{key}'", Read("desk.js"), StringComparison.Ordinal));

    [Fact]
    public void No_style_reaches_outside_the_application() =>
        Assert.All(Directory.GetFiles(Styles), file =>
            Assert.DoesNotContain("//", File.ReadAllText(file).Replace("/*", "", StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public void Every_font_named_is_there_with_its_licence()
    {
        var named = FontFile().Matches(ReadStyle("fonts.css")).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(6, named.Length);
        Assert.All(named, font => Assert.True(File.Exists(Path.Combine(Root, "fonts", font)), font));
        Assert.All(["inter-OFL.txt", "source-serif-4-OFL.txt"], text => Assert.Contains("SIL", Read($"fonts/{text}"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("suggested", "suggested-t")]
    [InlineData("todo", "todo-t")]
    [InlineData("progress", "progress-t")]
    [InlineData("submitted", "submitted-t")]
    [InlineData("changes", "changes-t")]
    [InlineData("approved", "approved-t")]
    [InlineData("ink", "paper")]
    [InlineData("ink-2", "sunken")]
    [InlineData("ink-3", "paper")]
    [InlineData("ink-3", "sunken")]
    [InlineData("brand", "brand-soft")]
    [InlineData("surface", "brand")]
    public void Text_holds_its_contrast_by_day_and_by_night(string text, string background)
    {
        var (textDay, textNight) = Token(text);
        var (day, night) = Token(background);

        Assert.InRange(Contrast(textDay, day), 4.5, 21);
        Assert.InRange(Contrast(textNight, night), 4.5, 21);
    }

    private static (string Day, string Night) Token(string name)
    {
        var match = Regex.Match(ReadStyle("tokens.css"), $@"--{name}: light-dark\((#\w{{6}}), (#\w{{6}})\)");
        Assert.True(match.Success, name);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        double[] light = [Luminance(one), Luminance(other)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] shares = [0.2126, 0.7152, 0.0722];
        return Convert.FromHexString(colour[1..]).Zip(shares, (part, share) => share * Linear(part / 255.0)).Sum();
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string ReadStyle(string file) => File.ReadAllText(Path.Combine(Styles, file));

    private static string FindWeb()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var web = Path.Combine(folder.FullName, "src", "FactCheck.Web");
            if (Directory.Exists(web))
                return web;
        }

        throw new DirectoryNotFoundException("The application is not above the tests.");
    }

    [GeneratedRegex("""fonts/([\w.-]+\.woff2)""")]
    private static partial Regex FontFile();
}

using MudBlazor;

namespace FactCheck.Benchmarks.Speed;

/// <summary>The app everything is compared with: the template's counter with the product's component library.</summary>
internal static class BlankApp
{
    private const string Name = "Blank";

    /// <summary>Makes and publishes it, and gives back the path of its program.</summary>
    public static async Task<string> PublishAsync(string folder)
    {
        await Sdk.RunAsync($"new blazor -int Server -ai -n {Name} -o \"{folder}\" --no-restore");
        await AddLibraryAsync(folder);
        return await Sdk.PublishAsync(folder, Path.Combine(folder, "published"), Name);
    }

    private static async Task AddLibraryAsync(string folder)
    {
        var version = typeof(MudButton).Assembly.GetName().Version!.ToString(3);
        await ReplaceAsync(
            Path.Combine(folder, $"{Name}.csproj"),
            "</Project>",
            $"<ItemGroup><PackageReference Include=\"MudBlazor\" Version=\"{version}\" /></ItemGroup></Project>");
        await ReplaceAsync(
            Path.Combine(folder, "Program.cs"),
            "var app = ",
            "MudBlazor.Services.ServiceCollectionExtensions.AddMudServices(builder.Services);\nvar app = ");
        var components = Path.Combine(folder, "Components");
        await ReplaceAsync(
            Path.Combine(components, "App.razor"),
            "<ImportMap />",
            "<link rel=\"stylesheet\" href=\"@Assets[\"_content/MudBlazor/MudBlazor.min.css\"]\" /><ImportMap />");
        await ReplaceAsync(
            Path.Combine(components, "App.razor"),
            "<script ",
            "<script src=\"@Assets[\"_content/MudBlazor/MudBlazor.min.js\"]\"></script><script ");
        await ReplaceAsync(
            Path.Combine(components, "Layout", "MainLayout.razor"),
            "@inherits LayoutComponentBase",
            "@inherits LayoutComponentBase\n@using MudBlazor\n<MudThemeProvider /><MudPopoverProvider /><MudDialogProvider /><MudSnackbarProvider />");
        await ReplaceAsync(
            Path.Combine(components, "Pages", "Counter.razor"),
            "<button class=\"btn btn-primary\" @onclick=\"IncrementCount\">Click me</button>",
            "<MudBlazor.MudButton OnClick=\"IncrementCount\">Click me</MudBlazor.MudButton>");
    }

    private static async Task ReplaceAsync(string file, string old, string fresh)
    {
        var text = await File.ReadAllTextAsync(file);
        if (!text.Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"The template's {Path.GetFileName(file)} has changed: '{old}' is not in it.");
        await File.WriteAllTextAsync(file, text.Replace(old, fresh, StringComparison.Ordinal));
    }
}

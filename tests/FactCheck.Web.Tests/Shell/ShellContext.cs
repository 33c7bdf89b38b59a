using System.Globalization;
using Bunit;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace FactCheck.Web.Tests.Shell;

/// <summary>What the shell's components need, with a clock that stands at Wednesday, 4 November 2026, 12:00 UTC.</summary>
public abstract class ShellContext : BunitContext
{
    protected static readonly DateTimeOffset Noon = new(2026, 11, 4, 12, 0, 0, TimeSpan.Zero);

    protected ShellContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddScoped<OpenSession>();
        Services.AddSingleton(services => new FactCheck.Web.Live.CalmReading(services.GetRequiredService<FactCheck.Core.Audit.FactFeed>(), TimeProvider.System));
        Services.AddScoped<DeskCounts>();
        Services.AddScoped<KeyBoard>();
    }

    protected FakeTimeProvider Clock { get; } = new(Noon);
}

using MudBlazor;

namespace FactCheck.Web.Shell;

/// <summary>
/// Type and shape for MudBlazor's components. Their colours come from <c>styles/mud.css</c>, which points MudBlazor's
/// variables at the desk's own, so that light and dark change in the browser alone and never flash.
/// </summary>
public static class DeskTheme
{
    private static readonly string[] Sans = ["Inter", "Inter fallback", "system-ui", "sans-serif"];
    private static readonly string[] Serif = ["Source Serif 4", "Source Serif fallback", "Georgia", "serif"];

    /// <summary>The one theme of the desk.</summary>
    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "14px", LineHeight = "20px", LetterSpacing = "0" },
            H1 = new H1Typography { FontFamily = Serif, FontSize = "26px", LineHeight = "34px", FontWeight = "600", LetterSpacing = "0" },
            H2 = new H2Typography { FontFamily = Serif, FontSize = "21px", LineHeight = "28px", FontWeight = "600", LetterSpacing = "0" },
            H3 = new H3Typography { FontFamily = Serif, FontSize = "19px", LineHeight = "26px", FontWeight = "600", LetterSpacing = "0" },
            H6 = new H6Typography { FontFamily = Serif, FontSize = "19px", LineHeight = "26px", FontWeight = "600", LetterSpacing = "0" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Sans, FontSize = "14px", LineHeight = "20px", LetterSpacing = "0" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Sans, FontSize = "13px", LineHeight = "18px", FontWeight = "600", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontFamily = Sans, FontSize = "14px", LineHeight = "20px", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontFamily = Sans, FontSize = "13px", LineHeight = "18px", LetterSpacing = "0" },
            Caption = new CaptionTypography { FontFamily = Sans, FontSize = "12.5px", LineHeight = "18px", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = "14px", LineHeight = "20px", FontWeight = "600", LetterSpacing = "0", TextTransform = "none" },
        },
    };
}

using MudBlazor;

namespace InsiderDashboard.Components.Layout;

/// <summary>
/// What the UI kit is told of our looks: measures and type. Colours are not here: <c>css/tokens.css</c> owns them for both
/// themes, and <c>css/kit.css</c> points the kit's palette at them, so that the theme stands before the first paint.
/// </summary>
public static class KitTheme
{
    private static readonly string[] Fonts = ["var(--font)"];

    public static readonly MudTheme Theme = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px", AppbarHeight = "52px", DrawerWidthLeft = "264px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "var(--text-md)", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "var(--text-md)", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "var(--text-sm)", LineHeight = "1.4", LetterSpacing = "normal" },
            Button = new ButtonTypography
            {
                FontFamily = Fonts, FontSize = "var(--text-md)", FontWeight = "550", LetterSpacing = "normal", TextTransform = "none",
            },
            Caption = new CaptionTypography { FontFamily = Fonts, FontSize = "var(--text-xs)", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Fonts, FontSize = "var(--text-md)", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Fonts, FontSize = "var(--text-sm)", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Fonts, FontSize = "var(--text-lg)", FontWeight = "620", LetterSpacing = "normal" },
        },
    };
}

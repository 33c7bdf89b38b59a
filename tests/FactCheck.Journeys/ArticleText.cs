namespace FactCheck.Journeys;

/// <summary>The article the journeys check: the real one of the shared material, or one of our own where that is not there.</summary>
internal static class ArticleText
{
    public const string Title = "A senator, a mayor and the raids";

    private const string Own =
        """
        R. Marsh / Harbour Times photo
        State Sen. Anna Lindqvist and Mayor Paul Okoro at the ferry terminal (R. Marsh / Harbour Times photo)

        PORT NORTH, ME — State Sen. Anna Lindqvist stood outside the ferry terminal on Monday and said the state had cut 40 sailings since March.

        “Nobody asked the islanders,” Lindqvist said. “They pay 12 percent more than last year.”

        Mayor Paul Okoro said the terminal handled 310,000 passengers in 2024.

        Lindqvist said the bill would restore 28 sailings a week by June. She said it would cost $4.2 million a year.

        Okoro called the plan “a gift to nobody.”
        """;

    public static async Task<string> ReadAsync()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "articles", "blumenthal-immigration.txt");
            if (File.Exists(file))
                return await File.ReadAllTextAsync(file);
        }

        return Own;
    }
}

using System.CommandLine;

namespace FactCheck.Web.CommandLine;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    public static Option<string?> Data() => new("--data")
    {
        HelpName = "DIR",
        Description = "The directory that holds the database and the keys.",
    };

    public static Option<string> As() => new("--as")
    {
        HelpName = "PERSON",
        Description = "Who acts: an e-mail address, or a name that only one person has.",
        Required = true,
    };
}

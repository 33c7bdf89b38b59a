using System.CommandLine.Parsing;
using FactCheck.Core.People;

namespace FactCheck.Web.CommandLine;

/// <summary>Reads roles as the command line writes them: names parted by commas.</summary>
internal static class RoleNames
{
    private static readonly Roles[] Known = [Roles.Reviewer, Roles.Editor, Roles.Administrator, Roles.Counsel];

    public static Roles Parse(ArgumentResult parsed)
    {
        var roles = Roles.None;
        foreach (var name in parsed.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            var role = Known.FirstOrDefault(known => known.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));
            if (role == Roles.None)
                parsed.AddError($"'{name}' is no role; roles are {string.Join(", ", Known)}.");
            roles |= role;
        }

        return roles;
    }
}

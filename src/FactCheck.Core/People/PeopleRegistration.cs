using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.People;

/// <summary>Puts the people of the desk together.</summary>
public static class PeopleRegistration
{
    /// <summary>Adds what keeps people and accounts in step; needs <see cref="DeskIdentity.AddDeskIdentity"/> for accounts.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<PeopleDirectory>();
}

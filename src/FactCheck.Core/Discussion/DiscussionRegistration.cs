using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Discussion;

/// <summary>Puts discussions together.</summary>
public static class DiscussionRegistration
{
    /// <summary>Adds what shows comments; the queries come with the desk, the Markdown with the reports.</summary>
    public static IServiceCollection AddDiscussion(this IServiceCollection services) => services.AddSingleton<CommentHtml>();
}

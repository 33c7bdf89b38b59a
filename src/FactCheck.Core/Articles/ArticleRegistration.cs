using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Articles;

/// <summary>Puts what reads articles together.</summary>
public static class ArticleRegistration
{
    /// <summary>Adds the articles' queries and the splitter.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services) => services
        .AddSingleton<ArticleDoubles>()
        .AddSingleton<ArticleSplitter>()
        .AddSingleton<ArticleList>()
        .AddSingleton<ArticleText>()
        .AddSingleton<DeskOverview>();
}

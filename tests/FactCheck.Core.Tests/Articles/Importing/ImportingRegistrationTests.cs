using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

public class ImportingRegistrationTests
{
    [Fact]
    public async Task AddImporting_Provider_GivesAnImporterWithTheOptionsConfigured()
    {
        await using var provider = new ServiceCollection()
            .AddImporting()
            .Configure<FetchingOptions>(options => options.MaximumUrlLength = 20)
            .BuildServiceProvider();
        var outcome = await provider.GetRequiredService<ArticleImporter>()
            .ReadUrlAsync("https://example.org/longer", TestContext.Current.CancellationToken);
        Assert.Equal("fetch.urlTooLong", Imported.Code(outcome));
    }
}

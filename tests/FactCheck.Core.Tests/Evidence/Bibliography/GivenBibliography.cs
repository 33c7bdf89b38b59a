using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Bibliography;

/// <summary>References that were taken away.</summary>
public static class GivenBibliography
{
    /// <summary>An editor of the desk exported the library.</summary>
    public static async Task ExportedAsync(TestDesk desk)
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = desk.OpenDatabase();
        var people = await database.People.Where(person => !person.Disabled).ToListAsync(token);
        var editor = people.First(person => person.Roles.HasFlag(Roles.Editor)).Id;
        Assert.NotNull(await desk.Services.GetRequiredService<BibliographyExport>().WriteAsync(editor, new SourceFilter(), BibliographyFormat.BibTex, token));
    }
}

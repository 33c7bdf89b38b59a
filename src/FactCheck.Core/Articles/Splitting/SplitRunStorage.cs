using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Articles.Splitting;

internal sealed class SplitRunStorage : IEntityTypeConfiguration<SplitRun>
{
    public void Configure(EntityTypeBuilder<SplitRun> builder)
    {
        builder.ToTable("SplitRuns").IsOperational();
        builder.HasKey(run => run.ArticleId);
        builder.HasIndex(run => new { run.State, run.AskedAt });
        builder.HasOne<Article>().WithOne().HasForeignKey<SplitRun>(run => run.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class SplitRunLoading
{
    /// <summary>The article's splitting that is not through; null when there is none.</summary>
    public static Task<SplitRun?> FindSplitRunAsync(this DeskContext database, Guid articleId, CancellationToken cancellation) =>
        database.SplitRuns.FirstOrDefaultAsync(run => run.ArticleId == articleId, cancellation);
}

using FactCheck.Core.Articles;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Reports;

internal sealed class ReportStorage : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports").IsSealed();
        builder.HasKey(report => report.ArticleId);
        builder.HasOne<Article>().WithOne().HasForeignKey<Report>(report => report.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}

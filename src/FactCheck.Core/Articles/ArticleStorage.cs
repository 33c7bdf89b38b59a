using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Core.Articles;

internal sealed class ArticleStorage : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.ToTable("Articles").IsSealed();
        builder.HasKey(article => article.Id);
        builder.Property(article => article.Title).HasMaxLength(Article.TitleMaxLength);
        builder.HasIndex(article => article.Number).IsUnique();
        builder.HasIndex(article => new { article.Due, article.Number });
        builder.HasIndex(article => new { article.SortTitle, article.Number });
        builder.HasIndex(article => new { article.Stage, article.Number });
        builder.HasIndex(article => article.Url);
        builder.HasOne<Person>().WithMany().HasForeignKey(article => article.ImportedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RevisionStorage : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("Revisions").IsSealed();
        builder.HasKey(revision => revision.Id);
        builder.Property(revision => revision.Text).RecordedByHash();
        builder.Property(revision => revision.Outline).RecordedByHash();
        builder.HasIndex(revision => new { revision.ArticleId, revision.Number }).IsUnique();
        builder.HasIndex(revision => revision.Sha256);
        builder.HasIndex(revision => revision.Length);
        builder.HasOne<Article>().WithMany().HasForeignKey(revision => revision.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SetAsideStretchStorage : IEntityTypeConfiguration<SetAsideStretch>
{
    public void Configure(EntityTypeBuilder<SetAsideStretch> builder)
    {
        builder.ToTable("SetAsideStretches").IsSealed();
        builder.HasKey(stretch => stretch.Id);
        builder.HasIndex(stretch => new { stretch.ArticleId, stretch.Start });
        builder.HasOne<Article>().WithMany().HasForeignKey(stretch => stretch.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Revision>().WithMany().HasForeignKey(stretch => stretch.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

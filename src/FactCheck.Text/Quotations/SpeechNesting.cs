using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Says which speech is told in which, and parts those that only stand in one sentence.</summary>
internal sealed class SpeechNesting(ParsedArticle article)
{
    /// <summary>A speech whose verb lies in another's content is told in it, unless a comma and a conjunction set it beside.</summary>
    public void Nest(List<Speech> all, int from)
    {
        for (var index = from; index < all.Count; index++)
        {
            for (var outer = from; outer < all.Count; outer++)
            {
                if (outer == index || all[outer].Outer == all[index] || all[index].Cue < 0 || !all[outer].Covers(article.Tokens[all[index].Cue].Start))
                    continue;
                var head = all[index].SourceFirst >= 0 && all[index].SourceFirst < all[index].Cue ? all[index].SourceFirst : all[index].Cue;
                if (!Part(all[outer], all[index], head))
                    all[index].Outer = all[outer];
            }
        }
    }

    /// <summary>
    /// Cuts the outer content where the inner speech is set beside it (', but the mayor said …'); false when it is told in it.
    /// </summary>
    private bool Part(Speech outer, Speech inner, int head)
    {
        var mark = head - 1;
        if (outer.SourceFirst == inner.SourceFirst && head == inner.Cue && mark > 0 && article.Tokens[mark].Tag is Tag.Coordinator && article.Tokens[mark - 1].Tag != Tag.Comma)
            return Cut(outer, inner, article.Tokens[mark].Start);
        if (mark > 0 && article.Tokens[mark].Tag == Tag.Coordinator)
            mark--;
        if (mark <= 0 || article.Tokens[mark].Tag is not (Tag.Comma or Tag.Semicolon) || inner.Contents[0].Start < article.Tokens[head].Start)
            return false;
        return Cut(outer, inner, article.Tokens[mark].Start);
    }

    private static bool Cut(Speech outer, Speech inner, int cut)
    {
        for (var index = 0; index < outer.Contents.Count; index++)
        {
            var content = outer.Contents[index];
            if (content.Start < cut && cut < content.End && outer.Cue < inner.Cue)
            {
                outer.Contents[index] = content with { End = cut };
                return true;
            }
        }

        return false;
    }
}

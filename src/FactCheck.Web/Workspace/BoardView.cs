using System.Collections.Immutable;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;

namespace FactCheck.Web.Workspace;

/// <summary>
/// An article and its claims as they stood at one moment. It never changes, so that every open page of the article can hold the
/// same one; what the pages ask of it often is worked out once.
/// </summary>
public sealed class BoardView
{
    private readonly Dictionary<Guid, ClaimLine> byId;
    private readonly Dictionary<int, ClaimLine> byNumber;
    private readonly Lazy<IReadOnlyList<TextMark>> marks;
    private readonly Lazy<IReadOnlyList<TextStretch>> stretches;
    private readonly Lazy<SameClaims> same;

    /// <param name="lines">In the order of the text.</param>
    /// <param name="before">What stood there before, whose comparison of the claims may still hold.</param>
    public BoardView(ArticleView article, ImmutableArray<ClaimLine> lines, IReadOnlyList<ArticleClaimant> claimants, BoardView? before = null)
    {
        Article = article;
        Lines = lines;
        Claimants = claimants;
        Numbered = [.. lines.Where(line => line.Number is not null)];
        byId = lines.ToDictionary(line => line.Id);
        byNumber = Numbered.ToDictionary(line => line.Number!.Value);
        Counts = Numbered.CountBy(line => line.State).ToDictionary();
        Waiting = lines.Count(line => line.State == ClaimState.Suggested);
        Accepted = [.. Numbered.Where(line => TextMark.Leaves(line.State))];
        marks = new(DrawMarks);
        stretches = new(DrawStretches);
        same = before is not null && SaysTheSame(before) ? before.same : new(() => SameClaims.Among(lines));
    }

    public ArticleView Article { get; }

    /// <summary>Everything up to this fact is in it.</summary>
    public long Sequence { get; init; }

    /// <summary>Every claim and suggestion, in the order of the text.</summary>
    public ImmutableArray<ClaimLine> Lines { get; }

    /// <summary>Those with a number, in whatever state.</summary>
    public ImmutableArray<ClaimLine> Numbered { get; }

    /// <summary>Claims that count: accepted and not set aside, merged or split.</summary>
    public ImmutableArray<ClaimLine> Accepted { get; }

    /// <summary>How many claims with a number are in each state.</summary>
    public IReadOnlyDictionary<ClaimState, int> Counts { get; }

    /// <summary>Suggestions nobody decided on.</summary>
    public int Waiting { get; }

    /// <summary>Who speaks in the article, each once.</summary>
    public IReadOnlyList<ArticleClaimant> Claimants { get; }

    /// <summary>What is marked in the text, in its order.</summary>
    public IReadOnlyList<TextMark> Marks => marks.Value;

    /// <summary>What was set aside, in the order of the text.</summary>
    public IReadOnlyList<TextStretch> Stretches => stretches.Value;

    /// <summary>The claim's line; null when there is no such claim here.</summary>
    public ClaimLine? Line(Guid claimId) => byId.GetValueOrDefault(claimId);

    /// <summary>The claim with this number; null when there is none.</summary>
    public ClaimLine? Line(int number) => byNumber.GetValueOrDefault(number);

    /// <summary>The others that say what this claim says.</summary>
    public IReadOnlyList<ClaimLine> SameAs(Guid claimId) =>
        [.. same.Value.As(claimId).Select(Line).OfType<ClaimLine>().OrderBy(line => line.Number is null).ThenBy(line => line.Number)];

    /// <summary>The same article with some of its claims as they are now.</summary>
    /// <param name="sequence">Of the last fact that is in it.</param>
    /// <param name="changed">All that were read again; one that is not among <paramref name="read"/> is gone.</param>
    public BoardView With(
        long sequence, ArticleView article, IReadOnlyCollection<Guid> changed, IReadOnlyList<ClaimLine> read, IReadOnlyList<ArticleClaimant>? claimants)
    {
        var gone = changed.ToHashSet();
        var lines = Lines.Where(line => !gone.Contains(line.Id)).ToList();
        foreach (var line in read)
        {
            var place = lines.BinarySearch(line, TextOrder.Instance);
            lines.Insert(place < 0 ? ~place : place, line);
        }

        return new BoardView(article, [.. lines], claimants ?? Claimants, this) { Sequence = sequence };
    }

    private bool SaysTheSame(BoardView before) =>
        before.Lines.Length == Lines.Length
        && before.Lines.Zip(Lines).All(pair => ReferenceEquals(pair.First, pair.Second)
            || (pair.First.Id == pair.Second.Id && pair.First.Statement == pair.Second.Statement && pair.First.Claimant == pair.Second.Claimant
                && TextMark.Leaves(pair.First.State) == TextMark.Leaves(pair.Second.State)));

    private IReadOnlyList<TextMark> DrawMarks() =>
    [
        .. Lines.Where(line => TextMark.Leaves(line.State))
            .SelectMany(line => line.Passages.Select(span => new TextMark(line.Id, span.Start, span.End, line.State, line.Number)))
            .OrderBy(mark => mark.Start),
    ];

    private IReadOnlyList<TextStretch> DrawStretches() =>
    [
        .. Article.Stretches.Select(stretch => new TextStretch(stretch.Id, stretch.Span.Start, stretch.Span.End))
            .Concat(Lines.Where(line => line.State == ClaimState.SetAside)
                .SelectMany(line => line.Passages.Select(span => new TextStretch(line.Id, span.Start, span.End))))
            .OrderBy(stretch => stretch.Start),
    ];
}

/// <summary>The order of claims in a text.</summary>
internal sealed class TextOrder : IComparer<ClaimLine>
{
    public static readonly TextOrder Instance = new();

    public int Compare(ClaimLine? x, ClaimLine? y) =>
        x!.Position != y!.Position ? x.Position.CompareTo(y.Position) : x.Id.CompareTo(y.Id);
}

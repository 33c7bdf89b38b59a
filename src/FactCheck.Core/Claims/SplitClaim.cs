using FactCheck.Core.Articles;
using FactCheck.Core.Discussion;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Makes two or more claims of one.</summary>
/// <param name="Version">The claim's version the person saw.</param>
public sealed record SplitClaim(Guid Id, Guid ClaimId, int Version, IReadOnlyList<ClaimPart> Parts)
    : Command<ClaimRefs>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

/// <summary>What one of the new claims holds: a wording, passages, or both.</summary>
/// <param name="Statement">Null for the text of its passages.</param>
/// <param name="Passages">Spans of the article's current text; empty for the passages of the claim that is split.</param>
public sealed record ClaimPart(string? Statement, IReadOnlyList<Span> Passages);

internal sealed class SplitClaimValidator : AbstractValidator<SplitClaim>
{
    public SplitClaimValidator()
    {
        this.CheckVersion(command => command.Version);
        RuleFor(command => command.Parts)
            .Must(parts => parts is { Count: >= 2 and <= 20 }).WithMessage("A claim is split into 2 to 20 others.");
        RuleForEach(command => command.Parts).ChildRules(part =>
        {
            part.RuleFor(one => one.Statement)
                .MaximumLength(Claim.StatementMaxLength).WithMessage("A statement has at most 1,000 characters.");
            part.RuleFor(one => one.Passages).NotNull().WithMessage("Name the passages, or none.");
            part.RuleFor(one => one)
                .Must(one => one.Passages is null or { Count: > 0 } || !string.IsNullOrWhiteSpace(one.Statement))
                .WithMessage("Each of the new claims needs a wording or a passage.");
        });
    }
}

internal sealed class SplitClaimHandler : ICommandHandler<SplitClaim, ClaimRefs>
{
    public async Task<Outcome<ClaimRefs>> HandleAsync(SplitClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRefs>.Gone();
        if (claim.FindConflict<ClaimRefs>(command.Version, ClaimAction.Split, change.Actor, ClaimState.Split) is { } conflict)
            return conflict;

        var article = (await change.Database.FindArticleAsync(claim.ArticleId, cancellation))!;
        var revision = await change.Database.CurrentRevisionAsync(article, cancellation);
        var parts = new List<(string, IReadOnlyList<ChosenPassage>)>();
        foreach (var part in command.Parts)
        {
            var (chosen, refusal) = Read(part, claim, revision);
            if (refusal is not null)
                return refusal;

            var (statement, wordless) = ChosenPassage.Word(part.Statement, chosen);
            if (wordless is not null)
                return wordless;
            parts.Add((statement, chosen));
        }

        var (ruling, children) = claim.SplitInto(parts, article, change.Actor, change.Now);
        if (ruling.IsDone)
            await KeepAsync(claim, children, change, cancellation);
        return change.Conclude(ruling, () => new ClaimRefs([.. children.Select(child => child.Ref())]));
    }

    private static (IReadOnlyList<ChosenPassage> Passages, Refusal? Refusal) Read(
        ClaimPart part, Claim claim, Revision revision) => part.Passages.Count == 0
            ? ([.. claim.Passages.OrderBy(passage => passage.Ordinal).Select(ChosenPassage.Of)], null)
            : ChosenPassage.Read(revision, part.Passages);

    private static async Task KeepAsync(
        Claim claim, IReadOnlyList<Claim> children, Change change, CancellationToken cancellation)
    {
        change.Database.Claims.AddRange(children);
        var evidence = await change.Database.Evidence.AsNoTracking()
            .Where(piece => piece.ClaimId == claim.Id && !piece.Removed)
            .OrderBy(piece => piece.AttachedAt).ThenBy(piece => piece.Id)
            .ToListAsync(cancellation);
        var copies = children.ToDictionary(child => child.Id, child => evidence.ToDictionary(piece => piece.Id, piece => piece.CopyFor(child.Id)));
        change.Database.Evidence.AddRange(copies.Values.SelectMany(pieces => pieces.Values));
        await change.Database.CopyThreadsAsync(
            claim.Id,
            copies.ToDictionary(
                child => child.Key,
                IReadOnlyDictionary<Guid, Guid> (child) => child.Value.ToDictionary(piece => piece.Key, piece => piece.Value.Id)),
            cancellation);
    }
}

using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Confidential;

/// <summary>Corrects what is written of an interview or a call; gives back its new version.</summary>
/// <param name="Version">The version that was on screen.</param>
public sealed record EditConversation(Guid Id, Guid SourceId, int Version, ConversationDetails Conversation) : Command<int>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class EditConversationValidator : AbstractValidator<EditConversation>
{
    public EditConversationValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Conversation).NotNull().SetValidator(new ConversationDetailsValidator());
    }
}

internal sealed class EditConversationHandler : ICommandHandler<EditConversation, int>
{
    public async Task<Outcome<int>> HandleAsync(EditConversation command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var seen = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        var held = await database.Conversations
            .FirstOrDefaultAsync(one => one.SourceId == command.SourceId && seen.Any(source => source.Id == one.SourceId), cancellation);
        if (held is null)
            return new Outcome<int>.Gone();
        if (held.Version != command.Version)
            return new Outcome<int>.Conflict(held.Version, Differences(held.Details, command.Conversation));

        held.Write(command.Conversation);
        change.Record(new Fact(FactKinds.SourceChanged, held.SourceId));
        return held.Version;
    }

    private static IReadOnlyList<FieldConflict> Differences(ConversationDetails theirs, ConversationDetails yours) =>
    [
        .. FieldDifferences.Between(
            (nameof(theirs.Partner), theirs.Partner, yours.Partner.Trim()),
            (nameof(theirs.How), theirs.How.ToString(), yours.How.ToString()),
            (nameof(theirs.HeldOn), theirs.HeldOn, yours.HeldOn.Trim()),
            (nameof(theirs.Notes), theirs.Notes, string.IsNullOrWhiteSpace(yours.Notes) ? null : yours.Notes.Trim())),
    ];
}

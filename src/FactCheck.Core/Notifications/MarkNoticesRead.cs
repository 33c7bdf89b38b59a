using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Notifications;

/// <summary>Says that one's own notices were read: one of them, or all. Leaves no event: reading changes nothing of the desk's work.</summary>
/// <param name="NoticeId">Null for all.</param>
public sealed record MarkNoticesRead(Guid Id, Guid? NoticeId = null) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.ReadArticles;
}

internal sealed class MarkNoticesReadValidator : AbstractValidator<MarkNoticesRead>
{
    public MarkNoticesReadValidator() =>
        RuleFor(command => command.NoticeId).NotEqual(Guid.Empty).WithMessage("Say which notice.");
}

internal sealed class MarkNoticesReadHandler : ICommandHandler<MarkNoticesRead, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MarkNoticesRead command, Change change, CancellationToken cancellation)
    {
        var mine = change.Database.Notices.Where(notice => notice.PersonId == change.Actor.PersonId && notice.ReadAt == null);
        if (command.NoticeId is { } one)
            mine = mine.Where(notice => notice.Id == one);
        foreach (var notice in await mine.ToListAsync(cancellation))
            notice.ReadAt = change.Now;
        return Nothing.Value;
    }
}

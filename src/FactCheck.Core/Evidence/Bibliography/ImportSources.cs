using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Adds sources to the library, as a file of references names them. One that is there already is left as it is; nothing is fetched.</summary>
public sealed record ImportSources(Guid Id, IReadOnlyList<SourceDetails> Sources) : Command<SourcesImported>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

/// <summary>What came in.</summary>
/// <param name="WereThere">How many the library had already.</param>
public sealed record SourcesImported(int Added, int WereThere);

internal sealed class ImportSourcesValidator : AbstractValidator<ImportSources>
{
    public ImportSourcesValidator()
    {
        RuleFor(command => command.Sources).NotEmpty().WithMessage("Choose a source to bring in.");
        RuleFor(command => command.Sources).Must(sources => sources is null || sources.Count <= BibliographyFile.MostEntries)
            .WithMessage(BibliographyRefusals.TooMany.Sentence);
        RuleForEach(command => command.Sources).NotNull().SetValidator(new SourceDetailsValidator());
        RuleForEach(command => command.Sources).Must(source => source is null || !string.IsNullOrWhiteSpace(source.Url))
            .WithMessage(EvidenceRefusals.SourceWithoutPlace.Sentence);
    }
}

internal sealed class ImportSourcesHandler : ICommandHandler<ImportSources, SourcesImported>
{
    public async Task<Outcome<SourcesImported>> HandleAsync(ImportSources command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var wanted = command.Sources.Select(source => (Source: source, Addresses: BibliographyItem.AddressesOf(source.Url, null).ToList())).ToList();
        var addresses = wanted.SelectMany(one => one.Addresses).Distinct().ToList();
        var seen = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        var known = (await seen
            .Where(source => source.CanonicalUrl != null && addresses.Contains(source.CanonicalUrl))
            .Select(source => source.CanonicalUrl!)
            .ToListAsync(cancellation)).ToHashSet();
        known.UnionWith(await database.MergedSources
            .Where(merged => merged.CanonicalUrl != null && addresses.Contains(merged.CanonicalUrl) && seen.Any(source => source.Id == merged.KeptId))
            .Select(merged => merged.CanonicalUrl!)
            .ToListAsync(cancellation));
        var added = 0;
        foreach (var (details, own) in wanted)
        {
            if (own.Any(known.Contains))
                continue;
            known.UnionWith(own);
            var source = Source.Add(details, null, null, change.Actor.PersonId, change.Now);
            database.Sources.Add(source);
            change.Record(new Fact(FactKinds.SourceAdded, source.Id));
            added++;
        }

        return new SourcesImported(added, wanted.Count - added);
    }
}

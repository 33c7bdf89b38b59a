using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Reports;

namespace FactCheck.Web.CommandLine;

/// <summary>One export from the command line.</summary>
internal sealed class ReportExport(VerbDesk verb, string who, int article, ReportFormat format)
{
    public async Task<int> RunAsync(string? target, CancellationToken cancellation)
    {
        var found = await verb.Get<PersonLookup>().FindAsync(who, cancellation);
        if (found is not Outcome<NamedPerson>.Done { Value: var person })
            return Refuse.With(found);

        return target is null
            ? await ToStandardOutputAsync(person.Id, cancellation)
            : await ToFileAsync(person.Id, Path.GetFullPath(target), cancellation);
    }

    private async Task<int> ToStandardOutputAsync(Guid personId, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        var outcome = await ExportAsync(personId, output, cancellation);
        return outcome.IsDone ? ExitCode.Done : Refuse.With(outcome);
    }

    /// <summary>Writes beside the target and puts it in place when it is whole.</summary>
    private async Task<int> ToFileAsync(Guid personId, string target, CancellationToken cancellation)
    {
        var part = $"{target}.{Guid.CreateVersion7():N}.part";
        try
        {
            Outcome<ExportedReport> outcome;
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
                outcome = await ExportAsync(personId, file, cancellation);
            if (!outcome.IsDone)
                return Refuse.With(outcome);

            File.Move(part, target, overwrite: true);
            return ExitCode.Done;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private Task<Outcome<ExportedReport>> ExportAsync(Guid personId, Stream destination, CancellationToken cancellation) =>
        verb.Get<ReportExporter>().ExportAsync(personId, article, format, destination, cancellation);
}

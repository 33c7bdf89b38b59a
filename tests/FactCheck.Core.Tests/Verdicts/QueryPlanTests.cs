using System.Data.Common;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Storage;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Verdicts;

/// <summary>No query of these screens reads a big table from end to end.</summary>
public sealed partial class QueryPlanTests
{
    private static readonly string[] BigTables =
    [
        "Articles", "Revisions", "Claims", "Passages", "Claimants", "ClaimClaimants", "Evidence", "Blobs", "BlobChunks",
        "Verdicts", "CitedEvidence", "SourceOrigins", "MergedSources", "ArchivedCopies", "PublisherNotes", "InterestNotes", "FindingUses", "EvidenceRules", "RuleReasons", "SignOffs", "Anchors", "ContextChanges", "SourceObservations", "SourceQuestions", "Threads", "Comments", "AuditEvents", "Facts", "EventValues", "CommandLog",
    ];

    [Fact]
    public async Task Each_query_finds_its_rows_by_an_index()
    {
        var plans = new Plans();
        await using var desk = await TestDesk.CreateAsync(services =>
        {
            services.AddVerdictParts();
            services.AddReports();
            services.AddEvidence();
            services.ConfigureDbContext<DeskContext>(options => options.AddInterceptors(plans));
        });
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var source = (await desk.PieceAsync(scene.Evidence)).SourceId;
        var provider = desk.Services;
        var token = TestContext.Current.CancellationToken;
        plans.Listening = true;

        await provider.GetRequiredService<SignOffQueue>().ReadAsync(scene.Editor, null, 20, token);
        await provider.GetRequiredService<SignOffCards>().ReadAsync(scene.Editor, scene.Claim, token);
        await provider.GetRequiredService<FactCheck.Core.Evidence.Weighing.EvidenceRules>().ReadAsync(scene.Editor, token);
        await provider.GetRequiredService<RatingChoices>().ReadAsync(scene.Editor, token);
        await provider.GetRequiredService<VerdictDrafts>().ReadAsync(scene.Reviewer, scene.Claim, token);
        await provider.GetRequiredService<SourceLibrary>().ReadAsync(scene.Editor, new SourceFilter(AfterId: source), token);
        await provider.GetRequiredService<SourceLibrary>().ReadAsync(
            scene.Editor, new SourceFilter { Publisher = "Harbour office", Used = true, Captured = false, AttachedBy = scene.Reviewer, AttachedSince = DateTimeOffset.MinValue }, token);
        await provider.GetRequiredService<SourceLibrary>().ReadChoicesAsync(scene.Editor, token);
        await provider.GetRequiredService<SourceLibrary>().FindByUrlAsync(scene.Editor, "https://harbour.example/register", token);
        await provider.GetRequiredService<SourceDetail>().ReadAsync(scene.Editor, source, token);
        await provider.GetRequiredService<FactCheck.Core.Evidence.Observing.ObservedOccasions>().OfClaimAsync(scene.Editor, scene.Claim, token);
        var merges = provider.GetRequiredService<FactCheck.Core.Evidence.Merging.SourceMerges>();
        await merges.LikeAsync(scene.Editor, source, token);
        await merges.PairAsync(scene.Editor, source, source, token);
        await merges.FindKeptAsync(scene.Editor, source, token);
        var finding = await desk.DoneAsync(FactCheck.Core.Tests.Evidence.Findings.GivenFindings.Keep(scene.Evidence), scene.Reviewer);
        var findings = provider.GetRequiredService<FactCheck.Core.Evidence.Findings.FindingLibrary>();
        await findings.ReadAsync(scene.Editor, null, null, token);
        await findings.ReadAsync(scene.Editor, "harbour", finding, token);
        await findings.NearAsync(scene.Editor, "The harbour closed", token);
        await findings.FindAsync(scene.Editor, finding, token);
        await findings.OfClaimAsync(scene.Editor, scene.Claim, token);
        await provider.GetRequiredService<SourceDetail>().ReadAsync(scene.Editor, source, token);
        await provider.GetRequiredService<PersonList>().ReadAsync(scene.Editor, scene.Reviewer, 20, token);
        var article = (await desk.ClaimAsync(scene.Claim)).ArticleId;
        await provider.GetRequiredService<ArticleChanges>().FindLastAsync(scene.Editor, article, token);
        await provider.GetRequiredService<ArticleChanges>().ReadSinceAsync(scene.Editor, article, 1, token);
        await scene.ApproveAsync();
        await provider.GetRequiredService<ReportReader>().ReadAsync(scene.Editor, 1, token);
        await provider.GetRequiredService<ReportReader>().ReadDraftAsync(scene.Editor, 1, token);
        plans.Listening = false;

        Assert.NotEmpty(plans.Steps);
        var scans = plans.Steps
            .Where(step => BigTables.Any(table => step.StartsWith($"SCAN {table}:", StringComparison.Ordinal))).ToList();
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    /// <summary>Asks SQLite how it would run each query that passes by.</summary>
    private sealed partial class Plans : DbCommandInterceptor
    {
        public bool Listening { get; set; }

        /// <summary>Steps as SQLite names them, the table's name put for its alias, with the query behind.</summary>
        public List<string> Steps { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Listening && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && !ReadsNextToNothing(command.CommandText))
                await ExplainAsync(command, cancellationToken);
            return result;
        }

        /// <summary>What is empty by its condition, and the last event, which the key gives without looking at others.</summary>
        private static bool ReadsNextToNothing(string query) => query.Contains("WHERE 0\n", StringComparison.Ordinal)
            || query.EndsWith("FROM \"AuditEvents\" AS \"a\"\nORDER BY \"a\".\"Sequence\" DESC\nLIMIT 1", StringComparison.Ordinal);

        private async Task ExplainAsync(DbCommand command, CancellationToken cancellation)
        {
            await using var explain = command.Connection!.CreateCommand();
            explain.Transaction = command.Transaction;
            explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            foreach (DbParameter parameter in command.Parameters)
            {
                var copy = explain.CreateParameter();
                copy.ParameterName = parameter.ParameterName;
                copy.Value = parameter.Value;
                explain.Parameters.Add(copy);
            }

            var names = Aliases().Matches(command.CommandText)
                .GroupBy(match => match.Groups["alias"].Value)
                .ToDictionary(group => group.Key, group => group.First().Groups["table"].Value);
            await using var reader = await explain.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                var words = reader.GetString(3).Split(' ');
                if (words.Length > 1 && words[0] == "SCAN")
                    Steps.Add($"SCAN {names.GetValueOrDefault(words[1], words[1])}: {string.Join(' ', words)} in {command.CommandText}");
                else
                    Steps.Add(string.Join(' ', words));
            }
        }

        [GeneratedRegex("(?:FROM|JOIN) \"(?<table>[A-Za-z]+)\" AS \"(?<alias>[A-Za-z0-9]+)\"")]
        private static partial Regex Aliases();
    }
}

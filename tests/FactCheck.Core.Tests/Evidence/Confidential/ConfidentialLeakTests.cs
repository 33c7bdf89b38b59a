using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Notifications;
using FactCheck.Core.Reports;
using FactCheck.Core.Search;
using FactCheck.Core.Storage;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Discussion;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Confidential;

/// <summary>What is confidential is looked for in everything anybody can read.</summary>
public sealed class ConfidentialLeakTests
{
    private static readonly JsonSerializerOptions Whole = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        IncludeFields = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool> Readers => new()
    {
        { "attacher", true }, { "assignee", true }, { "editor", true }, { "outsider", false }, { "administrator", false },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_table_tells_who_may_not_know(string who, bool knows)
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        await using var view = await desk.Reader.OpenAsync(Of(scene, who), Token);

        var telling = await TellingAsync(view);

        if (knows)
            Assert.Superset(new HashSet<string> { "Sources", "Evidence", "CitedEvidence", "Conversations", "RuleReasons", "EventValues" }, telling);
        else
            Assert.Empty(telling);
        Assert.Equal(knows, await view.BlobChunks.AnyAsync(chunk => chunk.BlobId == scene.Blob, Token));
        Assert.Equal(knows, await view.Facts.AnyAsync(fact => fact.SubjectId == scene.Piece, Token) && who != "administrator");
    }

    [Fact]
    public async Task Nor_does_the_one_at_the_command_line_read_it()
    {
        await using var desk = await DeskAsync();
        await desk.Given.AConfidentialSceneAsync();
        await using var view = await desk.Reader.OpenAsOperatorAsync(Token);

        Assert.Empty(await TellingAsync(view));
    }

    [Fact]
    public async Task Of_every_sealed_table_it_was_decided_what_is_hidden()
    {
        await using var desk = await DeskAsync();
        await using var database = desk.OpenDatabase();
        var tables = database.Model.GetEntityTypes().Where(type => type.FindProof() == Proof.Sealed).Select(type => type.ClrType.Name).Order();

        Assert.Equal(tables, TableSecrecy.Decisions.Keys.Select(type => type.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_page_tells_who_may_not_know(string who, bool knows)
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();

        var told = await PagesAsync(scene, Of(scene, who));

        foreach (var (page, shown) in told.Where(_ => !knows))
            Assert.False(shown.Contains(GivenConfidential.Secret, StringComparison.Ordinal), $"{page} tells {who}: {shown}");
        foreach (var page in new[] { "claim", "library", "source", "discussion" }.Where(_ => knows))
            Assert.Contains(GivenConfidential.Secret, told[page], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_report_tells_more_than_that_it_is_on_file(string who, bool _)
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AConfidentialSceneAsync();
        await scene.Scene.ApproveAsync();

        var report = (await desk.Services.GetRequiredService<ReportReader>().ReadAsync(Of(scene, who), 1, Token))!;

        Assert.Equal(3, report.Sources);
        var forms = desk.Services.GetServices<IReportForm>().ToList();
        Assert.NotEmpty(forms);
        foreach (var form in forms)
        {
            var written = form.Write(report);
            Assert.DoesNotContain(GivenConfidential.Secret, written, StringComparison.Ordinal);
            Assert.DoesNotContain((await scene.Scene.CurrentAsync()).ContentHash, written, StringComparison.Ordinal);
            if (form.Format != ReportFormat.ClaimReview)
                Assert.Contains("confidential source on file", written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_confidential_is_written_to_the_log()
    {
        using var log = new HeardLog();
        await using var desk = await TestDesk.CreateAsync(services =>
        {
            services.AddEvidence();
            services.AddReports();
            services.AddVerdicts();
            log.Register(services);
        });

        var scene = await desk.Given.AConfidentialSceneAsync();
        await PagesAsync(scene, scene.Scene.Editor);

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(GivenConfidential.Secret, StringComparison.Ordinal));
    }

    /// <summary>Every query the view hands out, read to its end: the names of those that hold the secret.</summary>
    private static async Task<HashSet<string>> TellingAsync(DeskView view)
    {
        var telling = new HashSet<string>();
        var queries = typeof(DeskView).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IQueryable<>))
            .ToList();
        Assert.True(queries.Count > 20);
        foreach (var query in queries)
        {
            var rows = await ((IQueryable<object>)Cast(query.GetValue(view)!)).ToListAsync(Token);
            var written = string.Concat(rows.Select(row => JsonSerializer.Serialize(row, row.GetType(), Whole)));
            if (written.Contains(GivenConfidential.Secret, StringComparison.Ordinal)
                || written.Contains(Convert.ToBase64String(GivenConfidential.File), StringComparison.Ordinal))
                telling.Add(query.Name);
        }

        return telling;
    }

    private static object Cast(object query) => query is IQueryable<Guid> keys ? keys.Select(key => (object)key.ToString()) : query;

    /// <summary>What each page and list shows a person, as text.</summary>
    private static async Task<Dictionary<string, string>> PagesAsync(ConfidentialScene scene, Guid viewer)
    {
        var desk = scene.Desk;
        T Query<T>()
            where T : notnull => desk.Services.GetRequiredService<T>();
        var told = new Dictionary<string, string>
        {
            ["claim"] = Say(await Query<ClaimDetail>().FindAsync(viewer, scene.Scene.Claim, Token)),
            ["shared claim"] = Say((await Query<ClaimDetail>().FindSharedAsync(scene.Scene.Editor, scene.Scene.Claim, Token))!
                .For((await desk.Reader.FindViewerAsync(viewer, Token)).Viewer)),
            ["history"] = Say(await Query<ClaimHistory>().ReadAsync(viewer, scene.Scene.Claim, null, Token)),
            ["sign-off"] = Say(await Query<SignOffCards>().ReadAsync(viewer, scene.Scene.Claim, Token)),
            ["queue"] = Say(await Query<SignOffQueue>().ReadAsync(viewer, null, 20, Token)),
            ["library"] = Say(await Query<SourceLibrary>().ReadAsync(viewer, new SourceFilter(), Token)),
            ["library by words"] = Say((await Query<SourceLibrary>().ReadAsync(viewer, new SourceFilter(GivenConfidential.Secret), Token)).Rows),
            ["library's filters"] = Say(await Query<SourceLibrary>().ReadChoicesAsync(viewer, Token)),
            ["source"] = Say(await Query<SourceDetail>().ReadAsync(viewer, scene.Conversation, Token)),
            ["file's source"] = Say(await Query<SourceDetail>().ReadAsync(viewer, scene.File, Token)),
            ["file"] = Say(await Query<BlobStore>().FindAsync(viewer, scene.Blob, Token)),
            ["discussion"] = Say(await desk.DiscussionAsync(scene.Scene.Claim, viewer)),
            ["notices"] = Say(await Query<NoticeList>().ReadAsync(viewer, null, 50, Token)),
            ["search"] = Say(await Query<DeskSearch>().FindAsync(viewer, GivenConfidential.Secret, Token)),
            ["home"] = Say(await Query<DeskOverview>().ReadAsync(viewer, Token)),
            ["audit log"] = Say(await new AuditLog(desk.Reader, Query<RecordVerifier>()).ReadAsync(viewer, new AuditFilter(), null, Token)),
        };
        using var bytes = new MemoryStream();
        await Query<BlobStore>().CopyToAsync(viewer, scene.Blob, bytes, Token);
        told["bytes"] = Encoding.UTF8.GetString(bytes.ToArray());
        for (var sequence = 1; sequence <= await scene.Scene.EventsAsync(); sequence++)
            told[$"event {sequence}"] = Say(await Query<AuditChanges>().ReadAsync(viewer, sequence, Token));
        return told;
    }

    private static string Say<T>(T shown) => JsonSerializer.Serialize(shown, Whole);

    private static Task<TestDesk> DeskAsync() => TestDesk.CreateAsync(services =>
    {
        services.AddEvidence();
        services.AddReports();
        services.AddVerdicts();
    });

    private static Guid Of(ConfidentialScene scene, string who) => who switch
    {
        "attacher" => scene.Attacher,
        "assignee" => scene.Scene.Reviewer,
        "editor" => scene.Scene.Editor,
        "outsider" => scene.Outsider,
        _ => scene.Administrator,
    };
}

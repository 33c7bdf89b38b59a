using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web.Tests.CommandLine;

public sealed class DeskVerbsTests : IDisposable
{
    private const string Story = "The ferry carried 41,200 people in October, the operator said.\n\nThe council voted 7 to 4 on Monday to raise fares by 12 percent.\n";

    private readonly Executable executable = new();

    public void Dispose() => executable.Dispose();

    [Theory]
    [InlineData("serv")]
    [InlineData("--port", "1")]
    [InlineData("split")]
    [InlineData("split", "a", "b")]
    [InlineData("split", "a", "--format", "xml")]
    [InlineData("import", "a.txt")]
    [InlineData("user", "add", "Name")]
    [InlineData("user", "add", "Name", "name@desk.example", "--roles", "Boss")]
    [InlineData("verify", "now")]
    [InlineData("export", "A1", "--as", "x")]
    [InlineData("export", "A1", "--format", "pdf", "--as", "x")]
    [InlineData("export", "twelve", "--format", "csv", "--as", "x")]
    public async Task Arguments_that_make_no_sense_end_with_2(params string[] arguments)
    {
        var run = await executable.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Single(run.ErrorLines);
        Assert.False(Directory.Exists(executable.Data));
    }

    [Fact]
    public async Task Every_fault_of_the_settings_is_one_line()
    {
        executable.Variables["FACTCHECK_SignIn__LockedFor"] = "soon";
        executable.Variables["FACTCHECK_Fetching__Redirects"] = "2";

        var run = await executable.RunAsync("serve");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.StartsWith("SignIn:LockedFor ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("Fetching:Redirects ", run.ErrorLines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://[::]:0")]
    public async Task The_demo_listens_on_loopback_only(string urls)
    {
        var sentence = (await executable.RunAsync("serve", "--demo", "--urls", urls)).AssertRefused();

        Assert.Contains("--demo-anywhere", sentence, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(executable.Home, "demo-data")));
    }

    [Fact]
    public async Task The_demo_is_not_put_over_a_real_desk()
    {
        await AddFirstPersonAsync();

        (await executable.RunAsync("serve", "--demo", "--urls", "http://127.0.0.1:0", "--data", executable.Data)).AssertRefused();
    }

    [Fact]
    public async Task A_demo_whose_loading_was_cut_short_is_loaded_anew()
    {
        await AddFirstPersonAsync();
        await File.WriteAllTextAsync(Path.Combine(executable.Data, "demo"), "loading", TestContext.Current.CancellationToken);

        await using (var server = await executable.ServeAsync("--demo", "--data", executable.Data))
            Assert.Equal(0, await server.StopAsync());

        Assert.Equal("loaded", await File.ReadAllTextAsync(Path.Combine(executable.Data, "demo"), TestContext.Current.CancellationToken));
        (await executable.RunAsync("user", "reset", "Ada First")).AssertRefused();
        (await executable.RunAsync("verify")).AssertDone();
    }

    [Fact]
    public async Task An_article_is_taken_in_and_proven()
    {
        await AddFirstPersonAsync();
        var story = executable.Write("story.txt", Story);

        Assert.Equal("A1", (await executable.RunAsync("import", story, "--as", "ada first", "--title", "Fares rise")).AssertDone());
        Assert.Contains("A1", (await executable.RunAsync("import", story, "--as", "ADA@desk.example", "--title", "Fares rise")).AssertRefused(), StringComparison.Ordinal);
        Assert.Equal("A2", (await executable.RunAsync(
            ["import", "-", "--as", "ada@desk.example", "--title", "Another", "--no-split"], Encoding.UTF8.GetBytes("Nothing alike stands in here at all."))).AssertDone());
        Assert.StartsWith("The record holds", (await executable.RunAsync("verify")).AssertDone(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_article_is_split_when_the_command_ends_and_no_transaction_holds_all_of_it()
    {
        await AddFirstPersonAsync();
        var lines = Enumerable.Range(1, 700).Select(line => $"Ferry line {line} carried {1300 + (41 * line)} passengers in March, the harbour office said.");
        var story = executable.Write("ferries.txt", string.Join("\n\n", lines));

        Assert.Equal("A1", (await executable.RunAsync("import", story, "--as", "ada first", "--title", "Ferries")).AssertDone());

        using var database = new SqliteConnection($"Data Source={Path.Combine(executable.Data, "factcheck.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        using var query = database.CreateCommand();
        query.CommandText = """
            SELECT (SELECT COUNT(*) FROM "Claims"), (SELECT COUNT(*) FROM "SplitRuns"),
                (SELECT MAX("Stored") FROM (SELECT COUNT(*) AS "Stored" FROM "Facts" WHERE "Kind" = 'claim.suggested' GROUP BY "Sequence"))
            """;
        using var row = await query.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await row.ReadAsync(TestContext.Current.CancellationToken));
        Assert.InRange(row.GetInt32(0), 500, 3_000);
        Assert.Equal(0, row.GetInt32(1));
        Assert.InRange(row.GetInt32(2), 1, 50);
    }

    [Fact]
    public async Task A_report_is_written_whole_or_not_at_all()
    {
        await AddFirstPersonAsync();
        (await executable.RunAsync("import", executable.Write("story.txt", Story), "--as", "Ada First", "--title", "Fares rise")).AssertDone();
        var report = executable.Write("report.md", "the report of yesterday");

        foreach (var format in (string[])["html", "markdown", "csv", "json", "claimreview"])
            Assert.NotEqual("", (await executable.RunAsync("export", "a1", "--format", format, "--as", "Ada First")).AssertDone());
        (await executable.RunAsync("export", "A2", "--format", "markdown", "--as", "Ada First", "--out", report)).AssertRefused();
        Assert.Equal("the report of yesterday", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        (await executable.RunAsync("export", "A1", "--format", "markdown", "--as", "Ada First", "--out", Path.Combine("nowhere", "report.md"))).AssertRefused();

        Assert.Equal("", (await executable.RunAsync("export", "A1", "--format", "markdown", "--as", "Ada First", "--out", report)).AssertDone());
        Assert.Contains("Fares rise", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(executable.Home, "*.part"));
    }

    [Fact]
    public async Task Whoever_may_not_import_is_refused()
    {
        await AddFirstPersonAsync();
        (await executable.RunAsync("user", "add", "Bo Clerk", "bo@desk.example", "--roles", "Administrator")).AssertDone();
        var story = executable.Write("story.txt", Story);

        (await executable.RunAsync("import", story, "--as", "bo@desk.example", "--title", "Fares")).AssertRefused();
        Assert.Equal(
            (await executable.RunAsync("import", story, "--as", "bo@desk.example", "--title", "Fares")).AssertRefused(),
            (await executable.RunAsync("import", "https://nowhere.invalid/fares", "--as", "bo@desk.example")).AssertRefused());
        (await executable.RunAsync("import", story, "--as", "nobody@desk.example", "--title", "Fares")).AssertRefused();
        (await executable.RunAsync("user", "disable", "ada@desk.example")).AssertDone();
        (await executable.RunAsync("import", story, "--as", "ada@desk.example", "--title", "Fares")).AssertRefused();
        (await executable.RunAsync("user", "reset", "ada@desk.example")).AssertRefused();
        Assert.Contains("token=", (await executable.RunAsync("user", "reset", "Bo Clerk")).AssertDone(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_person_is_the_administrator()
    {
        (await executable.RunAsync("user", "add", "Rex", "rex@desk.example")).AssertRefused();
        Assert.Contains("/account/set-password", (await executable.RunAsync("user", "add", "Rex", "rex@desk.example", "--roles", "administrator")).AssertDone(), StringComparison.Ordinal);
        (await executable.RunAsync("user", "add", "Rex", "rex@desk.example")).AssertRefused();
        (await executable.RunAsync("user", "disable", "rex")).AssertRefused();
    }

    [Fact]
    public async Task Verify_names_what_was_changed_behind_the_records_back()
    {
        await AddFirstPersonAsync();
        Change("UPDATE People SET Name = 'Somebody Else'");

        var run = await executable.RunAsync("verify");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("", run.Errors);
        Assert.StartsWith("People ", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("import", "-", "--as", "ada@desk.example")]
    [InlineData("user", "disable", "ada@desk.example")]
    public async Task Without_a_desk_verbs_are_refused_and_make_none(params string[] arguments)
    {
        (await executable.RunAsync(arguments)).AssertRefused();
        Assert.False(Directory.Exists(executable.Data));
    }

    [Fact]
    public async Task A_server_says_where_it_is_asks_for_a_token_and_lets_verbs_work_beside_it()
    {
        await using var server = await executable.ServeAsync();
        var token = await server.ReadLineAsync();
        Assert.Matches("token: [0-9a-f]{40}$", token);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(server.Address), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);

        await AddFirstPersonAsync();
        Assert.Contains("Another FactCheck", (await executable.RunAsync("serve", "--urls", "http://127.0.0.1:0")).AssertRefused(), StringComparison.Ordinal);
        (await executable.RunAsync("verify")).AssertDone();

        Assert.Equal(0, await server.StopAsync());
        var head = Assert.Single(await File.ReadAllLinesAsync(Path.Combine(executable.Data, "heads.log"), TestContext.Current.CancellationToken));
        Assert.Equal(3, head.Split(' ').Length);
        (await executable.RunAsync("verify")).AssertDone();
    }

    [Fact]
    public async Task A_chain_cut_short_since_its_head_was_written_down_is_found()
    {
        await AddFirstPersonAsync();
        await using (var server = await executable.ServeAsync())
            await server.StopAsync();
        Change("DELETE FROM Facts; DELETE FROM EventValues; DELETE FROM AuditEvents; DELETE FROM People; DELETE FROM DeskProfile; DELETE FROM Ratings; DELETE FROM RatingScales;");

        var run = await executable.RunAsync("verify");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("written down", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_refused_in_one_line()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        (await executable.RunAsync("serve", "--urls", $"http://{taken.LocalEndpoint}")).AssertRefused();
    }

    private async Task AddFirstPersonAsync() =>
        (await executable.RunAsync("user", "add", "Ada First", "ada@desk.example", "--alone", "--desk", "Desk")).AssertDone();

    private void Change(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(executable.Data, "factcheck.db")};Pooling=false;Foreign Keys=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}

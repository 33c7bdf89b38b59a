using FactCheck.Core.Audit;

namespace FactCheck.Core.Tests.Audit;

public sealed class TamperTests(TamperedDesk desk) : IClassFixture<TamperedDesk>
{
    /// <summary>What a finding about a table begins with, where that is not the table's name.</summary>
    private static readonly Dictionary<string, string[]> Places = new()
    {
        ["AuditEvents"] = ["event "],
        ["BlobChunks"] = ["BlobChunks ", "Blobs "],
    };

    public static TheoryData<string, string, bool> EveryColumn()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var (table, column, isNullable) in TamperedDesk.Columns())
            data.Add(table, column, isNullable);
        return data;
    }

    public static TheoryData<string> EveryTable() => [.. TamperedDesk.Columns().Select(column => column.Table).Distinct()];

    [Fact]
    public async Task A_desk_left_alone_holds() => Assert.Empty(await desk.FindAsync());

    [Fact]
    public async Task Bytes_that_no_file_owns_are_named()
    {
        var findings = await desk.FindAsync(
            "INSERT INTO \"BlobChunks\" (\"BlobId\", \"Ordinal\", \"Bytes\") VALUES ('01A20000-0000-7000-8000-00000000000C', 0, x'00')");

        Assert.Equal("BlobChunks 01A20000-0000-7000-8000-00000000000C: belongs to no file.", Assert.Single(findings).ToString());
    }

    [Theory]
    [MemberData(nameof(EveryColumn))]
    public async Task A_column_changed_behind_the_products_back_is_named(string table, string column, bool isNullable)
    {
        foreach (var kind in desk.KindsOfValue(table, column))
        {
            var row = $"rowid = (SELECT min(rowid) FROM \"{table}\" WHERE typeof(\"{column}\") = '{kind}')";
            foreach (var value in Others(column, kind, isNullable))
                AssertNamed(table, await desk.FindAsync($"UPDATE \"{table}\" SET \"{column}\" = {value} WHERE {row}"));
        }
    }

    [Theory]
    [MemberData(nameof(EveryTable))]
    public async Task A_row_taken_away_is_named(string table)
    {
        Assert.NotEqual(0, desk.Count(table));

        AssertNamed(table, await desk.FindAsync($"DELETE FROM \"{table}\" WHERE rowid = (SELECT min(rowid) FROM \"{table}\")"));
    }

    [Theory]
    [MemberData(nameof(EveryTable))]
    public async Task A_row_put_in_is_named(string table)
    {
        var columns = TamperedDesk.Columns().Where(column => column.Table == table).Select(column => column.Column).ToList();
        var chosen = columns.Select(column => column switch
        {
            "Id" or "CommandId" or "ArticleId" or "VerdictId" or "ClaimId" or "RevisionId" or "SourceId" or "SnapshotId" => "'01a20000-0000-7000-8000-00000000000a'",
            "NormalisedEmail" or "Folded" or "Sha256" or "EvidenceId" or "ClaimantId" => "'01A20000-0000-7000-8000-00000000000B'",
            "Sequence" or "Number" or "Ordinal" or "Version" => $"\"{column}\" + 10000",
            _ => $"\"{column}\"",
        });

        AssertNamed(table, await desk.FindAsync(
            $"INSERT INTO \"{table}\" (\"{string.Join("\", \"", columns)}\") SELECT {string.Join(", ", chosen)} FROM \"{table}\" LIMIT 1"));
    }

    [Theory]
    [MemberData(nameof(EveryTable))]
    public async Task Rows_exchanged_are_named(string table)
    {
        if (desk.Count(table) < 2)
            return;

        var columns = TamperedDesk.Columns().Where(column => column.Table == table).Select(column => column.Column).ToList();
        var (first, last) = ($"(SELECT min(rowid) FROM main.\"{table}\")", $"(SELECT max(rowid) FROM main.\"{table}\")");
        var keys = TamperedDesk.KeysOf(table);
        AssertNamed(table, await desk.FindAsync(
            $"CREATE TEMP TABLE Pair AS SELECT rowid AS Place, * FROM \"{table}\" WHERE rowid IN ({first}, {last})",
            $"DELETE FROM \"{table}\" WHERE rowid IN (SELECT Place FROM Pair)",
            $"INSERT INTO \"{table}\" (\"{string.Join("\", \"", columns)}\") SELECT "
            + string.Join(", ", columns.Select(column => keys.Contains(column) ? $"mine.\"{column}\"" : $"other.\"{column}\""))
            + " FROM Pair AS mine JOIN Pair AS other ON mine.Place <> other.Place"));
    }

    [Fact]
    public async Task An_event_taken_out_of_the_middle_is_named()
    {
        var findings = await desk.FindAsync(
            "DELETE FROM AuditEvents WHERE Sequence = 9", "DELETE FROM Facts WHERE Sequence = 9", "DELETE FROM EventValues WHERE Sequence = 9");

        Assert.Contains(findings, finding => finding.Place == "event 9");
        Assert.Contains(findings, finding => finding.Place == "event 10");
    }

    [Fact]
    public async Task Events_closed_up_over_a_gap_are_named()
    {
        var findings = await desk.FindAsync(
            "DELETE FROM AuditEvents WHERE Sequence = 9", "DELETE FROM Facts WHERE Sequence = 9", "DELETE FROM EventValues WHERE Sequence = 9",
            "UPDATE AuditEvents SET Sequence = -Sequence WHERE Sequence > 9", "UPDATE AuditEvents SET Sequence = -Sequence - 1 WHERE Sequence < 0");

        Assert.Contains(findings, finding => finding.Place == "event 9");
    }

    [Fact]
    public async Task Events_in_another_order_are_named()
    {
        var findings = await desk.FindAsync(
            [.. new[] { "AuditEvents", "Facts", "EventValues" }.Select(table =>
                $"UPDATE {table} SET Sequence = -Sequence WHERE Sequence IN (9, 10); UPDATE {table} SET Sequence = 19 + Sequence WHERE Sequence < 0")]);

        Assert.Contains(findings, finding => finding.Place == "event 9");
        Assert.Contains(findings, finding => finding.Place == "event 10");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"facts\":5,\"rows\":5}")]
    [InlineData("{\"facts\":[],\"rows\":[],\"rows\":[]}")]
    [InlineData("{\"facts\":[5],\"rows\":[5]}")]
    [InlineData("{\"facts\":[],\"rows\":[{}]}")]
    [InlineData("{\"facts\":[],\"rows\":[{\"table\":1,\"key\":2,\"digest\":3}]}")]
    [InlineData("{\"actor\":1,\"at\":1,\"previous\":1,\"facts\":null,\"rows\":null}")]
    public async Task Content_of_another_shape_is_named_and_does_not_stop_the_verification(string content)
    {
        var findings = await desk.FindAsync($"UPDATE \"AuditEvents\" SET \"Canonical\" = '{content}' WHERE \"Sequence\" = 3");

        Assert.Contains(findings, finding => finding.Place == "event 3");
    }

    [Fact]
    public async Task An_event_put_before_the_first_is_named()
    {
        var findings = await desk.FindAsync(
            """
            INSERT INTO "AuditEvents" ("Sequence", "CommandId", "ActorId", "At", "PreviousHash", "Canonical", "Hash")
            SELECT -1, '00000000-0000-7000-8000-000000000001', "ActorId", "At", "PreviousHash", "Canonical", "Hash"
            FROM "AuditEvents" WHERE "Sequence" = 1
            """);

        AssertNamed("AuditEvents", findings);
    }

    [Fact]
    public async Task The_last_event_taken_away_leaves_rows_that_nobody_recorded()
    {
        var last = desk.Number("SELECT max(Sequence) FROM EventValues WHERE \"Table\" <> 'Reports'");

        var findings = await desk.FindAsync(
            [.. new[] { "AuditEvents", "Facts", "EventValues" }.Select(table => $"DELETE FROM {table} WHERE Sequence >= {last}")]);

        Assert.NotEmpty(findings);
    }

    private static void AssertNamed(string table, IReadOnlyList<Finding> findings)
    {
        var places = Places.GetValueOrDefault(table, [table + " "]);
        Assert.True(
            findings.Any(finding => places.Any(place => finding.Place.StartsWith(place, StringComparison.Ordinal))),
            $"{table} is not named: {string.Join(" | ", findings)}");
    }

    private static IEnumerable<string> Others(string column, string kind, bool isNullable)
    {
        if (kind != "null" && isNullable)
            yield return "NULL";
        yield return kind switch
        {
            "null" => "'987654'",
            "text" => $"\"{column}\" || 'x'",
            "blob" => $"CAST(randomblob(length(\"{column}\")) AS BLOB)",
            _ => $"\"{column}\" + 100000",
        };
    }
}

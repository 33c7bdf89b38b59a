using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FactCheck.Core.Storage;

/// <summary>What a database file is, found out without changing a byte of it.</summary>
/// <param name="Foreign">It belongs to another program.</param>
/// <param name="Applied">Names of the migrations it has seen, in order; none for a file still empty.</param>
internal sealed record OpeningInspection(bool Foreign, IReadOnlyList<string> Applied)
{
    /// <summary>Marks a file as ours in SQLite's own header: 'FChk'.</summary>
    public const int ApplicationId = 0x4643686B;

    private const int TimeoutSeconds = 5;

    /// <summary>Looks at a file; one that does not exist or is empty is no foreign one.</summary>
    /// <exception cref="SqliteException">It cannot be read as a database.</exception>
    public static OpeningInspection Of(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            return new OpeningInspection(false, []);

        using var connection = Connect(path, SqliteOpenMode.ReadOnly);
        var application = Number(connection, "PRAGMA application_id");
        var tables = Number(connection, "SELECT count(*) FROM sqlite_schema");
        if (application != ApplicationId)
            return new OpeningInspection(application != 0 || tables != 0, []);

        var hasHistory = Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsHistory'") != 0;
        return new OpeningInspection(false, hasHistory ? Texts(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY 1") : []);
    }

    /// <summary>An open connection of its own, outside the pool.</summary>
    public static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = TimeoutSeconds,
        }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Runs one statement and gives back its one number; 0 for none.</summary>
    public static long Number(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }

    private static List<string> Texts(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }
}

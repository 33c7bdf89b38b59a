using FactCheck.Core.Gate;
using Microsoft.Data.Sqlite;

namespace FactCheck.Core.Storage;

/// <summary>Why a desk cannot be opened. Nothing was changed in any of these cases.</summary>
internal static class OpeningRefusals
{
    private const int Busy = 5;
    private const int TableLocked = 6;
    private const int ReadOnlyFile = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static Refusal NoDesk(DeskDirectory directory) => new(
        "opening.noDesk", $"There is no desk in '{directory.Path}'; start one with 'factcheck serve', or name another directory with --data.");

    public static Refusal DirectoryUnusable(DeskDirectory directory, string reason) => new(
        "opening.directory", $"The data directory '{directory.Path}' cannot be used: {OneLine(reason)}");

    public static Refusal InUse(DeskDirectory directory) => new(
        "opening.inUse", $"Another FactCheck is running on '{directory.Path}'; stop it first, or name another directory with --data.");

    public static Refusal Foreign(DeskDirectory directory) => new(
        "opening.foreign", $"'{directory.Database}' is the database of another program; it was left as it is.");

    public static Refusal Newer(DeskDirectory directory) => new(
        "opening.newer", $"The database in '{directory.Path}' was made by a newer version of FactCheck; it was left as it is.");

    public static Refusal Older(DeskDirectory directory) => new(
        "opening.older", $"The database in '{directory.Path}' is of an older version than this program; stop the FactCheck that runs on it and start this one.");

    public static Refusal ReadOnly(DeskDirectory directory) => new(
        "opening.readOnly", $"'{directory.Database}' is read-only; make it writable, or name another directory with --data.");

    public static Refusal NotMigrated(DeskDirectory directory, string? copy, string reason) => new(
        "opening.notMigrated",
        $"The database in '{directory.Path}' could not be brought up to date: {OneLine(reason)}"
        + (copy is null ? "" : $" A copy from before is '{copy}'."));

    /// <summary>What SQLite said, as a person would.</summary>
    public static Refusal From(SqliteException exception, DeskDirectory directory) => exception.SqliteErrorCode switch
    {
        Busy or TableLocked => new("opening.locked", $"'{directory.Database}' is locked by another program; try again when that is done."),
        ReadOnlyFile => ReadOnly(directory),
        InputOutput => new("opening.disk", $"'{directory.Database}' cannot be read or written: the disk fails or is full."),
        Corrupt => new("opening.damaged", $"'{directory.Database}' is damaged; it was left as it is. Bring back a copy."),
        Full => new("opening.full", $"There is no room left on the disk of '{directory.Path}'."),
        CannotOpen => new("opening.cannotOpen", $"'{directory.Database}' cannot be opened; look at the rights of the file and its directory."),
        NotADatabase => new("opening.notADatabase", $"'{directory.Database}' is not a database; it was left as it is."),
        _ => new("opening.failed", $"'{directory.Database}' cannot be opened: {OneLine(exception.Message)}"),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

namespace FactCheck.Core.People;

/// <summary>The rows of the permissions table.</summary>
public enum Permission
{
    /// <summary>Read articles, claims, evidence and history.</summary>
    ReadArticles,

    /// <summary>Export a working copy.</summary>
    ExportWorkingCopy,

    /// <summary>Import, split, accept, add, edit wording, attach evidence.</summary>
    PrepareClaims,

    /// <summary>Write, resolve and reopen in discussions.</summary>
    Comment,

    /// <summary>Take claims and submit verdicts, one's own.</summary>
    CheckClaims,

    /// <summary>Assign others, set risk and due dates.</summary>
    PlanWork,

    /// <summary>Approve, request changes, reopen.</summary>
    DecideClaims,

    /// <summary>Note how far a publisher is to be relied on.</summary>
    NotePublishers,

    /// <summary>Take back what one did oneself; what that needed is asked of whoever takes it back as well.</summary>
    TakeBack,

    /// <summary>People, roles, settings, audit verification.</summary>
    KeepDesk,

    /// <summary>One's own account: name, time zone, password.</summary>
    OwnAccount,

    /// <summary>First run and the command line's people verbs.</summary>
    Operate,
}

/// <summary>Who may do what: the one table.</summary>
public static class Permissions
{
    private const Roles Reviewer = Roles.Reviewer;
    private const Roles Editor = Roles.Editor;
    private const Roles Administrator = Roles.Administrator;

    private static readonly Dictionary<Permission, Roles> Table = new()
    {
        [Permission.ReadArticles] = Reviewer | Editor | Administrator,
        [Permission.ExportWorkingCopy] = Reviewer | Editor,
        [Permission.PrepareClaims] = Reviewer | Editor,
        [Permission.Comment] = Reviewer | Editor,
        [Permission.CheckClaims] = Reviewer | Editor,
        [Permission.PlanWork] = Editor,
        [Permission.DecideClaims] = Editor,
        [Permission.NotePublishers] = Editor | Administrator,
        [Permission.TakeBack] = Reviewer | Editor | Administrator,
        [Permission.KeepDesk] = Administrator,
    };

    /// <summary>Whether somebody of this standing may do it at all; the claim's own rules come on top.</summary>
    public static bool Allow(Standing standing, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(standing);
        if (!standing.Active)
            return false;

        return permission switch
        {
            Permission.OwnAccount => !standing.IsOperator,
            Permission.Operate => standing.IsOperator,
            Permission.KeepDesk when standing.IsOperator => true,
            _ => (standing.Roles & Table[permission]) != 0,
        };
    }
}

namespace FactCheck.Web.Shell;

/// <summary>The figures that the navigation shows, for one person's open page. Whoever knows a figure sets it.</summary>
public sealed class DeskCounts
{
    /// <summary>Raised when a figure changed.</summary>
    public event Action? Changed;

    /// <summary>How many submitted verdicts wait for this person's sign-off.</summary>
    public int Queue { get; private set; }

    /// <summary>Sets how many submitted verdicts wait for this person's sign-off.</summary>
    public void ShowQueue(int count)
    {
        if (count == Queue)
            return;
        Queue = count;
        Changed?.Invoke();
    }
}

using FactCheck.Web.Account;

namespace FactCheck.Web.Live;

/// <summary>Whether the session of this open page goes on, for those who show it.</summary>
public sealed class OpenSession
{
    /// <summary>Raised, on no particular thread, when the session ended or the person's standing changed.</summary>
    public event Action? Changed;

    /// <summary>Why the session ended; null while it goes on.</summary>
    public SessionState? Ended { get; private set; }

    /// <summary>Rises whenever the person's roles changed, so that what was made for the old ones is made anew.</summary>
    public int Generation { get; private set; }

    internal void End(SessionState because)
    {
        Ended ??= because;
        Changed?.Invoke();
    }

    internal void Renew()
    {
        Generation++;
        Changed?.Invoke();
    }
}

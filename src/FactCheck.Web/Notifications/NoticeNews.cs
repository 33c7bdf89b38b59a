namespace FactCheck.Web.Notifications;

/// <summary>Says on one person's open page that notices were read there: reading one leaves no fact.</summary>
public sealed class NoticeNews
{
    /// <summary>Raised when notices were read.</summary>
    public event Action? Changed;

    /// <summary>Says that notices were read.</summary>
    public void Tell() => Changed?.Invoke();
}

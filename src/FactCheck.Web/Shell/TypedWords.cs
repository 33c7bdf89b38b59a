namespace FactCheck.Web.Shell;

/// <summary>
/// The words in a filter's field, which also stand in the page's address. The address follows a moment behind the
/// typing; what it brings back of that typing must not overwrite the letters typed since.
/// </summary>
public sealed class TypedWords
{
    private readonly Queue<string> onTheWay = new();
    private string address = "";

    /// <summary>As it stands in the field.</summary>
    public string Value { get; set; } = "";

    /// <summary>What goes into the address now; null when there is nothing.</summary>
    public string? Send()
    {
        var words = Value.Trim();
        if (words != address)
            onTheWay.Enqueue(words);
        address = words;
        return words.Length > 0 ? words : null;
    }

    /// <summary>Takes over what the address says, unless that was typed here.</summary>
    public void Follow(string? fromAddress)
    {
        var words = fromAddress ?? "";
        if (onTheWay.Contains(words))
        {
            while (onTheWay.Dequeue() != words)
            {
                // Addresses that were replaced before anybody saw them.
            }

            return;
        }

        onTheWay.Clear();
        address = words;
        if (Value.Trim() != words)
            Value = words;
    }
}

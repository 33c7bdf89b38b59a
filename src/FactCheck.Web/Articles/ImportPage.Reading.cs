using FactCheck.Web.Shell;

namespace FactCheck.Web.Articles;

/// <content>What is read before it is imported.</content>
public sealed partial class ImportPage
{
    private Task ReadUrlAsync()
    {
        urlRead = url.Trim();
        return ReadAsync("readUrl", host, ReadingEndpoints.Path, urlRead, Says);
    }

    private Task ReadFileAsync()
    {
        urlRead = null;
        return ReadAsync("readFile", host, ReadingEndpoints.Path, Says);
    }

    private Task ReadPasteAsync()
    {
        urlRead = null;
        return ReadAsync("readPaste", host, ReadingEndpoints.Path, Says);
    }

    private Task SendCorrectionAsync() =>
        ReadAsync("sendCorrection", host, $"{ReadingEndpoints.Path}/{readId}", Says);

    /// <summary>Reads what was typed since the last reading, so that it is looked at before anything is imported.</summary>
    private async Task<bool> ReadAnewAsync()
    {
        if (chosenWay == Way.Link && url.Trim() is { Length: > 0 } typed && typed != urlRead)
            await ReadUrlAsync();
        else if (chosenWay == Way.Paste && await script.CallAsync<bool>("isUnread", host))
            await ReadPasteAsync();
        else
            return false;
        return true;
    }

    private void StartCorrection() => (correcting, fillNext) = (true, true);

    private async Task ReadAsync(string how, params object[] arguments)
    {
        if (reading)
            return;

        (reading, refusal) = (true, null);
        StateHasChanged();
        if (await script.CallAsync<ReadingAnswer>(how, arguments) is not { } answer)
            return;
        refusal = answer.Sentence;
        if (answer.Id is { } id && Tray.Find(await Session.FindPersonIdAsync(), id) is { } found)
            await TakeAsync(id, found);
        else if (refusal is not null && !correcting)
            (read, readId, known, faults, refused, form) = (null, Guid.Empty, null, [], null, new ArticleForm());
        (reading, focusNext) = (false, true);
        StateHasChanged();
    }

    private async Task TakeAsync(Guid id, ReadArticle found)
    {
        var corrected = id == readId;
        (readId, read, correcting, known, anyway) = (id, found, false, null, false);
        (faults, refused) = ([], null);
        if (!corrected)
            (form, commandId) = (ArticleForm.Of(found.Article), Guid.CreateVersion7());
        await LookForDoubleAsync();
    }
}

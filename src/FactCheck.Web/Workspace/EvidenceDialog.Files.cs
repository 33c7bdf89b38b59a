using Microsoft.JSInterop;

namespace FactCheck.Web.Workspace;

/// <content>The file that is chosen or dropped, sent as soon as it is there.</content>
public sealed partial class EvidenceDialog
{
    private bool uploading;

    private string FileSaid => (uploading, form.File) switch
    {
        (true, _) => L["Uploading"],
        (_, { BlobId: not null } file) => L["Uploaded", file.FileName, file.Length / 1024d],
        _ => L["FileHint"],
    };

    private async Task UploadAsync()
    {
        uploading = true;
        form.File = null;
        StateHasChanged();
        try
        {
            form.File = await script.CallAsync<FileAnswer>("upload", host, EvidenceFileEndpoint.Path, L["UploadFailed"].Value);
        }
        catch (JSException)
        {
            form.File = new FileAnswer(null, "", 0, L["UploadFailed"]);
        }
        finally
        {
            uploading = false;
        }

        if (form.File is { BlobId: not null } file && form.Title.Length == 0)
            form.Title = Path.GetFileNameWithoutExtension(file.FileName);
    }
}

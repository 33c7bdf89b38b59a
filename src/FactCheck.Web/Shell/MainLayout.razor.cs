namespace FactCheck.Web.Shell;

/// <summary>The shell around every page of the desk.</summary>
public sealed partial class MainLayout
{
    private DeskErrorBoundary? boundary;
    private bool ready;

    protected override void OnParametersSet() => boundary?.Recover();

    // The second rendering says that the circuit answers: whoever presses a button now is heard.
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        ready = true;
        StateHasChanged();
    }
}

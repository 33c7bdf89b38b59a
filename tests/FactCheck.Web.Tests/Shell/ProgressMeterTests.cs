using Bunit;
using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class ProgressMeterTests : ShellContext
{
    [Fact]
    public void States_stand_in_order_of_work_done_and_are_said_in_words()
    {
        var meter = Meter(new()
        {
            [ClaimState.ToDo] = 3,
            [ClaimState.Approved] = 2,
            [ClaimState.ChangesRequested] = 1,
            [ClaimState.Suggested] = 7,
            [ClaimState.SetAside] = 4,
        });

        Assert.Equal("2 approved, 1 changes requested, 3 to do", meter.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal(
            ["state-approved", "state-changes", "state-todo"],
            meter.FindAll("span").Select(span => span.ClassName));
    }

    [Fact]
    public void Nothing_accepted_yet_is_said()
    {
        Assert.Equal("no claims yet", Meter([]).Find("[role=img]").GetAttribute("aria-label"));
    }

    private IRenderedComponent<ProgressMeter> Meter(Dictionary<ClaimState, int> counts) =>
        Render<ProgressMeter>(parameters => parameters.Add(part => part.Counts, counts));
}

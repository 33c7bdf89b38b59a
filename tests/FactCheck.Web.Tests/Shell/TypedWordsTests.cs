using FactCheck.Web.Shell;

namespace FactCheck.Web.Tests.Shell;

public sealed class TypedWordsTests
{
    [Fact]
    public void Follow_AddressOfWhatWasTyped_KeepsWhatWasTypedSince()
    {
        var words = new TypedWords { Value = "gla" };
        Assert.Equal("gla", words.Send());
        words.Value = "glac ";
        Assert.Equal("glac", words.Send());
        words.Value = "glaci";

        words.Follow("gla");
        words.Follow("glac");

        Assert.Equal("glaci", words.Value);
    }

    [Fact]
    public void Follow_AddressFromElsewhere_IsTakenOver()
    {
        var words = new TypedWords { Value = "gla" };
        words.Send();
        words.Follow("gla");

        words.Follow(null);
        Assert.Equal("", words.Value);
        words.Follow("ferry");
        Assert.Equal("ferry", words.Value);
    }

    [Fact]
    public void Send_NothingButSpace_IsNull() => Assert.Null(new TypedWords { Value = "  " }.Send());
}

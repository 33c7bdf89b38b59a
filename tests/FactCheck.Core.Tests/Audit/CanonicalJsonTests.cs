using System.Text.Json.Nodes;
using FactCheck.Core.Audit;

namespace FactCheck.Core.Tests.Audit;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":[true,null,"x"]}""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"€":"Euro","\r":"CR","1":"One","😂":"Smiley","ö":"o"}""", """{"\r":"CR","1":"One","ö":"o","€":"Euro","😂":"Smiley"}""")]
    [InlineData(""" "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/" """, "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("-9007199254740991", "-9007199254740991")]
    public void A_value_has_one_canonical_form(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Write(JsonNode.Parse(json)));

    [Theory]
    [InlineData("1.5")]
    [InlineData("9007199254740992")]
    [InlineData("1e3")]
    public void A_number_the_record_cannot_hold_is_refused(string json) =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Write(JsonNode.Parse(json)));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace FactCheck.Core.Reports;

/// <summary>The report's model as JSON.</summary>
public sealed class JsonReport : IReportForm
{
    /// <summary>Version of the form.</summary>
    public const int FormVersion = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Json;

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public string Write(ReportModel report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(new Written(FormVersion, ReportModel.WorkingCopy, report), Options) + "\n";
    }

    private sealed record Written(int Format, string Status, ReportModel Report);
}

namespace FactCheck.Core.Reports;

/// <summary>One form in which a report is written.</summary>
public interface IReportForm
{
    /// <summary>Which form.</summary>
    ReportFormat Format { get; }

    /// <summary>Its media type.</summary>
    string MediaType { get; }

    /// <summary>Ending of a file, with its dot.</summary>
    string Extension { get; }

    /// <summary>The whole report in this form, to be written as UTF-8.</summary>
    string Write(ReportModel report);
}

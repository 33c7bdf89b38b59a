using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>Why something cannot be done with a snapshot.</summary>
public static class SnapshotRefusals
{
    public static readonly Refusal NoTextInIt = new(
        "snapshot.noText", "There is no text in it.");

    public static readonly Refusal TextNotRead = new(
        "snapshot.textNotRead", "Its text was not read.");

    public static readonly Refusal BrokenArchive = new(
        "snapshot.brokenArchive", "The saved page is damaged, or holds no page.");

    public static readonly Refusal WrongFile = new(
        "snapshot.wrongFile", "A snapshot that is added is a saved page (MHTML or HTML), a PDF or a picture.");

    public static readonly Refusal NotOfThisSource = new(
        "snapshot.notOfThisSource", "There is no such snapshot of this source with text in it.");

    public static readonly Refusal NothingSelected = new(
        "snapshot.nothingSelected", "Select a passage of the snapshot's text.");

    public static readonly Refusal QuotationTooLong = new(
        "snapshot.quotationTooLong", "A quotation has at most 4,000 characters.");

    public static readonly Refusal UnderWay = new(
        "snapshot.underWay", "This source is being captured already.");

    public static readonly Refusal Confidential = new(
        "snapshot.confidential", "A confidential source is never asked for over the network; add a saved page instead.");

    public static readonly Refusal NothingToCapture = new(
        "snapshot.nothing", "This source has no web address and no file with text.");

    public static readonly Refusal Interrupted = new(
        "snapshot.interrupted", "The capture was interrupted several times.");

    public static readonly Refusal Unexpected = new(
        "snapshot.unexpected", "Something went wrong while it was captured; try again.");
}

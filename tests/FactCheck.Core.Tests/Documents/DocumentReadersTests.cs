using System.Diagnostics;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles.Importing;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Core.Tests.Documents;

public sealed class DocumentReadersTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_without_end_is_given_up_and_the_next_is_read()
    {
        var options = ReadingChild.Patient();
        using var readers = ReadingChild.Readers(options);

        options.Within = Short;
        Assert.Null(await AskAsync(readers, ReadingChild.Loops));
        Assert.Empty(readers.Processes);

        options.Within = TimeSpan.FromMinutes(2);
        await AssertReadsAPdfAsync(readers);
    }

    [Fact]
    public async Task A_document_that_takes_all_memory_ends_only_its_reader()
    {
        var options = ReadingChild.Patient();
        options.HeapBytes = 100L * 1024 * 1024;
        using var readers = ReadingChild.Readers(options);

        Assert.Null(await AskAsync(readers, ReadingChild.Eats));

        await AssertReadsAPdfAsync(readers);
    }

    [Fact]
    public async Task A_document_nested_without_end_ends_only_its_reader()
    {
        using var readers = ReadingChild.Readers(ReadingChild.Patient());

        Assert.Null(await AskAsync(readers, ReadingChild.Overflows));

        await AssertReadsAPdfAsync(readers);
    }

    [Fact]
    public async Task A_reader_ended_from_outside_is_replaced()
    {
        using var readers = ReadingChild.Readers(ReadingChild.Patient());
        var reading = AskAsync(readers, ReadingChild.Loops);
        using (var process = await TheProcessAsync(readers))
            process.Kill();

        Assert.Null(await reading);
        await AssertReadsAPdfAsync(readers);

        using (var process = await TheProcessAsync(readers))
        {
            process.Kill();
            await process.WaitForExitAsync(Stop);
        }

        await AssertReadsAPdfAsync(readers);
    }

    [Fact]
    public async Task Whoever_gives_up_ends_the_reading()
    {
        using var readers = ReadingChild.Readers(ReadingChild.Patient());
        using var given = new CancellationTokenSource();
        var reading = AskAsync(readers, ReadingChild.Loops, given.Token);
        using var process = await TheProcessAsync(readers);

        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await process.WaitForExitAsync(Stop);
        await AssertReadsAPdfAsync(readers);
    }

    [Fact]
    public async Task Twenty_at_once_take_turns_and_one_that_hangs_keeps_none_of_them()
    {
        var options = ReadingChild.Patient();
        using var readers = ReadingChild.Readers(options);
        using var given = new CancellationTokenSource();
        var hanging = AskAsync(readers, ReadingChild.Loops, given.Token);

        var read = await Task.WhenAll(Enumerable.Range(1, 20).Select(number =>
            readers.ReadAsync(ReadingChild.Counts, $"{number}:", new MemoryStream(new byte[number * 10_000]), Stop)));

        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"{number}: {number * 10_000}"), read);
        Assert.InRange(readers.Processes.Count, 1, options.AtOnce);
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public async Task A_fault_of_the_reader_is_no_refusal()
    {
        using var readers = ReadingChild.Readers(ReadingChild.Patient());

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(readers, ReadingChild.Throws));

        Assert.Contains("a fault of the reader", fault.Message, StringComparison.Ordinal);
        Assert.Single(readers.Processes);
    }

    [Fact]
    public async Task A_program_that_does_not_start_is_said_to_be_at_fault()
    {
        var options = ReadingChild.Patient();
        options.Command = options.Command! with { Arguments = ["--no-such-word"] };
        using var readers = ReadingChild.Readers(options);

        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(readers, ReadingChild.Loops));
    }

    [Fact]
    public async Task Nothing_to_read_for_a_while_ends_the_reader()
    {
        var clock = new FakeTimeProvider();
        var options = ReadingChild.Patient();
        using var readers = ReadingChild.Readers(options, clock);
        await AskAsync(readers, ReadingChild.Counts);
        using var process = await TheProcessAsync(readers);

        clock.Advance(options.IdleFor);

        await process.WaitForExitAsync(Stop);
        Assert.Empty(readers.Processes);
    }

    [Fact]
    public async Task The_end_of_the_product_ends_a_reader_in_the_middle()
    {
        var readers = ReadingChild.Readers(ReadingChild.Patient());
        var reading = AskAsync(readers, ReadingChild.Loops);
        using var process = await TheProcessAsync(readers);

        readers.Dispose();

        await process.WaitForExitAsync(Stop);
        Assert.Null(await reading);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AskAsync(readers, ReadingChild.Counts));
    }

    [Fact]
    public async Task A_reader_whose_product_is_gone_ends_by_itself_in_the_middle()
    {
        using var process = Process.Start(new ProcessStartInfo(ReadingChild.Command.Program, ReadingChild.Command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var input = process.StandardInput.BaseStream;
        DocumentPipe.Read(process.StandardOutput.BaseStream);
        DocumentPipe.Write(input, "loops"u8);
        DocumentPipe.Write(input, "\"\""u8);
        DocumentPipe.Write(input, []);
        await input.FlushAsync(Stop);

        process.StandardInput.Close();

        await process.WaitForExitAsync(Stop);
        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task The_reader_is_told_nothing_of_what_the_product_knows()
    {
        const string Secret = "FACTCHECK_Test__Secret";
        Environment.SetEnvironmentVariable(Secret, "told");
        using var readers = ReadingChild.Readers(ReadingChild.Patient());

        Assert.Equal("nothing", await readers.ReadAsync(ReadingChild.Knows, Secret, Stream.Null, Stop));
    }

    [Fact]
    public void A_longer_document_may_take_longer()
    {
        var options = new DocumentReadingOptions();

        Assert.Equal(5, options.Longest(1000).TotalSeconds);
        Assert.Equal(5, options.Longest(1024 * 1024).TotalSeconds);
        Assert.Equal(29, options.Longest(ImportLimits.FileBytes).TotalSeconds);
    }

    private static Task<string?> AskAsync(DocumentReaders readers, DocumentTask<string, string> task, CancellationToken? cancellation = null) =>
        readers.ReadAsync(task, "", Stream.Null, cancellation ?? Stop);

    private static async Task AssertReadsAPdfAsync(DocumentReaders readers)
    {
        var outcome = await new ArticleFiles(readers).ReadAsync("a.pdf", PdfFile.Of(["The mayor proposed a budget."]), Stop);
        Assert.Equal("The mayor proposed a budget.", Assert.IsType<Outcome<ImportedArticle>.Done>(outcome).Value.Text);
    }

    private static async Task<Process> TheProcessAsync(DocumentReaders readers)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (readers.Processes.Count == 0)
            await Task.Delay(10, patience.Token);
        return Process.GetProcessById(Assert.Single(readers.Processes));
    }
}

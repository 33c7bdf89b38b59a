using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;

namespace FactCheck.Core.Documents;

/// <summary>The process that reads: it answers one question after the other, and ends when nobody is left to ask.</summary>
public static class DocumentChild
{
    /// <summary>Answers what comes in on standard input until that is closed.</summary>
    public static int Run(IEnumerable<DocumentTask> tasks)
    {
        var known = tasks.ToDictionary(task => task.Name);
        // Interrupting a server in a terminal is for the server to answer; this process ends with it.
        using var interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var output = Console.OpenStandardOutput();
        // What a library prints must not stand among the answers.
        Console.SetOut(TextWriter.Null);
        using var questions = new BlockingCollection<Question>(1);
        new Thread(() => Listen(questions)) { IsBackground = true, Name = "Questions" }.Start();

        DocumentPipe.Write(output, DocumentPipe.Ready, []);
        foreach (var question in questions.GetConsumingEnumerable())
            Answer(known, question, output);
        return 0;
    }

    /// <summary>Takes questions in beside the reading, so that the end of the asking process is heard in the middle of one.</summary>
    private static void Listen(BlockingCollection<Question> questions)
    {
        try
        {
            using var input = Console.OpenStandardInput();
            while (true)
                questions.Add(Hear(input));
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            Environment.Exit(0);
        }
    }

    private static Question Hear(Stream input)
    {
        var name = Encoding.UTF8.GetString(DocumentPipe.Read(input));
        var asked = DocumentPipe.Read(input);
        using var content = new MemoryStream();
        while (DocumentPipe.Read(input) is { Length: > 0 } piece)
            content.Write(piece);
        return new Question(name, asked, content.ToArray());
    }

    private static void Answer(Dictionary<string, DocumentTask> tasks, Question question, Stream output)
    {
        try
        {
            DocumentPipe.Write(output, DocumentPipe.Answered, tasks[question.Name].Answer(question.Asked, question.Content));
        }
        catch (OutOfMemoryException)
        {
            // The document is too much; a new process begins with nothing left over from it.
            Environment.Exit(1);
        }
        catch (Exception error) when (error is not IOException)
        {
            DocumentPipe.Write(output, DocumentPipe.Failed, Encoding.UTF8.GetBytes(error.ToString()));
        }
    }

    private sealed record Question(string Name, byte[] Asked, byte[] Content);
}

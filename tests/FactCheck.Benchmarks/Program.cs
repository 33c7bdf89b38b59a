using FactCheck.Benchmarks.Quality;

if (args is ["quality", .. var rest])
    return QualityCommand.Run(rest);
Console.Error.WriteLine("usage: quality [SUITE] [--data-root DIR] [--errors]");
return 2;

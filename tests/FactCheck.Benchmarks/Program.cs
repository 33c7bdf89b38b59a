using FactCheck.Benchmarks.Quality;

if (args is ["train-worth", .. var training])
    return FactCheck.Benchmarks.Training.TrainWorthCommand.Run(training);
if (args is ["quality", .. var rest])
    return QualityCommand.Run(rest);
Console.Error.WriteLine("usage: quality [SUITE] [--data-root DIR] [--errors] | train-worth FILE [--data-root DIR]");
return 2;

using FactCheck.Benchmarks.Fuzzing;
using FactCheck.Benchmarks.Quality;
using FactCheck.Benchmarks.Speed;

if (args is ["train-worth", .. var training])
    return FactCheck.Benchmarks.Training.TrainWorthCommand.Run(training);
if (args is ["train-matching", .. var matching])
    return FactCheck.Benchmarks.Training.TrainMatchingCommand.Run(matching);
if (args is ["fuzz", .. var formats])
    return await FuzzCommand.RunAsync(formats);
if (args is ["quality", .. var rest])
    return QualityCommand.Run(rest);
if (args is ["speed", .. var suites])
    return await SpeedCommand.RunAsync(suites);
Console.Error.WriteLine("usage: quality [SUITE] [--data-root DIR] [--errors] | speed [SUITE] [--data-root DIR] | fuzz [FORMAT] [--count N] [--seed N] [--data-root DIR] | train-worth FILE [--data-root DIR] | train-matching DIR [--data-root DIR]");
return 2;

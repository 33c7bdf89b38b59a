using FactCheck.Web.CommandLine;

return args is [ReadDocumentsVerb.Name] ? ReadDocumentsVerb.Run() : await FactCheckCommand.RunAsync(args);

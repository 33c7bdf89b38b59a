using FactCheck.Web.Shell;

var app = DeskHost.Create(args);
await app.RunAsync();

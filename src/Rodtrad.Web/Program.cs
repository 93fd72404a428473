using Rodtrad.Web.Composition;

await WebHost.Build(args).RunAsync();

return await Rodtrad.Web.CommandLine.Cli.Run(args, Console.Out, Console.Error);

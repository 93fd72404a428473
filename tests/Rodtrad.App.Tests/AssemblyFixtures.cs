using Rodtrad.Tests.Shared;

[assembly: AssemblyFixture(typeof(PostgresServer))]

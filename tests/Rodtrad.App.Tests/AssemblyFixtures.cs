using Rodtrad.App.Tests.Installations;
using Rodtrad.Tests.Shared;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(LoadedNorrbotten))]
[assembly: AssemblyFixture(typeof(LoadedRegions))]

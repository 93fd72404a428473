using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Rodtrad.App.Access;
using Rodtrad.Tests.Shared;
using Rodtrad.Web.Access;
using Rodtrad.Web.Composition;

namespace Rodtrad.Web.Tests.Access;

/// <summary>R23: the ring of keys lies on disk, sealed, and is read again after a restart.</summary>
public sealed class KeyRingTests
{
    [Fact]
    public async Task What_is_sealed_is_opened_after_a_restart_and_no_key_lies_open()
    {
        using var folder = new TemporaryFolder();
        string kept;
        await using (var first = Build(folder))
            kept = Protection(first).Protect("JBSWY3DPEHPK3PXP");
        Assert.DoesNotContain("JBSWY3DPEHPK3PXP", kept, StringComparison.Ordinal);
        await using (var second = Build(folder))
        {
            Assert.Equal("JBSWY3DPEHPK3PXP", Protection(second).Unprotect(kept));
            Assert.Null(Protection(second).Unprotect(kept[..^4] + "AAAA"));
            Assert.Null(Protection(second).Unprotect("skräp"));
            // Sealed for something else.
            Assert.Null(Protection(second).Unprotect(second.GetRequiredService<IDataProtectionProvider>().CreateProtector("annat").Protect("x")));
        }
        var files = Directory.GetFiles(Ring(folder), "*.xml");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Open(XElement.Load(file))));
    }

    [Fact]
    public void A_key_that_lies_open_would_be_seen()
    {
        Assert.NotEmpty(Open(XElement.Parse("<key><descriptor><masterKey><value>AAAA</value></masterKey></descriptor></key>")));
        Assert.Empty(Open(XElement.Parse("<key><encryptedSecret><sealedKey>AAAA</sealedKey></encryptedSecret></key>")));
    }

    [Fact]
    public async Task The_folder_of_keys_alone_opens_nothing_when_the_key_lies_elsewhere()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Of("nyckel"), Encoding.UTF8.GetBytes("trettiotva byte eller mer, annars ej"));
        string kept;
        await using (var with = Build(folder, ("RODTRAD_KEY_FILE", folder.Of("nyckel"))))
            kept = Protection(with).Protect("hemligt");
        Assert.False(File.Exists(folder.Of("data", "keys", "ring.key")));
        await using (var without = Build(folder))
            Assert.Null(Protection(without).Unprotect(kept));
        await using var again = Build(folder, ("RODTRAD_KEY_FILE", folder.Of("nyckel")));
        Assert.Equal("hemligt", Protection(again).Unprotect(kept));
    }

    [Fact]
    public async Task Starting_and_reading_write_no_ring()
    {
        await using var site = new LoadedSite();
        await site.Start();
        await site.Text("/");
        Assert.False(Directory.Exists(Path.Combine(site.DataFolder, "keys", "ring")));
    }

    [Fact]
    public void Keys_are_readable_by_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes of files.");
            return;
        }
        using var folder = new TemporaryFolder();
        new KeyFolder(folder.Of("keys")).Secret("forms");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Of("keys", "forms.key")));
    }

    private static ServiceProvider Build(TemporaryFolder folder, params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build())
        .AddUseCases(folder.Of("data")).BuildServiceProvider();

    private static ISecretProtection Protection(IServiceProvider services) => services.GetRequiredService<ISecretProtection>();

    private static string Ring(TemporaryFolder folder) => folder.Of("data", "keys", "ring");

    private static IEnumerable<XElement> Open(XElement key) => key.DescendantsAndSelf().Where(element => element.Name.LocalName is "value" or "masterKey");
}

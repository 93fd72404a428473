using FsCheck;
using FsCheck.Fluent;

namespace Rodtrad.Domain.Tests;

/// <summary>Tries a law on values made by chance; says nothing as long as it holds.</summary>
static class Laws
{
    public static void Holds(this Property law) => law.Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1000));
}

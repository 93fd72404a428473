namespace Rodtrad.App.Access;

/// <summary>What a password is to a hash.</summary>
public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, and hashed more weakly than is done now: hash it anew.</summary>
    RightButOld,
}

/// <summary>Makes slow hashes of passwords, and tells whether a password made one.</summary>
public interface IPasswordHashing
{
    string Hash(string password);

    PasswordVerdict Verify(string hash, string password);
}

/// <summary>Seals small secrets with keys of the installation, so that who reads the database alone cannot use them.</summary>
public interface ISecretProtection
{
    string Protect(string secret);

    /// <summary>The secret; null when it was not sealed here, or the keys are gone.</summary>
    string? Unprotect(string sealedSecret);
}

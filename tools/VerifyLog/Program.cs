using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

// Proves a log that was written out with: rodtrad verify-log ORGANISATION --export FILE
// Knows nothing of the program that wrote it: only the framework is used, and everything that counts stands in this file.
//
//   dotnet run --project tools/VerifyLog -- FILE [CHECKPOINTS PUBLIC-KEY]
//
// FILE         one row of JSON on each line, from the first row to the last.
// CHECKPOINTS  a file of checkpoints, preferably a copy that was kept elsewhere.
// PUBLIC-KEY   checkpoints.pub.pem, preferably the copy that was kept with it.
//
// The rule. The hash of a row is the SHA-256 of its parts one after the other, each as its length in bytes (eight bytes, the lowest
// first) and its bytes in UTF-8: previousHash, number, at, actor, action, subject, detail, the SHA-256 of the attachment in
// hexadecimal; and, unless all four are empty, origin, reason, schema and the SHA-256 of the changes in hexadecimal (empty when there
// are none). The first row has the number 1 and an empty previousHash; every other has the next number and the hash of the one before.
// A checkpoint is a line "rodtrad-checkpoint-1 ORGANISATION NUMBER HASH TIME SIGNATURE": an ECDSA signature (SHA-256, DER, base64) of
// everything before the last space. The row with that number must have that hash.
if (args is not ([_] or [_, _, _]))
{
    Console.Error.WriteLine("Usage: dotnet run --project tools/VerifyLog -- FILE [CHECKPOINTS PUBLIC-KEY]");
    return 2;
}
try
{
    var faults = new List<string>();
    var hashes = Chain(args[0], faults);
    Console.WriteLine($"{hashes.Count} rows{(hashes.Count > 0 ? $", the last has the hash {hashes[^1]}" : "")}.");
    if (args is [_, var checkpoints, var key])
        Console.WriteLine($"{Checkpoints(checkpoints, key, hashes, faults)} checkpoints.");
    else
        Console.WriteLine("No checkpoints were given: an end that is cut off, or a log written anew from its first row, is not seen.");
    faults.ForEach(Console.WriteLine);
    Console.WriteLine(faults.Count == 0 ? "The log holds." : "THE LOG DOES NOT HOLD.");
    return faults.Count == 0 ? 0 : 1;
}
catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
{
    Console.Error.WriteLine(unreadable.Message);
    return 2;
}

// The hashes of the rows as they stand, in order. The first fault is told; what follows after it proves nothing.
static List<string> Chain(string file, List<string> faults)
{
    var hashes = new List<string>();
    foreach (var line in File.ReadLines(file))
    {
        var (number, previous) = (hashes.Count + 1L, hashes.Count == 0 ? "" : hashes[^1]);
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            hashes.Add(Text(row, "hash"));
            if (faults.Count > 0)
                continue;
            var told = $"row {row.GetProperty("number").GetInt64()}, {Shown(Text(row, "at"))}, {Shown(Text(row, "actor"))}, {Shown(Text(row, "action"))}";
            if (row.GetProperty("number").GetInt64() != number)
                faults.Add($"Line {number}: {told}: has not the next number. Rows are missing, swapped or put in.");
            else if (Text(row, "previousHash") != previous)
                faults.Add($"Line {number}: {told}: does not follow the row before. One of the two is changed, swapped or put in.");
            else if (Text(row, "hash") != HashOf(row))
                faults.Add($"Line {number}: {told}: is not as it was written.");
        }
        catch (Exception odd) when (odd is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            hashes.Add("");
            if (faults.Count == 0)
                faults.Add($"Line {number}: is no row of a log.");
        }
    }
    return hashes;
}

static string HashOf(JsonElement row)
{
    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    void Add(string part)
    {
        Span<byte> length = stackalloc byte[8];
        var bytes = Encoding.UTF8.GetBytes(part);
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.LongLength);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    foreach (var part in (string[])["previousHash", "number", "at", "actor", "action", "subject", "detail"])
        Add(part == "number" ? row.GetProperty(part).GetInt64().ToString(CultureInfo.InvariantCulture) : Text(row, part));
    Add(Hex(row.GetProperty("attachment").GetBytesFromBase64()));
    var changes = row.GetProperty("changes").GetBytesFromBase64();
    string[] later = [Text(row, "origin"), Text(row, "reason"), Text(row, "schema"), changes.Length == 0 ? "" : Hex(changes)];
    if (later.Any(part => part.Length > 0))
    {
        foreach (var part in later)
            Add(part);
    }
    return Convert.ToHexStringLower(hash.GetHashAndReset());
}

static int Checkpoints(string file, string keyFile, List<string> hashes, List<string> faults)
{
    using var key = ECDsa.Create();
    key.ImportFromPem(File.ReadAllText(keyFile));
    var count = 0;
    foreach (var line in File.ReadLines(file))
    {
        count++;
        var end = line.LastIndexOf(' ');
        if (line.Split(' ') is not ["rodtrad-checkpoint-1", _, var text, var hash, _, var signature] || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            faults.Add($"Checkpoint {count}: is none.");
        else if (!IsSigned(key, line[..end], signature))
            faults.Add($"Checkpoint {count}: is not signed with the key.");
        else if (number > hashes.Count)
            faults.Add($"Checkpoint {count}: tells of row {number}, but the log ends at row {hashes.Count}. Its end is cut off.");
        else if (number < 1 || hashes[(int)number - 1] != hash)
            faults.Add($"Checkpoint {count}: row {number} has another hash. The log has been written anew.");
    }
    return count;
}

static bool IsSigned(ECDsa key, string text, string signature)
{
    Span<byte> bytes = new byte[signature.Length];
    return Convert.TryFromBase64String(signature, bytes, out var length)
        && key.VerifyData(Encoding.UTF8.GetBytes(text), bytes[..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
}

static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

// On one line, whatever the row says.
static string Shown(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? '?' : letter));

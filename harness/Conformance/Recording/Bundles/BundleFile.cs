using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Recording.Bundles;

/// <summary>A bundle as a zip: what it is of, the page, and the recordings.</summary>
/// <param name="Facts">What it is of.</param>
/// <param name="Mappings">The recordings, by the names of their files.</param>
internal sealed partial record BundleFile(BundleFacts Facts, IReadOnlyDictionary<string, string> Mappings)
{
    /// <summary>The folder of the recordings in a bundle.</summary>
    public const string MappingsFolder = "mappings";

    // Each bound is far beyond a real one: the largest recordings have 30 kB, and no run plays a thousand scenarios.
    private const int MostEntries = 5000;
    private const int LargestEntry = 1 << 22;
    private const long LargestAll = 1L << 27;

    /// <summary>The bytes of a bundle. The same recordings on the same day give the same bytes.</summary>
    public byte[] Pack(string page)
    {
        var files = Mappings.OrderBy(mapping => mapping.Key, StringComparer.Ordinal)
            .Select(mapping => (Name: $"{MappingsFolder}/{mapping.Key}", Content: Encoding.UTF8.GetBytes(mapping.Value)))
            .Prepend((Name: BundlePage.FileName, Content: Encoding.UTF8.GetBytes(page)))
            .ToArray();
        var facts = Facts with { Files = files.ToDictionary(file => file.Name, file => Hash(file.Content), StringComparer.Ordinal) };
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(BundleFacts.FileName, Encoding.UTF8.GetBytes(facts.Write()));
            foreach (var (name, content) in files)
            {
                Add(name, content);
            }

            void Add(string name, byte[] content)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new(Facts.Recording.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>Reads a bundle into memory. Nothing is written anywhere.</summary>
    /// <exception cref="InvalidDataException">It is no whole bundle; the message says what is wrong.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static BundleFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException(
                Directory.Exists(path) ? $"{path} is a folder; name the zip that --bundle wrote" : $"there is no file {path}");
        }

        try
        {
            using var stream = File.OpenRead(path);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return Read(zip);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"{path} is no whole bundle: {wrong.Message}", wrong);
        }
    }

    private static BundleFile Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
        {
            throw new InvalidDataException($"it has {Wording.Count(zip.Entries.Count, "entry", "entries")}, and no run writes so many");
        }

        byte[]? facts = null;
        var mappings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        long all = 0;
        foreach (var entry in zip.Entries)
        {
            var content = Unpack(entry, ref all);
            hashes[entry.FullName] = Hash(content);
            if (entry.FullName == BundleFacts.FileName && facts is null)
            {
                facts = content;
            }
            else if (MappingName().Match(entry.FullName) is { Success: true } name)
            {
                if (!mappings.TryAdd(name.Groups["file"].Value, Encoding.UTF8.GetString(content)))
                {
                    throw new InvalidDataException($"{Excerpt.Word(entry.FullName)} is there twice");
                }
            }
            else if (entry.FullName != BundlePage.FileName)
            {
                throw new InvalidDataException(
                    $"{Excerpt.Word(entry.FullName)} is nothing that a bundle holds: {BundleFacts.FileName}, {BundlePage.FileName} and "
                    + $"{MappingsFolder}/NAME.json");
            }
        }

        var read = BundleFacts.Read(facts ?? throw new InvalidDataException($"it has no {BundleFacts.FileName}"));
        hashes.Remove(BundleFacts.FileName);
        foreach (var name in read.Files.Keys.Union(hashes.Keys, StringComparer.Ordinal))
        {
            if (!hashes.TryGetValue(name, out var found))
            {
                throw new InvalidDataException($"{Excerpt.Word(name)} is missing");
            }

            if (!read.Files.TryGetValue(name, out var packed) || packed != found)
            {
                throw new InvalidDataException($"{Excerpt.Word(name)} is not what was packed, by the hash in {BundleFacts.FileName}");
            }
        }

        return new(read, mappings);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // The length that an entry tells of itself may be a lie.
    private static byte[] Unpack(ZipArchiveEntry entry, ref long all)
    {
        using var stream = entry.Open();
        var content = new byte[LargestEntry + 1];
        var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        all += read;
        return read > LargestEntry || all > LargestAll
            ? throw new InvalidDataException($"{Excerpt.Word(entry.FullName)} unpacks to more than any recording has")
            : content[..read];
    }

    [GeneratedRegex("^mappings/(?<file>[a-z][A-Za-z0-9_.-]{0,199}[.]json)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MappingName();
}

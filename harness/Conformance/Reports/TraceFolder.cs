using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>
/// Writes what travelled in each case that did not go well to <c>CLIENT/CASE.json</c> below a folder, without its secrets.
/// </summary>
internal sealed class TraceFolder : IReport
{
    private const int LongestName = 150;
    private const int MostRead = 4096;

    private readonly string folder;

    /// <summary>Makes the folder, and tries it out.</summary>
    /// <exception cref="IOException">Nothing can be written there; the message says where and why.</exception>
    public TraceFolder(string folder)
    {
        this.folder = folder;
        _ = new WholeFile(Path.Combine(folder, "trial"));
    }

    /// <summary>The file in which the trace of a case is written.</summary>
    public static string PathOf(string folder, string client, string caseId) =>
        Path.Combine(folder, FileName(client), FileName(caseId) + ".json");

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        switch (happened)
        {
            case RunStarted started:
                // What an earlier run left would be taken for a failure of this one.
                foreach (
                    var file in started.Clients.Select(client => Path.Combine(folder, FileName(client)))
                        .Where(Directory.Exists)
                        .SelectMany(LeftIn))
                {
                    File.Delete(file);
                }

                break;
            case CaseJudged { Result: { Trace: { } trace } result }:
                new WholeFile(PathOf(folder, result.Client, result.Case.Id)).Write(TraceText.Write(result, trace));
                break;
        }
    }

    /// <summary>
    /// The traces in the folder of a client. A person may keep files of his own there: a trace is called after the case that it begins
    /// with.
    /// </summary>
    private static IEnumerable<string> LeftIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.json")
            .Where(file => CaseOf(file) is { } id && FileName(id) + ".json" == Path.GetFileName(file))
            .ToArray();

    private static string? CaseOf(string file)
    {
        var start = new byte[MostRead];
        using var stream = File.OpenRead(file);
        var reader = new Utf8JsonReader(
            start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)), isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && Text(ref reader, "client") is not null
                ? Text(ref reader, "case")
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(ref Utf8JsonReader reader, string name) =>
        reader.Read()
            && reader.TokenType == JsonTokenType.PropertyName
            && reader.ValueTextEquals(name)
            && reader.Read()
            && reader.TokenType == JsonTokenType.String
            ? reader.GetString()
            : null;

    /// <summary>A name that every file system takes; where that changes it, the end tells apart what would now be equal.</summary>
    private static string FileName(string name)
    {
        var safe = string.Concat(
            name.Select(
                (letter, at) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' || (letter == '.' && at > 0) ? letter : '_'));
        return safe == name && name.Length is > 0 and <= LongestName
            ? name
            : $"{safe[..Math.Min(safe.Length, LongestName)]}-"
                + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace Conformance.HarnessSuite;

/// <summary>Compares text with a file beside the test that Verify would read and write as well: same name, same bytes.</summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly ConcurrentDictionary<string, bool> Used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fails unless the text is that of <c>CLASS.METHOD.verified.EXTENSION</c>; then leaves what was seen in <c>.received.</c></summary>
    /// <remarks>The end of the last line is no part of it. Accept what was received with SNAPSHOT_ACCEPT=1, except where CI is set.</remarks>
    public static void Verify(string text, string extension, [CallerFilePath] string source = "")
    {
        var test = TestContext.CurrentContext.Test;
        var type = test.ClassName![(test.ClassName!.LastIndexOf('.') + 1)..].Replace('+', '.');
        var prefix = Path.Combine(Path.GetDirectoryName(source)!, $"{type}.{test.MethodName}");
        Assert.That(Used.TryAdd(prefix, true), Is.True, $"{prefix} is verified twice in this run");

        var (verified, received) = ($"{prefix}.verified.{extension}", $"{prefix}.received.{extension}");
        File.Delete(received);
        var seen = text.ReplaceLineEndings("\n").TrimEnd('\n');
        var mistake = File.Exists(verified) ? Compare(File.ReadAllBytes(verified), seen) : "is missing";
        if (mistake is null)
        {
            return;
        }

        File.WriteAllText(received, seen, WithMark);
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            File.Move(received, verified, overwrite: true);
            return;
        }

        Assert.Fail($"{Path.GetFileName(verified)} {mistake}; what was received lies beside it, SNAPSHOT_ACCEPT=1 accepts it");
    }

    private static string? Compare(byte[] file, string seen)
    {
        if (!file.AsSpan().StartsWith(WithMark.Preamble))
        {
            return "has no byte-order mark";
        }

        var expected = WithMark.GetString(file.AsSpan(WithMark.Preamble.Length));
        if (expected.Contains('\r', StringComparison.Ordinal))
        {
            return "has a carriage return";
        }

        var (left, right) = (expected.Split('\n'), seen.Split('\n'));
        var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return expected == seen ? null : $"differs in line {at + 1}: expected <{left.ElementAtOrDefault(at)}>, received <{right.ElementAtOrDefault(at)}>";
    }
}

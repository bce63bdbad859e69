using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Conformance.Snapshots;

namespace Conformance.HarnessSuite;

/// <summary>Compares text with a file beside the test that Verify would read and write as well: same name, same bytes.</summary>
internal static class Snapshot
{
    private static readonly ConcurrentDictionary<string, bool> Used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Fails unless the text is that of <c>CLASS.METHOD.verified.EXTENSION</c>; then leaves what was seen in <c>.received.</c>
    /// </summary>
    /// <remarks>
    /// The end of the last line is no part of it. Accept what was received with SNAPSHOT_ACCEPT=1, except where CI is set.
    /// </remarks>
    public static void Verify(string text, string extension, [CallerFilePath] string source = "")
    {
        var test = TestContext.CurrentContext.Test;
        var type = test.ClassName![(test.ClassName!.LastIndexOf('.') + 1)..].Replace('+', '.');
        var folder = Path.GetDirectoryName(source)!;
        var file = new VerifiedFile(folder, $"{type}.{test.MethodName}", extension);
        Assert.That(Used.TryAdd(file.Verified, true), Is.True, $"{file.Name} is verified twice in this run");

        if (file.Verify(text) is not { } mismatch)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            file.Accept(text);
            return;
        }

        Assert.Fail(
            $"{Path.GetFileName(file.Verified)} {mismatch.Words}{Line(mismatch, text)}; what was received lies beside it, "
            + "SNAPSHOT_ACCEPT=1 accepts it");
    }

    private static string Line(Mismatch mismatch, string text)
    {
        if (mismatch.Kind != MismatchKind.Text)
        {
            return "";
        }

        var (left, right) = (mismatch.Expected.Split('\n'), VerifiedFile.TextOf(text).Split('\n'));
        var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $" in line {at + 1}: expected <{left.ElementAtOrDefault(at)}>, received <{right.ElementAtOrDefault(at)}>";
    }
}

using System.Text;
using Conformance.Corpus.Secrets;

namespace Conformance.Subjects;

/// <summary>Keeps the last 64 KiB of a log, however much there is, and lets all of it be searched as it comes.</summary>
internal sealed class LogTail
{
    private const int Kept = 64 * 1024;

    // The start of a secret that tells it from others is shorter than this in every form in which it is looked for.
    private const int Overlap = 8 * 1024;

    private readonly Lock turn = new();
    private readonly List<LogWatch> watches = [];
    private readonly List<(KeyValuePair<string, string>[] Secrets, long End)> gone = [];
    private readonly List<byte> unsearched = [];
    private byte[]? ring;
    private long written;
    private int searched;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        lock (turn)
        {
            Remember(bytes);
            ring ??= new byte[Kept];
            var rest = bytes.Length > Kept ? bytes[^Kept..] : bytes;
            written += bytes.Length - rest.Length;
            var start = (int)(written % Kept);
            var first = Math.Min(rest.Length, Kept - start);
            rest[..first].CopyTo(ring.AsSpan(start));
            rest[first..].CopyTo(ring);
            written += rest.Length;
        }
    }

    public string Text
    {
        get
        {
            lock (turn)
            {
                if (ring is null)
                {
                    return string.Empty;
                }

                if (written <= Kept)
                {
                    return Encoding.UTF8.GetString(ring, 0, (int)written);
                }

                var start = (int)(written % Kept);
                return Encoding.UTF8.GetString([.. ring.AsSpan(start), .. ring.AsSpan(0, start)]);
            }
        }
    }

    /// <summary>Looks for the secrets of a case in all that is written from now on.</summary>
    /// <param name="secrets">The secrets with their names.</param>
    public LogWatch Watch(IReadOnlyDictionary<string, string> secrets)
    {
        var watch = new LogWatch(this, secrets);
        lock (turn)
        {
            // What was written before is no concern of this case.
            SearchUnlocked();
            watches.Add(watch);
        }

        return watch;
    }

    /// <summary>Lets all who watch search what has been written since.</summary>
    internal void Search()
    {
        lock (turn)
        {
            SearchUnlocked();
        }
    }

    internal void Forget(LogWatch watch)
    {
        lock (turn)
        {
            watches.Remove(watch);
            gone.RemoveAll(one => one.End < written - Kept);
            if (watch.HasText)
            {
                // A copy: what is known of the secrets of a case, so that they are found fast, is many times as large.
                gone.Add(([.. watch.Secrets], written));
            }
        }
    }

    /// <summary>The secrets of all cases while which something of the text was written, each with its name.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Secrets
    {
        get
        {
            lock (turn)
            {
                return [
                    .. watches.SelectMany(watch => watch.Secrets),
                    .. gone.Where(one => one.End >= written - Kept).SelectMany(one => one.Secrets),
                ];
            }
        }
    }

    /// <summary>The last lines that are not blank.</summary>
    public IReadOnlyList<string> LastLines(int count) =>
        [.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).TakeLast(count)];

    // Whoever floods the log waits until it is searched, so that no more than a stretch of it is ever held.
    private void Remember(ReadOnlySpan<byte> bytes)
    {
        while (watches.Count > 0 && bytes.Length > 0)
        {
            var stretch = bytes[..Math.Min(bytes.Length, Kept - (unsearched.Count - searched))];
            unsearched.AddRange(stretch);
            bytes = bytes[stretch.Length..];
            if (unsearched.Count - searched >= Kept)
            {
                SearchUnlocked();
            }
        }
    }

    private void SearchUnlocked()
    {
        var hasMore = unsearched.Count > searched;
        if (!hasMore && !watches.Any(watch => watch.IsBehind))
        {
            return;
        }

        var text = new ReadText(WithoutRepeats(Encoding.UTF8.GetString([.. unsearched])));
        foreach (var watch in watches.Where(watch => hasMore || watch.IsBehind))
        {
            watch.Search(text);
        }

        unsearched.RemoveRange(0, Math.Max(unsearched.Count - Overlap, 0));
        searched = unsearched.Count;
    }

    /// <summary>
    /// The text without lines that repeat the one before: a flood of them tells nothing new, and each reading of it costs time.
    /// </summary>
    private static string WithoutRepeats(string text)
    {
        var kept = new StringBuilder(text.Length);
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            if (line.IsEmpty || !line.SequenceEqual(before))
            {
                kept.Append(line).Append('\n');
            }

            before = line;
        }

        return kept.ToString();
    }
}

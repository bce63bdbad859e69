using System.Text;

namespace Conformance.Corpus.Generation.Shrinking;

/// <summary>Finds the smallest payload that still fails a client, so that one sees what it stumbles over.</summary>
public static class Shrinker
{
    /// <summary>How many payloads are tried at most.</summary>
    public const int MostTries = 200;

    /// <summary>Takes away and shortens what can be, one thing at a time, until nothing more can.</summary>
    /// <remarks>
    /// A smaller payload breaks the same rules as the failing one, else it would not fail for the same reason: others are not tried.
    /// All that are tried carry the id of the result, so that they are armed alike.
    /// </remarks>
    /// <param name="failing">The case that fails.</param>
    /// <param name="stillFails">Answers whether a smaller case fails too.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The smallest case that was found, under the id of the failing one with <c>.shrunk</c> behind it.</returns>
    public static async Task<Case> ShrinkAsync(Case failing, Func<Case, Task<bool>> stillFails, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(failing);
        ArgumentNullException.ThrowIfNull(stillFails);
        var search = new Search(failing with { Id = failing.Id + ".shrunk" }, stillFails);
        while (await search.PassAsync(cancellation))
        {
            // Whatever went may have been what held another thing in place.
        }

        await search.LeaveOutBytesAsync(cancellation);
        return search.Smallest;
    }

    private const int Few = 32;

    private sealed class Search(Case start, Func<Case, Task<bool>> stillFails)
    {
        private readonly IReadOnlyList<string> defects = DefectsOf(start);
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private int tries;

        public Case Smallest { get; private set; } = start;

        /// <summary>Goes once through all that could be smaller; answers whether anything became so.</summary>
        public async Task<bool> PassAsync(CancellationToken cancellation)
        {
            var isSmaller = false;
            for (var at = 0; tries < MostTries && Reductions.Of(Smallest).ElementAtOrDefault(at) is { } edit;)
            {
                cancellation.ThrowIfCancellationRequested();

                // What was behind a thing that went has moved to its place.
                if (await TryAsync(edit))
                {
                    isSmaller = true;
                }
                else
                {
                    at++;
                }
            }

            return isSmaller && tries < MostTries;
        }

        /// <summary>Leaves out stretches of what is no answer, the longest first, while it is none for the same reason.</summary>
        public async Task LeaveOutBytesAsync(CancellationToken cancellation)
        {
            if (Smallest is not { Class: PayloadClass.NotDecodable } || Smallest.Answers[^1] is not { Change: not null, Frame: null })
            {
                return;
            }

            for (var before = int.MaxValue; Sent.Length < before;)
            {
                before = Sent.Length;
                await LeaveOutBytesOnceAsync(UnreadableTexts.Of(Sent.Span), cancellation);
            }
        }

        private ReadOnlyMemory<byte> Sent => Smallest.Answers[^1].SentBody;

        private async Task LeaveOutBytesOnceAsync(UnreadableText reason, CancellationToken cancellation)
        {
            // Of a few bytes each stretch is tried, since what can go seldom begins at a multiple of its length.
            for (var size = Sent.Length / 2; size > 0; size = size > Few ? size / 2 : size - 1)
            {
                for (var at = 0; at < Sent.Length && tries < MostTries;)
                {
                    cancellation.ThrowIfCancellationRequested();
                    byte[] left = [.. Sent.Span[..at], .. Sent.Span[Math.Min(at + size, Sent.Length)..]];
                    var isLess = UnreadableTexts.Of(left) == reason && await TryAsync(answer => answer with
                    {
                        Change = answer.Change! with { Apply = _ => Encoding.Latin1.GetString(left) },
                    });
                    at += isLess ? 0 : size > Few ? size : 1;
                }
            }
        }

        private Task<bool> TryAsync(JsonEdit edit) => TryAsync(answer => answer with { Body = edit.Apply(answer.Body) });

        private async Task<bool> TryAsync(Func<Answer, Answer> change)
        {
            var answer = Smallest.Answers[^1];
            var less = change(answer);
            var smaller = Smallest with { Answers = [.. Smallest.Answers.SkipLast(1), less] };
            if (!IsAlike(smaller)
                || (less.Body.Length >= answer.Body.Length && less.SentBody.Length >= answer.SentBody.Length)
                || !seen.Add(Encoding.Latin1.GetString(less.SentBody.Span)))
            {
                return false;
            }

            tries++;
            if (!await stillFails(smaller))
            {
                return false;
            }

            Smallest = smaller;
            return true;
        }

        // What is done to an answer on its way is done to a smaller one, where that has the place for it and is as good.
        private bool IsAlike(Case smaller) =>
            DefectsOf(smaller).SequenceEqual(defects, StringComparer.Ordinal)
            && (smaller.Answers[^1] is not { Change: { } change, Frame: null } || change.Fits(smaller.Answers[^1].Body));

        private static IReadOnlyList<string> DefectsOf(Case one) => CaseCorpus.Defects(
            one with { Answers = [.. one.Answers.SkipLast(1), one.Answers[^1] with { Change = null }] });
    }
}

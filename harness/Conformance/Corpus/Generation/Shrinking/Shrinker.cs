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

        return search.Smallest;
    }

    private sealed class Search(Case start, Func<Case, Task<bool>> stillFails)
    {
        private readonly IReadOnlyList<string> defects = CaseCorpus.Defects(start);
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

        private async Task<bool> TryAsync(JsonEdit edit)
        {
            var answer = Smallest.Answers[^1];
            var body = edit.Apply(answer.Body);
            if (body.Length >= answer.Body.Length || !seen.Add(Encoding.UTF8.GetString(body)))
            {
                return false;
            }

            var smaller = Smallest with { Answers = [.. Smallest.Answers.SkipLast(1), answer with { Body = body }] };
            if (!CaseCorpus.Defects(smaller).SequenceEqual(defects, StringComparer.Ordinal))
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
    }
}

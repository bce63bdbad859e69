using System.Runtime.CompilerServices;
using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Secrets;

/// <summary>
/// Finds pieces of secrets, from whatever position of a secret and in whatever form they are written. A piece counts where it stands in
/// no other value and in no public part.
/// </summary>
internal sealed class SecretPieces
{
    private const int Length = SecretForm.ShortestPiece;
    private const ulong Base = 1_099_511_628_211;

    private static readonly ulong Highest = HighestPower();
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, string>, SecretPieces> OfCases = [];

    private const int FilterWords = 1 << 12;

    private readonly (FoldedText Text, string Name)[] telling;

    // By number, since entries without references move and grow at less cost, and there is one for each letter of each secret.
    private readonly Dictionary<ulong, (int Secret, int Start)> pieces;

    // Nearly every place of a text holds no piece, and a bit tells that sooner than a look-up.
    private readonly ulong[] filter = new ulong[FilterWords];

    /// <summary>Takes the pieces of secrets.</summary>
    /// <param name="secrets">The secrets with their names.</param>
    /// <param name="shared">Texts whose pieces are no secret.</param>
    public SecretPieces(IEnumerable<KeyValuePair<string, string>> secrets, IEnumerable<string> shared)
    {
        HashSet<ulong> known = [.. shared.SelectMany(text => Windows(FoldedText.Of(text))).Select(window => window.Hash)];
        telling = [
            // Given twice, a secret would stand in two values itself.
            .. secrets.DistinctBy(secret => secret.Key, StringComparer.Ordinal).OrderBy(secret => secret.Value == SecretKind.Resume).Select(
                secret => (FoldedText.Of(Telling(secret.Key)), secret.Value)),
        ];
        pieces = new(telling.Sum(secret => secret.Text.Length));
        for (var number = 0; number < telling.Length; number++)
        {
            foreach (var (hash, start) in Windows(telling[number].Text))
            {
                if (known.Contains(hash))
                {
                    continue;
                }

                if (pieces.TryGetValue(hash, out var other) && other.Secret != number)
                {
                    if (telling[number].Name == SecretKind.Resume)
                    {
                        // It may well hold another secret, which is told by its own name.
                        continue;
                    }

                    // It stands in two values, and tells neither.
                    known.Add(hash);
                    pieces.Remove(hash);
                    continue;
                }

                pieces[hash] = (number, start);
                filter[WordOf(hash)] |= BitOf(hash);
            }
        }
    }

    /// <summary>The pieces of the secrets that a case has now, made once.</summary>
    public static SecretPieces Of(CaseSecrets secrets) => OfCases.GetValue(secrets.Now, all => new(all, secrets.Shared));

    /// <summary>Where pieces stand in a text.</summary>
    public IEnumerable<SecretStretch> In(IEnumerable<TextReading> readings)
    {
        if (pieces.Count == 0)
        {
            yield break;
        }

        foreach (var reading in readings)
        {
            var folded = reading.Folded;
            foreach (var (hash, start) in Windows(folded))
            {
                if ((filter[WordOf(hash)] & BitOf(hash)) == 0 || !pieces.TryGetValue(hash, out var piece))
                {
                    continue;
                }

                var (secret, name) = telling[piece.Secret];
                if (folded.Piece(start, Length).SequenceEqual(secret.Piece(piece.Start, Length)))
                {
                    yield return new(reading.At(folded.At(start)), reading.At(folded.At(start + Length - 1)) + 1, name);
                }
            }
        }
    }

    /// <summary>
    /// The part of a secret of which every piece matters: of a signed token its signature, of an encrypted one all behind the header.
    /// </summary>
    private static string Telling(string secret) =>
        !secret.StartsWith("eyJ", StringComparison.Ordinal) ? secret
        : secret.Count(letter => letter == '.') == 4 ? secret[(secret.IndexOf('.', StringComparison.Ordinal) + 1)..]
        : secret[(secret.LastIndexOf('.') + 1)..];

    private static IEnumerable<(ulong Hash, int Start)> Windows(FoldedText text)
    {
        var hash = 0UL;
        for (var at = 0; at < text.Length; at++)
        {
            unchecked
            {
                hash = ((hash - (at >= Length ? text[at - Length] * Highest : 0)) * Base) + text[at];
            }

            if (at >= Length - 1)
            {
                yield return (hash, at - Length + 1);
            }
        }
    }

    private static int WordOf(ulong hash) => (int)(hash >> 52);

    private static ulong BitOf(ulong hash) => 1UL << (int)(hash >> 46 & 63);

    private static ulong HighestPower()
    {
        var power = 1UL;
        for (var at = 1; at < Length; at++)
        {
            power = unchecked(power * Base);
        }

        return power;
    }
}

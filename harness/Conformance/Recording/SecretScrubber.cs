using System.Runtime.CompilerServices;
using System.Text;
using Conformance.Corpus;

namespace Conformance.Recording;

/// <summary>
/// Replaces secrets in text by their names in angle brackets, plain or as clients and their logs write them: escaped for JSON or a
/// URL, in base64 wherever the secret starts in what was encoded, or in hexadecimal digits.
/// </summary>
internal sealed class SecretScrubber
{
    private const int MostRounds = 3;

    private static readonly ConditionalWeakTable<ArmedCase, SecretScrubber> OfCases = [];
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, string>, SecretScrubber> OfSecrets = [];

    private readonly SecretHeads heads;

    /// <summary>Makes a scrubber.</summary>
    /// <param name="secrets">The secrets with the names that stand for them; empty ones are left out.</param>
    public SecretScrubber(IEnumerable<KeyValuePair<string, string>> secrets)
        : this(secrets.Where(secret => secret.Key.Length > 0).SelectMany(secret => SecretForm.AllOf(secret.Key, secret.Value)))
    {
    }

    private SecretScrubber(IEnumerable<SecretForm> forms) => heads = new(forms);

    /// <summary>The scrubber of an armed case. The access key id is no secret, and yet no reader needs it.</summary>
    public static SecretScrubber Of(ArmedCase armed) => OfCases.GetValue(armed, one => new(SecretsOf(one)));

    /// <summary>
    /// The scrubber that finds only what is a secret beyond doubt: secrets of some length, and of a token no piece that ends with its
    /// header, which is no secret and the same in other tokens.
    /// </summary>
    public static SecretScrubber OfCanaries(IReadOnlyDictionary<string, string> secrets) => OfSecrets.GetValue(secrets, all => new(
        from secret in all
        where secret.Key.Length >= SecretForm.ShortestPiece
        let header = secret.Key.StartsWith("eyJ", StringComparison.Ordinal) ? secret.Key.IndexOf('.', StringComparison.Ordinal) + 1 : 0
        from form in SecretForm.AllOf(secret.Key, secret.Value, header + SecretForm.ShortestPiece)
        select form));

    /// <summary>What the scrubber of an armed case replaces.</summary>
    public static IEnumerable<KeyValuePair<string, string>> SecretsOf(ArmedCase armed) => armed.Secrets.Append(new(armed.AccessKeyId, "access key id"));

    /// <summary>The text with every secret replaced, and every piece of one that starts where the secret starts and is long enough to matter.</summary>
    public string Scrub(string text)
    {
        StringBuilder? scrubbed = null;
        var copied = 0;
        foreach (var (at, length, name) in Matches(text))
        {
            scrubbed ??= new(text.Length);
            scrubbed.Append(text, copied, at - copied).Append('<').Append(name).Append('>');
            copied = at + length;
        }

        return scrubbed is null ? text : scrubbed.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The names of the secrets that are in the text, each once, in the order in which they are met.</summary>
    public IEnumerable<string> NamesIn(string text) => Matches(text).Select(match => match.Name).Distinct(StringComparer.Ordinal);

    private IEnumerable<(int At, int Length, string Name)> Matches(string text)
    {
        var rounds = text.Contains("%25", StringComparison.Ordinal) ? MostRounds : 1;
        for (var at = 0; at < text.Length; at++)
        {
            if (Longest(text, at, rounds) is ({ } form, var length))
            {
                yield return (at, length, form.Name);
                at += length - 1;
                continue;
            }

            // Backslashes count for what they escape, so that no form starts further inside a run of them.
            while (text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '\\')
            {
                at++;
            }
        }
    }

    private (SecretForm? Form, int Length) Longest(string text, int at, int rounds)
    {
        var (form, length) = Longest(heads.At(text, at), text, at, rounds, (null, 0));
        return text[at] switch
        {
            '\\' => Longest(heads.OfLetter('\\'), text, at, rounds, (form, length)),
            '+' => Longest(heads.OfLetter(' '), text, at, rounds, (form, length)),
            _ => (form, length),
        };
    }

    private static (SecretForm? Form, int Length) Longest(List<SecretForm> candidates, string text, int at, int rounds, (SecretForm? Form, int Length) best)
    {
        foreach (var form in candidates)
        {
            var length = form.Match(text, at, rounds);
            if (length > best.Length)
            {
                best = (form, length);
            }
        }

        return best;
    }
}

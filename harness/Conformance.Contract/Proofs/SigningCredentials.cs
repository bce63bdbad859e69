using Conformance.Contract.Catalog;

namespace Conformance.Contract.Proofs;

/// <summary>What a client signs with.</summary>
internal sealed record SigningCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    private const int LongestTold = 40;

    // Shorter pieces of a secret occur in any text.
    private const int ShortestHidden = 6;

    /// <summary>
    /// Text of a client as a message may show it: short, made of the letters of names, and no piece of these credentials.
    /// </summary>
    public string Tell(string text) => text.Length switch
    {
        0 => "empty",
        <= LongestTold when text.All(IsOfNames) && !IsSecret(text) => $"'{text}'",
        _ => $"another text of {Wording.Count(text.Length, "character")}",
    };

    /// <summary>Tells nothing: the text of a record would hold the secret.</summary>
    public override string ToString() => nameof(SigningCredentials);

    private static bool IsOfNames(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':';

    private bool IsSecret(string text) => Overlap(text, AccessKeyId) || Overlap(text, SecretAccessKey) || Overlap(text, SessionToken ?? "");

    private static bool Overlap(string text, string secret)
    {
        for (var at = 0; at + ShortestHidden <= text.Length; at++)
        {
            if (secret.AsSpan().Contains(text.AsSpan(at, ShortestHidden), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Secrets;

namespace Conformance.Running;

/// <summary>
/// What is a secret of a case since the client made it: proofs, texts to go on by, and whatever it sends as the value of a secret member.
/// </summary>
internal static partial class LearnedSecrets
{
    private const int ProofBytes = 32;
    private const int ShortestRun = 32;

    // A proof that was made by no mathematics says the same in every place.
    private const int FewestLetters = 12;

    /// <summary>Notes the secrets of a request.</summary>
    /// <param name="armed">The case.</param>
    /// <param name="request">The request.</param>
    /// <param name="isServed">True for a text that stands in an answer.</param>
    public static void OfRequest(ArmedCase armed, ReceivedRequest request, Func<string, bool> isServed)
    {
        var secrets = (CaseSecrets)armed.Secrets;
        foreach (var (text, member) in SecretMembers.In(JsonReading.TryRead(request.Body, out _)?.Root ?? default))
        {
            if (text.Length == 0 || member == WireNames.SrpA || secrets.IsGiven(text) || SecretKind.IsWord(text) || isServed(text))
            {
                continue;
            }

            if (member == WireNames.ClaimSignature && IsProof(text))
            {
                armed.Secret(SecretKind.Proof, text);
                continue;
            }

            armed.Mask(member, text);
        }
    }

    /// <summary>
    /// Notes the text by which another object goes on. What holds a Session that can be read is told by it; what cannot be read is a
    /// secret itself.
    /// </summary>
    public static void OfResume(ArmedCase armed, string resume, Func<string, bool> isServed)
    {
        armed.Mask(SecretKind.Resume, resume);
        if (IsReadable(armed.Secrets, resume) || SecretScrubber.OfCanaries(armed.Secrets).In(resume).Names.Count > 0)
        {
            return;
        }

        foreach (var run in Opaque().Matches(resume).Select(match => match.Value))
        {
            if ((run.Length == resume.Length || run.Length >= ShortestRun) && !((CaseSecrets)armed.Secrets).IsGiven(run) && !isServed(run))
            {
                armed.Secret(SecretKind.Resume, run);
            }
        }
    }

    // Most hand out the Session as it is or in base64, and then the search for pieces of every secret is too dear.
    private static bool IsReadable(IReadOnlyDictionary<string, string> secrets, string resume)
    {
        var bytes = new byte[resume.Length];
        var text = Convert.TryFromBase64String(resume, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : resume;
        return secrets.Any(secret => secret.Value == WireNames.Session && text.Contains(secret.Key, StringComparison.Ordinal));
    }

    private static bool IsProof(string text)
    {
        var bytes = new byte[ProofBytes + 1];
        return Convert.TryFromBase64String(text, bytes, out var written)
            && written == ProofBytes
            && text.Distinct().Count() >= FewestLetters;
    }

    [GeneratedRegex("[A-Za-z0-9+/_.~=-]{16,}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opaque();
}

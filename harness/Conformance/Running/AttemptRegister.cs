using System.Collections.Concurrent;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Signing;
using Conformance.Judging;

namespace Conformance.Running;

/// <summary>
/// Knows which attempt each token and each Session was sent to, so that an answer with what belongs to another attempt is found.
/// </summary>
internal sealed class AttemptRegister
{
    private readonly ConcurrentDictionary<string, string> owners = new(StringComparer.Ordinal);

    /// <summary>Notes what a dialogue sends.</summary>
    public void Add(ArmedDialogue dialogue)
    {
        // Tokens are signed later, and name their sign-in.
        foreach (var secret in dialogue.Sessions.Values.Concat(
            dialogue.Tokens.Values.Select(tokens => tokens.Refresh).OfType<string>()).Append(dialogue.Armed.Owner.OriginId))
        {
            owners[secret] = dialogue.Armed.Case.Id;
        }
    }

    /// <summary>What was answered that belongs to another attempt, as a sentence; null when nothing does.</summary>
    public string? FindForeign(SignInSeen seen)
    {
        foreach (var step in seen.Steps)
        {
            List<DisclosedText> texts = [];
            DisclosedText.Collect(step.Answer?.Tokens ?? default(JsonValue), "tokens", texts);
            DisclosedText.Collect(step.Answer?.Challenge ?? default(JsonValue), "challenge", texts);
            foreach (var text in texts)
            {
                if (OwnerBeside(seen.Dialogue, text.Text) is { } owner)
                {
                    return $"{step.Question.Operation} was answered with the {text.Place} of another attempt (case {owner}): "
                        + "the client mixes users up, or its driver has one client for all attempts";
                }
            }
        }

        return null;
    }

    /// <summary>The other case that a Session or a token was sent to; null for one of the case's own, or of none.</summary>
    public string? OwnerBeside(ArmedDialogue dialogue, string text) =>
        (owners.TryGetValue(text, out var owner) || (SignedToken.OriginOf(text) is { } origin && owners.TryGetValue(origin, out owner)))
            && owner != dialogue.Armed.Case.Id
            ? owner
            : null;
}

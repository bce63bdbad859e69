using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

/// <summary>The ClientMetadata that a request is to carry.</summary>
internal static class GivenMetadata
{
    /// <summary>
    /// What was given with the answer, and else what was given to the sign-in, which may stand beside it; null where nothing was.
    /// </summary>
    public static IReadOnlyDictionary<string, string>? Of(PlayedRequest sent) => sent.Given?.ClientMetadata ?? OfSignIn(sent);

    /// <summary>Adds each value that is not what was given.</summary>
    /// <param name="given">What was given.</param>
    /// <param name="metadata">The ClientMetadata of the request.</param>
    /// <param name="sent">The request.</param>
    /// <param name="findings">Where to.</param>
    public static void AddUnlike(
        IReadOnlyDictionary<string, string> given, in JsonValue metadata, PlayedRequest sent, Findings findings)
    {
        foreach (var (name, due) in given)
        {
            if (!metadata[name].IsText(due))
            {
                findings.Add(
                    sent.At($"{WireNames.ClientMetadata}[{Wording.Name(name)}]"),
                    "the value that was given",
                    TextWording.Unlike(metadata[name], due));
            }
        }
    }

    /// <summary>What was given to the sign-in of a request; null where nothing was, as with a later one of the same user.</summary>
    public static IReadOnlyDictionary<string, string>? OfSignIn(PlayedRequest sent)
    {
        var steps = sent.SignIn.Steps;
        var at = Enumerable.Range(0, steps.Count).First(step => ReferenceEquals(steps[step], sent.Step));
        return steps.Take(at + 1)
            .Select(step => step.Question.SignIn ?? step.Question.Resume?.SignIn)
            .LastOrDefault(request => request is not null)?.ClientMetadata;
    }
}

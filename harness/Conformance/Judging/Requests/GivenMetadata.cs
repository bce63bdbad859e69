namespace Conformance.Judging.Requests;

/// <summary>The ClientMetadata that a request is to carry.</summary>
internal static class GivenMetadata
{
    /// <summary>
    /// What was given with the answer, and else what was given to the sign-in, which may stand beside it; null where nothing was.
    /// </summary>
    public static IReadOnlyDictionary<string, string>? Of(PlayedRequest sent) => sent.Given?.ClientMetadata ?? OfSignIn(sent);

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

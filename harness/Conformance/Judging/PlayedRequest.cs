using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>One request of a sign-in: what the rules judge that go by what the user gave and what the service said before.</summary>
/// <param name="Played">The request and its answer.</param>
/// <param name="SignIn">The sign-in.</param>
internal sealed record PlayedRequest(Played Played, SignInSeen SignIn)
    : SentRequest(Played.Request, SignIn.Client, SignIn.Dialogue.Armed)
{
    private HeardAnswers? heard;

    public Dialogue Script => SignIn.Dialogue.Script;

    /// <summary>The step of the sign-in in which it was sent.</summary>
    public SignInStep Step => SignIn.Steps.First(step => step.Played.Any(one => ReferenceEquals(one, Played)));

    /// <summary>What was played in that step before it, calls beside the sign-in included.</summary>
    public IEnumerable<Played> EarlierInStep => Step.Played.TakeWhile(one => !ReferenceEquals(one, Played));

    /// <inheritdoc/>
    public override string Place => SignIn.PlacePrefix + base.Place;

    /// <summary>What a human gave in that step; null when nothing was given.</summary>
    public HumanAnswer? Given => Step.Question.Given;

    /// <summary>What the client had heard when it sent the request.</summary>
    public HeardAnswers Heard => heard ??= HeardAnswers.Before(this);

    /// <summary>True for a follow-up that answers the challenge that waits.</summary>
    public bool IsAnswer => IsFollowUp && Heard.Challenge is { } due && Body[WireNames.ChallengeName].IsText(due);
}

using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>One step as the rules for outcomes see it: what the client made of it.</summary>
/// <param name="SignIn">The sign-in.</param>
/// <param name="Index">Which of its steps, counted from 0.</param>
internal sealed record StepSeen(SignInSeen SignIn, int Index)
{
    private SentAnswer? sent;
    private StepMembers? members;

    public SignInStep Step => SignIn.Steps[Index];

    public AttemptAnswer? Answer => Step.Answer;

    public ClientDescription Client => SignIn.Client;

    public string Operation => Step.Question.Operation;

    /// <summary>True for a step that makes the client send something: all but <c>state</c> and <c>signOut</c>.</summary>
    public bool IsMove =>
        Operation
            is AttemptQuestion.SignInOperation
            or AttemptQuestion.AnswerOperation
            or AttemptQuestion.RefreshOperation
            or AttemptQuestion.ResumeOperation;

    /// <summary>True when new tokens were asked for.</summary>
    public bool IsRefresh => Operation == AttemptQuestion.RefreshOperation;

    public bool IsSignedIn => IsMove && Answer is { IsSignedIn: true };

    public bool IsChallenged => IsMove && Answer is { IsChallenged: true };

    /// <summary>The error that ended the step; null when none did.</summary>
    public ClientError? Error => IsMove ? Answer?.Error : null;

    /// <summary>The answer of the service that the step ended with.</summary>
    public SentAnswer Sent => sent ??= SentAnswer.Of(this);

    /// <summary>The members that were handed out, beside what was sent.</summary>
    public StepMembers Members => members ??= new(this);

    /// <summary>The last step before this one that made the client send something; null when there is none.</summary>
    public StepSeen? MoveBefore =>
        Enumerable.Range(0, Index).Reverse().Select(at => new StepSeen(SignIn, at)).FirstOrDefault(step => step.IsMove);

    /// <summary>The RefreshToken that the client heard last before this step; absent when there was none.</summary>
    public JsonValue RefreshTokenBefore => SignIn.Steps.Take(Index).SelectMany(step => step.Played)
        .Where(one => one.ArrivesAtOnce)
        .Select(one => one.Response.Root[WireNames.AuthenticationResult][WireNames.RefreshToken])
        .LastOrDefault(token => token is { Kind: JsonKind.String, RawString.IsEmpty: false });

    /// <summary>What stands before the paths of findings.</summary>
    public string Place => $"{SignIn.PlacePrefix}step {Index + 1} ({Operation})";
}

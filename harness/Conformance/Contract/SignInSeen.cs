using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>What was seen of a client in one sign-in.</summary>
/// <param name="Dialogue">What was played to it.</param>
/// <param name="Client">The client.</param>
/// <param name="Srp">The service's side of SRP.</param>
/// <param name="Steps">What it was asked, in order.</param>
internal sealed record SignInSeen(ArmedDialogue Dialogue, ClientDescription Client, SrpReplies Srp, IReadOnlyList<SignInStep> Steps)
{
    private IReadOnlyList<SentRequest>? requests;

    /// <summary>How many requests carried no value of any case while this sign-in was under way alone.</summary>
    public int Strays { get; init; }

    /// <summary>The faults that further sign-ins showed to have made a wrong SRP proof, by the turn whose challenge it answers.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> SrpFaults { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>Every request and its answer, in order.</summary>
    public IReadOnlyList<Played> Played { get; } = [.. Steps.SelectMany(step => step.Played)];

    /// <summary>Every request as the request rules see it.</summary>
    public IReadOnlyList<SentRequest> Requests => requests ??=
        [.. Played.Select((one, at) => new SentRequest(one.Request, Client, Dialogue.Armed) { Number = at + 1, SignIn = this, Played = one })];
}

/// <summary>One step of a sign-in: what the client was asked, what it sent and got, and what it handed out.</summary>
/// <param name="Question">What it was asked.</param>
/// <param name="Played">Its requests with their answers.</param>
internal sealed record SignInStep(AttemptQuestion Question, IReadOnlyList<Played> Played)
{
    /// <summary>What it handed out; null when it handed out nothing in time.</summary>
    public AttemptAnswer? Answer { get; init; }

    /// <summary>Why there is no answer: how the driver died, or that it was silent.</summary>
    public string? Silence { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}

/// <summary>One step as the rules for outcomes see it.</summary>
/// <param name="SignIn">The sign-in.</param>
/// <param name="Index">Which of its steps, counted from 0.</param>
internal sealed record StepSeen(SignInSeen SignIn, int Index)
{
    public SignInStep Step => SignIn.Steps[Index];

    public AttemptAnswer? Answer => Step.Answer;

    public string Operation => Step.Question.Operation;

    /// <summary>True for a step that makes the client send something: all but <c>state</c> and <c>signOut</c>.</summary>
    public bool IsMove => Operation is AttemptQuestion.SignInOperation or AttemptQuestion.AnswerOperation or AttemptQuestion.RefreshOperation;

    /// <summary>The last answer of the service in this step that belongs to the script; null when the client sent nothing for it.</summary>
    public Played? Last => Step.Played.LastOrDefault(one => one.Turn != Played.BesideTheScript);

    /// <summary>The payload class of that answer; null when there was none.</summary>
    public PayloadClass? Class => Last switch
    {
        null => null,
        { Turn: var turn } when turn < Turns.Count => Turns[turn].Reply.Class,
        _ when Turns[^1].Reply.Class is PayloadClass.Tokens or PayloadClass.Challenge => PayloadClass.Error,
        _ => Turns[^1].Reply.Class,
    };

    /// <summary>The body of that answer.</summary>
    public JsonValue Sent => Last?.Response.Root ?? default;

    /// <summary>The turn that waits now; null when the script is over.</summary>
    public Turn? Next => Last is { Turn: var turn } && turn + 1 < Turns.Count ? Turns[turn + 1] : null;

    /// <summary>What stands before the paths of findings.</summary>
    public string Place => $"step {Index + 1} ({Operation})";

    private IReadOnlyList<Turn> Turns => SignIn.Dialogue.Script.Turns;
}

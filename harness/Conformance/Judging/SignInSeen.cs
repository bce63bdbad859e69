using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>What was seen of a client in one sign-in.</summary>
/// <param name="Dialogue">What was played to it.</param>
/// <param name="Client">The client.</param>
/// <param name="Srp">The service's side of SRP.</param>
/// <param name="Steps">What it was asked, in order.</param>
internal sealed record SignInSeen(ArmedDialogue Dialogue, ClientDescription Client, SrpReplies Srp, IReadOnlyList<SignInStep> Steps)
{
    /// <summary>What stands before the places of the second of two sign-ins that are made at the same time.</summary>
    public const string SecondPrefix = "second sign-in, ";

    private IReadOnlyList<PlayedRequest>? requests;

    /// <summary>How many requests carried no value of any case while this sign-in was under way alone.</summary>
    public IReadOnlyList<ReceivedRequest> Strays { get; init; } = [];

    /// <summary>The faults that further sign-ins showed to have made a wrong SRP proof, by the turn whose challenge it answers.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> SrpFaults
    {
        get;
        init
        {
            field = value;
            // A copy has the requests of its original, which point back to that.
            requests = null;
        }
    } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>
    /// Starts that nobody awaited, where it is looked at as if the client had not heard their answers; empty where it has.
    /// </summary>
    public IReadOnlySet<Played> Ignored
    {
        get;
        init
        {
            field = value;
            requests = null;
        }
    } = new HashSet<Played>(ReferenceEqualityComparer.Instance);

    /// <summary>Tells whether a Session or a token was sent to another case of the run.</summary>
    public Func<string, bool> IsOfAnotherCase
    {
        get;
        init
        {
            field = value;
            requests = null;
        }
    } = _ => false;

    /// <summary>What was seen of the sign-in that was made at the same time; null where there was none.</summary>
    public SignInSeen? Beside { get; init; }

    /// <summary>How many answers were not held until the other sign-in had come as far, since it did not come in time.</summary>
    public int NotOverlapped { get; init; }

    /// <summary>What stands before the places of findings.</summary>
    public string PlacePrefix => Dialogue.IsSecond ? SecondPrefix : "";

    /// <summary>Every request and its answer, in order.</summary>
    public IReadOnlyList<Played> Played { get; } =
        [.. Steps.SelectMany(step => step.Played).Distinct<Played>(ReferenceEqualityComparer.Instance)];

    /// <summary>This sign-in, and the one that was made at the same time.</summary>
    public IEnumerable<SignInSeen> WithBeside => Beside is null ? [this] : [this, Beside];

    /// <summary>Every request of both, those of this one first.</summary>
    public IEnumerable<Played> AllPlayed => WithBeside.SelectMany(one => one.Played);

    /// <summary>Every request as the request rules see it.</summary>
    public IReadOnlyList<PlayedRequest> Requests =>
        requests ??= [.. Played.Select((one, at) => new PlayedRequest(one, this) { Number = at + 1 })];

    /// <summary>True for a step that ended before the payload of a call came: what was played before it only leads there.</summary>
    public bool IsOnTheWay(SignInStep step) =>
        Dialogue.Armed.Case is { Dialogue: null, Answers.Count: var own }
            && !step.Played.Any(one => one.Turn >= Dialogue.Script.Turns.Count - own);

    /// <summary>True for a request that does not answer the payload of a call, but leads to it.</summary>
    public bool IsOnTheWay(PlayedRequest request) =>
        Dialogue.Armed.Case.Dialogue is null && request.Played.Turn < Dialogue.Script.Turns.Count;
}

/// <summary>One step of a sign-in: what the client was asked, what it sent and got, and what it handed out.</summary>
/// <param name="Question">What it was asked.</param>
/// <param name="Played">Its requests with their answers.</param>
internal sealed record SignInStep(AttemptQuestion Question, IReadOnlyList<Played> Played)
{
    /// <summary>True for one of two that were asked for in the same moment: one request may have served both.</summary>
    public bool IsAtOnce { get; init; }

    /// <summary>What it handed out; null when it handed out nothing in time.</summary>
    public AttemptAnswer? Answer { get; init; }

    /// <summary>Why there is no answer: how the driver died, or that it was silent.</summary>
    public string? Silence { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}

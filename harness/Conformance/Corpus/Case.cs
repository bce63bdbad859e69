using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Scenarios;
using Conformance.Corpus.Wire;

namespace Conformance.Corpus;

/// <summary>A stimulus and what is known of it. Its id never changes.</summary>
public sealed record Case
{
    /// <summary>The id: lower-case words and wire names, joined by dots.</summary>
    public required string Id { get; init; }

    /// <summary>The operation that the client is asked to call.</summary>
    public required string Operation { get; init; }

    /// <summary>The AuthFlow of the call; for a follow-up that of the sign-in.</summary>
    public required string AuthFlow { get; init; }

    /// <summary>What kind of payload it is.</summary>
    public required PayloadClass Class { get; init; }

    /// <summary>Where the payload comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>How sure its form is.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Where it is documented or was seen.</summary>
    public required string Clause { get; init; }

    /// <summary>
    /// The sign-in that only a client of profile <c>wrapper</c> can make; null for a call, which is judged in both profiles.
    /// </summary>
    public Dialogue? Dialogue { get; init; }

    /// <summary>True for a sign-in of the corpus in which the payload of a call is met.</summary>
    public bool Meets { get; init; }

    /// <summary>The script that drives a service; null for a case of a client.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>What is answered to a call, in turn; the last answer repeats. Empty for a dialogue and a scenario.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>The response rules that the last answer breaks, in order of id: exactly these, as loading proves.</summary>
    public IReadOnlyList<string> Defects { get; init; } = [];

    /// <summary>The member that the case is about; a client whose own model lacks it is not judged by the case.</summary>
    public string? About { get; init; }

    /// <summary>The actual username.</summary>
    public string Username { get; init; } = CaseValues.Username;

    /// <summary>The name that the caller passes: the actual username, or an alias of it.</summary>
    public string Typed { get; init; } = CaseValues.Username;

    /// <summary>
    /// True when the call is the second that is made with one client object, which a client of profile <c>sdk</c> alone can be asked for.
    /// </summary>
    public bool Reuses { get; init; }

    /// <summary>True for a call that a client of profile <c>sdk</c> alone is judged by.</summary>
    public bool IsForSdk
    {
        get => field || Reuses;
        init;
    }

    /// <summary>
    /// True where no service was seen to do what is played, or its source says no more: what a client breaks there is a should, unless it
    /// lets a secret out.
    /// </summary>
    public bool IsAdvisory { get; init; }

    /// <summary>True when WireMock can express the answers.</summary>
    public bool WireMock { get; init; } = true;

    /// <summary>The corpus version that brought it.</summary>
    public string Since { get; init; } = "0.1";

    /// <summary>The part of the id before the first dot.</summary>
    public string Group => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The id without the way in, or the other body: cases of one family differ in nothing else.</summary>
    public string Family => Id.Split('@')[0];

    /// <summary>
    /// The way in, or the body in which a condition of the wire is played, as the id ends in it behind <c>@</c>; empty for the one that the
    /// family is named by.
    /// </summary>
    public string Way => Id.Length == Family.Length ? "" : Id[(Family.Length + 1)..];

    /// <summary>
    /// True when the client may retry: such a case runs in a driver process of its own, since some SDKs keep a retry budget per process.
    /// </summary>
    public bool IsAlone =>
        Class == PayloadClass.Transport
        || Answers.Any(answer => answer.Status is >= 500 or 429 || answer.Fault != WireFault.None || answer.Frame is { IsDoubtful: true })
        || Id.Contains("TooManyRequests", StringComparison.Ordinal)
            || (Dialogue?.Turns.Any(turn =>
                turn.Reply.Class == PayloadClass.Transport || turn.Reply.Template is { Dialogue: null, IsAlone: true }) ?? false);

    /// <summary>Where its first answer leads; null for one that is no redirect.</summary>
    internal RedirectPlace? Redirect => Answers.Count > 0 ? Answers[0].Redirect : null;

    /// <summary>True where RFC 8259 forbids what is sent, and some parsers take it.</summary>
    internal bool IsForbidden => Answers.Count > 0 && Answers[^1].Change is { IsForbidden: true };

    /// <summary>The last answer as the response rules see it.</summary>
    public Exchange ToExchange() => new(Answers[^1].ToResponse())
    {
        Operation = Operation,
        AuthFlow = AuthFlow,
        Username = Username,
        Typed = Typed,
    };
}

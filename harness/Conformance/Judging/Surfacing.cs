using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>What was seen of a client in one case: what the surface rules judge.</summary>
internal sealed record Surfacing(ArmedCase Armed, ClientDescription Client, IReadOnlyList<ReceivedRequest> Requests)
{
    private Comparison? comparison;

    /// <summary>What the client handed to its caller; null when it handed out nothing in time.</summary>
    public DriverAnswer? Answer { get; init; }

    /// <summary>Why there is no answer: how the driver died, or that it was silent.</summary>
    public string? Silence { get; init; }

    /// <summary>How many requests carried no value of any case while this one was open alone.</summary>
    public IReadOnlyList<ReceivedRequest> Strays { get; init; } = [];

    /// <summary>How long the call took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>
    /// What kind of payload it is: where the request accepts the content coding of the answer, a good one, which is to be read.
    /// </summary>
    public PayloadClass Class => !HasAccepted ? Armed.Case.Class
        : Served.ToReadableResponse().Root[WireNames.AuthenticationResult].HasValue ? PayloadClass.Tokens
        : PayloadClass.Challenge;

    private bool HasAccepted => Served.Frame?.Coding is { } coding && Requests.Count > 0 && AcceptedCoding.Is(Requests[^1], coding);

    /// <summary>What the client surfaced, or an absent value.</summary>
    public JsonValue Surface => Answer?.Surface?.Root ?? default;

    public bool HasSurface => Answer?.Surface is not null;

    public ClientError? Error => Answer?.Error;

    /// <summary>What was really served last.</summary>
    public Answer Served => Armed.Answers[Math.Clamp(Requests.Count, 1, Armed.Answers.Count) - 1];

    /// <summary>True where RFC 8259 forbids what was sent.</summary>
    public bool IsForbidden => Armed.Case.IsForbidden;

    /// <summary>True when the members that were sent are judged one by one.</summary>
    public bool JudgesMembers =>
        HasSurface && Class is PayloadClass.Tokens or PayloadClass.Challenge or PayloadClass.UnknownMember or PayloadClass.UnknownChallenge;

    /// <summary>What was served beside what is surfaced of it: that of what may be read in the bytes which differs least.</summary>
    public Comparison Comparison => comparison ??=
        Served.Readings.Select(With).MinBy(one => one.Made.Count(compared => compared.Match != Match.Same))!;

    /// <summary>What was sent beside what is surfaced of it, whatever else may be read in the bytes.</summary>
    public Comparison AsSent => With(Served.Readings[0]);

    /// <summary>Adds those of the members that differ to the findings; answers whether any of them was compared.</summary>
    public bool ReportMembers(Findings findings, Func<Compared, bool> isMine) =>
        JudgesMembers && Comparison.Report(findings, one => one.Match != Match.Invented && isMine(one));

    /// <summary>
    /// Adds every difference to the findings when there is a surface, and answers whether there was anything to compare: an error is right
    /// as well.
    /// </summary>
    public bool ReportWhole(Findings findings) => HasSurface ? Comparison.Report(findings, _ => true) : Error is not null;

    // A number that is none, as NaN, may be shown as its text.
    private Comparison With(Response read)
    {
        var terms = Terms.OfCall(Client, Armed.Case.Operation, Class);
        return Comparison.OfCall(read.Root, Surface, IsForbidden ? terms with { IsOdd = true } : terms);
    }
}

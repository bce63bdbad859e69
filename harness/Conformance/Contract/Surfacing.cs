using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>What was seen of a client in one case: what the surface rules judge.</summary>
internal sealed record Surfacing(ArmedCase Armed, ClientDescription Client, IReadOnlyList<ReceivedRequest> Requests)
{
    private IReadOnlyList<Difference>? differences;

    /// <summary>What the client handed to its caller; null when it handed out nothing in time.</summary>
    public DriverAnswer? Answer { get; init; }

    /// <summary>Why there is no answer: how the driver died, or that it was silent.</summary>
    public string? Silence { get; init; }

    /// <summary>How many requests carried no value of any case while this one was open alone.</summary>
    public int Strays { get; init; }

    /// <summary>How long the call took.</summary>
    public TimeSpan Elapsed { get; init; }

    public PayloadClass Class => Armed.Case.Class;

    /// <summary>What the client surfaced, or an absent value.</summary>
    public JsonValue Surface => Answer?.Surface?.Root ?? default;

    public bool HasSurface => Answer?.Surface is not null;

    public ClientError? Error => Answer?.Error;

    /// <summary>True when the members that were sent are judged one by one.</summary>
    public bool JudgesMembers =>
        HasSurface && Class is PayloadClass.Tokens or PayloadClass.Challenge or PayloadClass.UnknownMember or PayloadClass.UnknownChallenge;

    /// <summary>In what the surface differs from what was sent.</summary>
    public IReadOnlyList<Difference> Differences =>
        differences ??= HasSurface ? SurfaceComparison.AsSent(Armed.Sent.Root, Surface, Client, Armed.Case.Operation) : [];

    /// <summary>Adds the differences at these paths to the findings; answers whether members are judged at all.</summary>
    public bool ReportMembers(Findings findings, Func<Difference, bool> isMine)
    {
        if (!JudgesMembers)
        {
            return false;
        }

        Report(findings, isMine);
        return true;
    }

    /// <summary>Adds every difference to the findings when there is a surface: an error is right as well.</summary>
    public bool ReportWhole(Findings findings)
    {
        Report(findings, _ => true);
        return Answer is not null;
    }

    private void Report(Findings findings, Func<Difference, bool> isMine)
    {
        foreach (var difference in Differences)
        {
            if (isMine(difference))
            {
                findings.Add(difference.Path, difference.Expected, difference.Actual);
            }
        }
    }
}

namespace Conformance.Subjects;

/// <summary>
/// A challenge that one attempt was handed and another, which knows nothing else, is to answer: what a web server does between two
/// requests.
/// </summary>
public sealed record ResumeRequest
{
    /// <summary>
    /// Where and for whom, without the password. <see cref="SignInRequest.Username"/> is the actual username as the service told it.
    /// </summary>
    public required SignInRequest SignIn { get; init; }

    /// <summary>What the user typed as the name.</summary>
    public required string Typed { get; init; }

    /// <summary>
    /// The text that the other attempt handed out by <see cref="SignInOutcome.Challenged.Resume"/>; null where it handed out none.
    /// </summary>
    public string? Resume { get; init; }

    /// <summary>The challenge as the other attempt handed it out; null where it handed out a text.</summary>
    public SignInChallenge? Challenge { get; init; }

    /// <summary>What the human gives for it.</summary>
    public required HumanAnswer Answer { get; init; }

    /// <summary>The challenge as JSON, as it travels.</summary>
    internal string? ChallengeJson { get; init; }

    /// <summary>No value: a record would print them all.</summary>
    public override string ToString() => nameof(ResumeRequest);
}

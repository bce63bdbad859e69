namespace Conformance.Subjects;

/// <summary>What a driver says of its client when it is greeted.</summary>
public sealed record ClientDescription
{
    internal const string ServiceProfile = "service";

    /// <summary>The profile of a client that signs in as a whole.</summary>
    internal const string WrapperProfile = "wrapper";

    /// <summary>The client's name.</summary>
    public required string Name { get; init; }

    /// <summary>The client's own version.</summary>
    public required string Version { get; init; }

    /// <summary>The language it is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The version of its runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>Operating system and architecture.</summary>
    public string Platform { get; init; } = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

    /// <summary><c>sdk</c> or <c>wrapper</c>; of a service <c>service</c>.</summary>
    public required string Profile { get; init; }

    /// <summary>The operations that it can call.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>
    /// Per operation the members of the client's own model, nested ones with a dot; an operation that is not listed has all.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Members { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What it can do or tell apart beyond the protocol's minimum.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>The version of the driver protocol that the driver picked.</summary>
    public int Protocol { get; init; } = 1;

    /// <summary>How many HTTP requests one call may cost.</summary>
    public int MaxTries { get; init; } = 15;

    /// <summary>How many seconds one call may take.</summary>
    public double MaxSeconds { get; init; } = 60;

    /// <summary>How many calls may be under way at once.</summary>
    public int Concurrent { get; init; } = 1;

    /// <summary>The members of an outcome that a wrapper hands to its caller, for example <c>challenge.name</c>.</summary>
    public IReadOnlyList<string> Surfaces { get; init; } = [];

    /// <summary>The flows in which a wrapper can sign in: password, srp, custom, customSrp, choice.</summary>
    public IReadOnlyList<string> Flows { get; init; } = [];

    /// <summary>The challenges that a wrapper can answer, by itself or with what a human gives; null for all.</summary>
    public IReadOnlyList<string>? Challenges { get; init; }

    /// <summary>
    /// Of challenges that are handed out otherwise than the rest the members of an outcome that their caller gets, by name.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ChallengeSurfaces { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The words that the driver declares and that are newer than the version of the protocol that it picked.</summary>
    internal IReadOnlyList<string> NotSpoken { get; init; } = [];

    /// <summary>The members of the answer to hello that the protocol does not have.</summary>
    internal IReadOnlyList<string> OtherMembers { get; init; } = [];

    /// <summary>How many attempts to sign in one driver can hold at once.</summary>
    public int MaxAttempts { get; init; } = 1;

    /// <summary>True for a client that makes an outcome of a sign-in.</summary>
    public bool IsWrapper => Profile == WrapperProfile;

    /// <summary>How many cases one driver takes at once: a sign-in is an attempt from its first step to its last.</summary>
    internal int UnderWay => IsWrapper ? Math.Min(Concurrent, MaxAttempts) : Concurrent;

    /// <summary>True for a service, whose runtime is its address.</summary>
    internal bool IsService => Profile == ServiceProfile;

    /// <summary>True when null arrives as null and absent as absent.</summary>
    public bool DistinguishesNull => Capabilities.Contains("distinguishesNull", StringComparer.Ordinal);

    /// <summary>What is odd in the declaration and no fault, a sentence each.</summary>
    public IEnumerable<string> Notices => OddWords.In(this).Where(odd => !odd.IsFault).Select(odd => odd.Notice);

    /// <summary>True when the client declares to hand out a member of an outcome.</summary>
    /// <param name="surface">The member, as <c>surfaces</c> names it.</param>
    /// <param name="challenge">The challenge of which it would be one, since some have surfaces of their own; null for none.</param>
    internal bool Shows(string surface, string? challenge) =>
        (
            challenge is not null
                && surface.StartsWith("challenge.", StringComparison.Ordinal)
                && ChallengeSurfaces.TryGetValue(challenge, out var own)
                ? own
                : Surfaces)
            .Contains(surface, StringComparer.Ordinal);

    /// <summary>
    /// True when the client's own model has the member, given as <c>Session</c> or <c>AuthenticationResult.IdToken</c>. Those that every
    /// model has cannot be left out: whoever declares nothing would pass everything.
    /// </summary>
    public bool Knows(string operation, string member)
    {
        if (!Members.TryGetValue(operation, out var known))
        {
            return true;
        }

        var dot = member.IndexOf('.', StringComparison.Ordinal);
        return dot < 0
            ? known.Contains(member, StringComparer.Ordinal) || OddWords.IsInEveryModel(operation, member)
            : Knows(operation, member[..dot])
                && (
                    known.Contains(member, StringComparer.Ordinal)
                        || !known.Any(name => name.StartsWith(member[..(dot + 1)], StringComparison.Ordinal)));
    }
}

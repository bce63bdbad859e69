using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>
/// What your sign-in wrapper can do and show, in the words of the driver protocol. What is not declared is not judged, and its cases are
/// skipped.
/// </summary>
public sealed record SignInDeclaration
{
    // Each attempt has a wrapper of its own, and cases run side by side anyhow.
    private const int AttemptsAtOnce = 2;

    /// <summary>The wrapper's name, which stands in messages and in its baseline.</summary>
    public required string Name { get; init; }

    /// <summary>The wrapper's version, to which entries of a baseline are held.</summary>
    public required string Version { get; init; }

    /// <summary>The flows in which it can sign in: <c>password</c>, <c>srp</c>, <c>custom</c>, <c>customSrp</c>, <c>choice</c>.</summary>
    public required IReadOnlyList<string> Flows { get; init; }

    /// <summary>
    /// What it can do: <c>refresh</c>, <c>signOut</c>, <c>device</c>, <c>memory</c>, <c>resume</c>, <c>retry</c>, <c>verify</c>,
    /// <c>shared</c>, <c>totpSetup</c>, <c>clientMetadata</c>, <c>contextData</c>, <c>clientSecret</c>, <c>clock</c>, <c>zeroIsAbsent</c>.
    /// That it says its <c>state</c> goes without saying.
    /// </summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>The challenges that it answers, by itself or with what a human gives, as the API names them; null for all.</summary>
    public IReadOnlyList<string>? Challenges { get; init; }

    /// <summary>
    /// The members of an outcome that it hands to its caller, for example <c>challenge.session</c> or <c>tokens.idToken</c>; all of them
    /// unless it is told otherwise.
    /// </summary>
    public IReadOnlyList<string> Surfaces { get; init; } = ProtocolWords.Surfaces;

    /// <summary>Of challenges that it hands out otherwise than the rest the members that their caller gets, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ChallengeSurfaces { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The API operations that it sends: the Admin* ones, unless it is told otherwise.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge];

    /// <summary>How many HTTP requests one call to the service may cost, retries included.</summary>
    public int MaxTries { get; init; } = 15;

    /// <summary>How many seconds one call to the service may take, retries included.</summary>
    public double MaxSeconds { get; init; } = 60;

    /// <summary>What is wrong with the declaration; null when nothing is.</summary>
    /// <remarks>A misspelt word would otherwise make cases not applicable, which nobody notices.</remarks>
    internal string? FindMistake() =>
        string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Version) ? "has no Name or no Version"
        : MaxTries is < 1 or > ProtocolWords.MostTries || MaxSeconds is not (>= 1 and <= ProtocolWords.MostSeconds)
            ? $"has a MaxTries that is not from 1 to {ProtocolWords.MostTries}, or a MaxSeconds that is not from 1 to "
                + $"{ProtocolWords.MostSeconds}"
        : (Flows, Capabilities, Surfaces, Operations, ChallengeSurfaces) switch
        {
            (null, _, _, _, _) => $"has no {nameof(Flows)}",
            (_, null, _, _, _) => $"has no {nameof(Capabilities)}",
            (_, _, null, _, _) => $"has no {nameof(Surfaces)}",
            (_, _, _, null, _) => $"has no {nameof(Operations)}",
            (_, _, _, _, null) => $"has no {nameof(ChallengeSurfaces)}",
            _ => OddWords.In(ToDescription()).FirstOrDefault(word => word.IsFault) is { } odd ? $"is against the protocol, {odd}" : null,
        };

    internal ClientDescription ToDescription() => new()
    {
        Name = Name,
        Version = Version,
        Language = "csharp",
        Runtime = Environment.Version.ToString(),
        Profile = "wrapper",
        Protocol = ProtocolMessages.Newest,
        ChallengeSurfaces = ChallengeSurfaces,
        Flows = Flows,
        Capabilities = [.. Capabilities.Append(AttemptQuestion.StateOperation).Distinct(StringComparer.Ordinal)],
        Challenges = Challenges,
        Surfaces = Surfaces,
        Operations = Operations,
        MaxAttempts = AttemptsAtOnce,
        Concurrent = AttemptsAtOnce,
        MaxTries = MaxTries,
        MaxSeconds = MaxSeconds,
    };
}

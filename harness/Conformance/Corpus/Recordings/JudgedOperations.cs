using Conformance.Contract.Wire;

namespace Conformance.Corpus.Recordings;

/// <summary>The operations whose responses the rules judge.</summary>
internal static class JudgedOperations
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge, WireNames.InitiateAuth, WireNames.RespondToAuthChallenge];

    /// <summary>The admin operation that is this one or its twin, which answers the same; null for any other.</summary>
    public static string? AsAdmin(string operation) => operation switch
    {
        WireNames.AdminInitiateAuth or WireNames.InitiateAuth => WireNames.AdminInitiateAuth,
        WireNames.AdminRespondToAuthChallenge or WireNames.RespondToAuthChallenge => WireNames.AdminRespondToAuthChallenge,
        _ => null,
    };
}

using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Reports;

/// <summary>What is mended before what.</summary>
internal enum CauseRank
{
    /// <summary>No rule tells it: while a driver dies, nothing else is known.</summary>
    Fault,

    /// <summary>A secret got out.</summary>
    Secret,

    /// <summary>Somebody is signed in, or holds tokens, who must not.</summary>
    SignIn,

    /// <summary>Any other must.</summary>
    Must,

    /// <summary>A should.</summary>
    Should,
}

/// <summary>The ranks of causes.</summary>
internal static class CauseRanks
{
    private static readonly string[] SignsIn = [Seen.SignedIn.Word, Seen.Tokens.Word, Seen.Both.Word];

    private static readonly string[] Secrets = [.. SecretKind.All.Select(kind => Seen.Secret(kind.Name).Word)];

    public static CauseRank Of(FoundCause found) => found switch
    {
        { Cause: null } or { Example: null } => CauseRank.Fault,
        { Example.Rule.Level: not Level.Must } => CauseRank.Should,
        { Cause: var cause } when cause.Rule.StartsWith(SecretStatements.Family, StringComparison.Ordinal)
            || Secrets.Contains(cause.Seen, StringComparer.Ordinal) => CauseRank.Secret,
        { Cause: var cause } when SignsIn.Contains(cause.Seen, StringComparer.Ordinal)
            || HandsOutTokens(cause.Place, cause.Seen) => CauseRank.SignIn,
        _ => CauseRank.Must,
    };

    private static bool HandsOutTokens(string place, string seen) =>
        seen.StartsWith($"{Seen.Tokens.Word} beside ", StringComparison.Ordinal)
            || (seen.StartsWith($"{Seen.Success.Word} with ", StringComparison.Ordinal)
                && seen.Contains(WireNames.AuthenticationResult, StringComparison.Ordinal))
            || (seen == Seen.Invented.Word && place.Contains(WireNames.AuthenticationResult, StringComparison.Ordinal));
}

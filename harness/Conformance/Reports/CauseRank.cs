using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Judging;

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

    public static CauseRank Of(FoundCause found) => Of(found.Cause, found.Level);

    /// <summary>The rank of a cause; without a cause, or without the level of its rule, that of what no rule tells.</summary>
    public static CauseRank Of(Cause? found, Level? level) => (found, level) switch
    {
        (null, _) or (_, null) => CauseRank.Fault,
        (_, not Level.Must) => CauseRank.Should,
        var (cause, _) when cause.Rule.StartsWith(SecretStatements.Family, StringComparison.Ordinal)
            || Secrets.Contains(cause.Seen, StringComparer.Ordinal) => CauseRank.Secret,
        var (cause, _) when SignsIn.Contains(cause.Seen, StringComparer.Ordinal)
            || HandsOutTokens(cause.Place, cause.Seen) => CauseRank.SignIn,
        _ => CauseRank.Must,
    };

    private static bool HandsOutTokens(string place, string seen) =>
        seen.StartsWith($"{Seen.Tokens.Word} beside ", StringComparison.Ordinal)
            || (seen.StartsWith($"{Seen.Success.Word} with ", StringComparison.Ordinal)
                && seen.Contains(WireNames.AuthenticationResult, StringComparison.Ordinal))
            || (seen == Seen.Invented.Word && place.Contains(WireNames.AuthenticationResult, StringComparison.Ordinal));
}

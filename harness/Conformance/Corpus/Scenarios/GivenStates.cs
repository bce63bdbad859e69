using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>The states in which a user that exists may be given to a run: those of the scenarios, each by the name that they use.</summary>
internal static class GivenStates
{
    /// <summary>The state of a user whom nothing but the password is asked for.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>The state of a user who may not sign in until an administrator says so.</summary>
    public const string Disabled = "disabled";

    private static readonly Situation[] Each = [.. Situation.All.DistinctBy(Shown)];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Each.Select(one => one.Name)];

    /// <summary>The names, and the UserStatus and the first challenge by which they are known as well.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [.. Names.Concat(Each.SelectMany(OtherWords)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Those whose users may sign in, once all that is asked is answered.</summary>
    public static IReadOnlyList<string> OfSignIns { get; } =
        [.. Each.Where(one => one.Chain.All(step => step.Due.Kind != DueKind.Refusal)).Select(one => one.Name)];

    /// <summary>The name of a state that somebody names, or tells by UserStatus or ChallengeName; null for what is none.</summary>
    public static string? Of(string word) =>
        Names.FirstOrDefault(name => Is(name, word)) ?? Each.FirstOrDefault(one => OtherWords(one).Any(other => Is(other, word)))?.Name;

    /// <summary>The name of the state that a scenario starts from; null for one in which no user can be given.</summary>
    public static string? Of(Setting setting) => Each.FirstOrDefault(one => Shown(one) == setting.Shown)?.Name;

    private static (UserState, bool, Factors) Shown(Situation one) =>
        (one.State, one.Mfa == MfaMode.On, one.Preferred == Factors.None ? one.Factors : one.Preferred);

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> OtherWords(Situation one) =>
    [
        .. one.Chain[0].Due.Kind == DueKind.Challenge ? one.Chain[0].Due.Names : [],
        .. Status(one.State) is { } status ? (string[])[status] : [],
    ];

    private static string? Status(UserState state) => state switch
    {
        UserState.Confirmed => "CONFIRMED",
        UserState.ForceChangePassword => "FORCE_CHANGE_PASSWORD",
        UserState.Unconfirmed => "UNCONFIRMED",
        UserState.ResetRequired => "RESET_REQUIRED",
        _ => null,
    };
}

using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;

namespace Conformance.Running.Services;

/// <summary>Where the messages go that a service sends to the users of a run.</summary>
/// <param name="Email">The address of a person; null for one that nobody reads.</param>
/// <param name="Phone">The number of a person; null for one that nobody has.</param>
internal sealed record Contact(string? Email, string? Phone)
{
    // Of the numbers that are kept for stories.
    private const string NobodysPhone = "+15555550142";

    /// <summary>Nobody: the messages are lost.</summary>
    public static Contact Nobody { get; } = new(null, null);

    /// <summary>The number of each user.</summary>
    public string PhoneNumber => Phone ?? NobodysPhone;

    /// <summary>The address of a user. Where users sign in by it, no two have the same.</summary>
    /// <param name="pool">The pool of the user.</param>
    /// <param name="number">Which user of the run it is.</param>
    public string EmailOf(PoolSetting pool, int number) =>
        pool.Kind == PoolKind.Plain && Email is { } own ? own : $"conformance-{Wording.Number(number)}@example.com";
}

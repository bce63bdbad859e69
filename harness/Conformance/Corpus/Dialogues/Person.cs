namespace Conformance.Corpus.Dialogues;

/// <summary>Who signs in, and what kind of name the pool knows them by.</summary>
/// <param name="Kind">The kind, as case ids spell it.</param>
/// <param name="Username">The actual username, which the service gives back in USER_ID_FOR_SRP.</param>
/// <param name="Typed">What the user types.</param>
public sealed record Person(string Kind, string Username, string Typed)
{
    private const string Email = "harness.user@example.com";

    /// <summary>The kinds of names: see the service's quirks 8, 9 and 12.</summary>
    public static IReadOnlyList<Person> All { get; } =
    [
        new("plain", CaseValues.Username, CaseValues.Username),
        new("email-like", Email, Email),
        new("alias", CaseValues.Username, Email),
        new("email-sub", "c2f594e4-7041-4059-9e1d-6f3ab81c0d57", Email),
        new("email-new-sub", "c2f594e4-7041-7059-fd93-6f3ab81c0d57", Email),
        new("mixed-case", CaseValues.Username, "Harness-User-01"),
        new("non-ascii", "hárness-üser-日本", "hárness-üser-日本"),
    ];

    /// <summary>Signs in with an alias of the actual username.</summary>
    public static Person Aliased { get; } = All[2];

    /// <summary>True when what is typed is not the actual username.</summary>
    public bool HasAlias => Username != Typed;
}

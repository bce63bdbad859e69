namespace Conformance.Snapshots;

/// <summary>A text that a run knows to be its own.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kind">What it is, in lower-case words.</param>
internal sealed record ToldText(string Text, string Kind)
{
    /// <summary>The kind of the actual username.</summary>
    public const string Username = "username";

    /// <summary>The two names of whoever signs in.</summary>
    /// <param name="username">The actual username.</param>
    /// <param name="typed">What is typed: the username, or an alias of it.</param>
    public static IReadOnlyList<ToldText> Of(string username, string typed) =>
        username == typed ? [new(username, Username)]
        : [new(username, Username), new(typed, KindOf(typed) is var kind and not Username ? kind : "alias")];

    /// <summary>What a name is by its form.</summary>
    public static string KindOf(string name) =>
        name.Contains('@', StringComparison.Ordinal) ? "email"
        : name is ['+', >= '0' and <= '9', ..] ? "phone"
        : Username;
}

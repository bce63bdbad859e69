namespace Conformance.Contract;

/// <summary>
/// What a check found: a word of a closed list, by which findings of different runs are the same, and the words that a reader is told.
/// </summary>
/// <remarks>The word never holds a client's text, a length, a version or a number; the told words never hold a secret.</remarks>
internal readonly record struct Seen
{
    private Seen(string word, string told) => (Word, Told) = (word, told);

    /// <summary>The word of the list.</summary>
    public string Word { get; }

    /// <summary>What a reader is told.</summary>
    public string Told { get; }

    /// <summary>Nothing came: no answer, no request, no outcome.</summary>
    public static Seen Nothing { get; } = new("nothing", "nothing");

    /// <summary>The member is not there.</summary>
    public static Seen Absent { get; } = new("absent", "absent");

    /// <summary>The member is null.</summary>
    public static Seen Null { get; } = new("null", "null");

    /// <summary>The member is an empty text.</summary>
    public static Seen Empty { get; } = new("an empty text", "an empty text");

    /// <summary>The user is signed in.</summary>
    public static Seen SignedIn { get; } = new("signed in", "signed in");

    /// <summary>A name that is not the one that was sent.</summary>
    public static Seen AnotherName { get; } = Of("another name");

    /// <summary>A text that is not the one that was sent.</summary>
    public static Seen AnotherText { get; } = Of("another text");

    /// <summary>An error of one of the five kinds of the driver protocol.</summary>
    public static Seen ErrorOfKind(string kind) => Of($"an error of kind {kind}");

    /// <summary>Something is handed out beside an outcome that excludes it. Both are words of ours.</summary>
    public static Seen Beside(string what, string outcome) => Of($"{what} beside {outcome}");

    /// <summary>The same with other words for the reader.</summary>
    public Seen As(string told) => new(Word, told);

    /// <summary>A word of the list with words of its own for the reader.</summary>
    internal static Seen Of(string word, string? told = null) => new(word, told ?? word);
}

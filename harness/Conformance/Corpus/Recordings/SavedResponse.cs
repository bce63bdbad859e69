using Conformance.Contract.Wire;

namespace Conformance.Corpus.Recordings;

/// <summary>A response that somebody saved: it is judged, or left out, or cannot be read.</summary>
/// <param name="Name">The file, and the mapping in it where it has several.</param>
internal sealed record SavedResponse(string Name)
{
    /// <summary>What is judged; null where that is nothing.</summary>
    public Exchange? Exchange { get; init; }

    /// <summary>Why no rule judges it; null where it is not left out.</summary>
    public string? LeftOut { get; init; }

    /// <summary>What is wrong with the file; null where it could be read.</summary>
    public string? Unreadable { get; init; }
}

/// <summary>What a caller tells of responses whose file does not tell it.</summary>
internal sealed record TellsOfResponse
{
    /// <summary>The operation that answered.</summary>
    public string? Operation { get; init; }

    /// <summary>The AuthFlow of the sign-in.</summary>
    public string? AuthFlow { get; init; }

    /// <summary>The actual username.</summary>
    public string? Username { get; init; }

    /// <summary>What the user typed.</summary>
    public string? Typed { get; init; }

    /// <summary>The status of a body that came alone.</summary>
    public int? Status { get; init; }
}

using Conformance.Contract.Catalog;

namespace Conformance.Judging;

/// <summary>How what is shown stands to what was sent.</summary>
internal enum Match
{
    Same,

    /// <summary>It is less than what was sent, as 3600 is of 3600.5.</summary>
    Worn,

    /// <summary>Nothing is shown.</summary>
    Lost,

    /// <summary>It is another value.</summary>
    Another,

    /// <summary>Nothing was sent.</summary>
    Invented,
}

/// <summary>A member that was compared, or an entry of one.</summary>
/// <param name="Path">Its path on the wire: <c>AuthenticationResult.IdToken</c>.</param>
/// <param name="Place">Where the client handed it out: <c>$.AuthenticationResult.IdToken</c>, or <c>tokens.idToken</c>.</param>
/// <param name="Match">How it matches.</param>
/// <param name="Expected">What was sent, in words.</param>
/// <param name="Seen">What is shown.</param>
internal sealed record Compared(string Path, string Place, Match Match, string Expected, Seen Seen)
{
    /// <summary>True for a refresh token that the answer left out, so that the one from before is due.</summary>
    public bool IsKept { get; init; }

    /// <summary>True for the member of a path, and for what is in it.</summary>
    public bool IsWithin(string path) => IsAt(path) || (Path.StartsWith(path, StringComparison.Ordinal) && Path[path.Length] == '.');

    /// <summary>True for the member of a path itself.</summary>
    public bool IsAt(string path) => string.Equals(Path, path, StringComparison.Ordinal);
}

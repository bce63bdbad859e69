namespace Conformance.Corpus;

/// <summary>What kind of payload a case sends; the class decides what is demanded of a client.</summary>
public enum PayloadClass
{
    /// <summary>An AuthenticationResult with all that it needs.</summary>
    Tokens,

    /// <summary>A challenge of the catalog with all that it needs.</summary>
    Challenge,

    /// <summary>Tokens and a challenge at once.</summary>
    Both,

    /// <summary>Neither tokens nor a challenge; an empty body is one.</summary>
    Neither,

    /// <summary>A challenge or tokens that lack what they need, or carry what they must not.</summary>
    Lacking,

    /// <summary>A challenge name that the service model does not have.</summary>
    UnknownChallenge,

    /// <summary>Members or parameters that the service model does not have.</summary>
    UnknownMember,

    /// <summary>A member of another JSON type, a duplicate key, or a key in another case.</summary>
    WrongType,

    /// <summary>Readable only by a lenient reader: byte-order mark, odd Content-Type, wrong Content-Encoding, trailing bytes.</summary>
    Lenient,

    /// <summary>Not decodable at all: HTML, cut JSON, an array, text.</summary>
    NotDecodable,

    /// <summary>A service error in the form that AWS sends.</summary>
    Error,

    /// <summary>A service error in another spelling.</summary>
    ErrorSpelling,

    /// <summary>A fault of the transport, or a failure of the service that retries may overcome.</summary>
    Transport,
}

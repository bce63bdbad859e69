namespace Conformance.Recording.Substitution;

/// <summary>What the text of a member is, as far as its name tells; the form of the text tells the rest.</summary>
internal enum TextKind
{
    /// <summary>A name, an address, an id, or a value that nobody knows.</summary>
    Name,

    /// <summary>A <see cref="Name"/> in a token, whose length stays, since a token is as long as it was.</summary>
    Claim,

    /// <summary>A <see cref="Name"/> of a machine, or its address.</summary>
    Host,

    /// <summary>A word of the protocol, which stays; anything else in its place is replaced.</summary>
    Word,

    /// <summary>What an error is called. A word that names somebody in this recording is replaced there, too.</summary>
    ErrorType,

    /// <summary>Prose for a reader, in which only what could name or open something is replaced.</summary>
    Prose,

    /// <summary>Text that only the service reads: a Session, a block, a token that is none of the known forms, a hash.</summary>
    Opaque,

    /// <summary>A number of SRP in hexadecimal digits.</summary>
    SrpNumber,

    Password,

    /// <summary>A time as SRP writes it.</summary>
    Timestamp,

    /// <summary>A number that may name somebody, or be a time.</summary>
    Number,
}

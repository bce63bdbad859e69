namespace Conformance.Corpus.Generation;

/// <summary>Somebody in the pool, with all that a payload may say of them.</summary>
internal sealed class Person
{
    public required Word Sub { get; init; }

    /// <summary>The actual username: chosen, or in a pool where one signs in with an attribute the sub.</summary>
    public required Word Username { get; init; }

    /// <summary>What is typed at sign-in.</summary>
    public required Word Typed { get; init; }

    public required Word FullName { get; init; }

    public required Word GivenName { get; init; }

    public required Word FamilyName { get; init; }

    public required Word Email { get; init; }

    public required Word Phone { get; init; }

    public required Word BirthDate { get; init; }

    public required Word City { get; init; }

    public required Word DeviceName { get; init; }

    /// <summary>The masked phone number and e-mail address that codes are sent to.</summary>
    public required Word MaskedPhone { get; init; }

    public required Word MaskedEmail { get; init; }
}

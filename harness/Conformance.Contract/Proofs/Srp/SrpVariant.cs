namespace Conformance.Contract.Proofs.Srp;

/// <summary>What k is the hash of.</summary>
internal enum MultiplierForm
{
    /// <summary>Cognito's: N with a zero byte in front, then g in one byte.</summary>
    Padded,

    /// <summary>N in 384 bytes, then g in one byte.</summary>
    BareN,

    /// <summary>N in 384 bytes, then g in 384 bytes, as RFC 5054 has it.</summary>
    Rfc5054,

    /// <summary>Both in 385 bytes: g as long as N with its zero byte.</summary>
    PaddedG,

    /// <summary>No hash at all: the 3 of SRP-6.</summary>
    Three,
}

/// <summary>What stands for the user pool.</summary>
internal enum PoolText
{
    Name,
    FullId,
    LowerCaseName,
}

/// <summary>What stands for the user.</summary>
internal enum UserText
{
    UserIdForSrp,
    Typed,
    Username,
}

/// <summary>One way to do the mathematics of the proof. A new one is Cognito's.</summary>
internal sealed record SrpVariant
{
    public static SrpVariant Cognito { get; } = new();

    /// <summary>The ways in which implementations go wrong, those that change least before those that change more.</summary>
    public static IReadOnlyList<SrpFault> Known { get; } =
    [
        new("salt without 00", right => right with { Salt = NumberForm.Bare }),
        new("salt in 16 bytes", right => right with { Salt = NumberForm.Fixed }),
        new("salt in 16 bytes and 00", right => right with { Salt = NumberForm.FixedAndPadded }),
        new("salt as its digits", right => right with { Salt = NumberForm.Digits }),
        new("A without 00", right => right with { A = NumberForm.Bare }),
        new("B without 00", right => right with { B = NumberForm.Bare }),
        new("A in 384 bytes", right => right with { A = NumberForm.Fixed }),
        new("B in 384 bytes", right => right with { B = NumberForm.Fixed }),
        new("S without 00", right => right with { S = NumberForm.Bare }),
        new("S in 384 bytes", right => right with { S = NumberForm.Fixed }),
        new("S in 384 bytes and 00", right => right with { S = NumberForm.FixedAndPadded }),
        new("u without 00", right => right with { U = NumberForm.Bare }),
        new("u in 32 bytes", right => right with { U = NumberForm.Fixed }),
        new("u in 32 bytes and 00", right => right with { U = NumberForm.FixedAndPadded }),
        new("k without 00 on N", right => right with { K = MultiplierForm.BareN }),
        new("k as in RFC 5054", right => right with { K = MultiplierForm.Rfc5054 }),
        new("k with g in 385 bytes", right => right with { K = MultiplierForm.PaddedG }),
        new("k of 3", right => right with { K = MultiplierForm.Three }),
        new("g of 5", right => right with { Generator = 5 }),
        new("HKDF info without 01", right => right with { EndsInfo = false }),
        new("key of 32 bytes", right => right with { KeyLength = 32 }),
        new("SECRET_BLOCK not decoded", right => right with { DecodesSecretBlock = false }),
        new("full pool id in x", right => right with { PoolInX = PoolText.FullId }),
        new("full pool id in the message", right => right with { PoolInMessage = PoolText.FullId }),
        new("typed name in x", right => right with { UserInX = UserText.Typed }),
        new("typed name in the message", right => right with { UserInMessage = UserText.Typed }),
        new("USERNAME in x", right => right with { UserInX = UserText.Username }),
        new("USERNAME in the message", right => right with { UserInMessage = UserText.Username }),
        new("message in Latin-1", right => right with { CodingInMessage = TextCoding.Latin1 }),
        new("text in Latin-1", right => right with { CodingInX = TextCoding.Latin1, CodingInMessage = TextCoding.Latin1 }),
        new("message in ASCII", right => right with { CodingInMessage = TextCoding.Ascii }),
        new("text in ASCII", right => right with { CodingInX = TextCoding.Ascii, CodingInMessage = TextCoding.Ascii }),
        new("message in UTF-16", right => right with { CodingInMessage = TextCoding.Utf16 }),
        new("text in UTF-16", right => right with { CodingInX = TextCoding.Utf16, CodingInMessage = TextCoding.Utf16 }),
        new("one byte for each UTF-16 unit in the message", right => right with { CodingInMessage = TextCoding.LowBytes }),
        new(
            "one byte for each UTF-16 unit",
            right => right with { CodingInX = TextCoding.LowBytes, CodingInMessage = TextCoding.LowBytes }),
        new("password in Latin-1", right => right with { CodingOfPassword = TextCoding.Latin1 }),
        new("password in ASCII", right => right with { CodingOfPassword = TextCoding.Ascii }),
        new("password in UTF-16", right => right with { CodingOfPassword = TextCoding.Utf16 }),
        new("one byte for each UTF-16 unit in the password", right => right with { CodingOfPassword = TextCoding.LowBytes }),
        new("password in NFC", right => right with { Password = TextForm.Composed }),
        new("password in NFD", right => right with { Password = TextForm.Decomposed }),
        new("password in lower case", right => right with { Password = TextForm.LowerCase }),
        new("password trimmed", right => right with { Password = TextForm.Trimmed }),
        new("name in NFC", right => right with { User = TextForm.Composed }),
        new("name in NFD", right => right with { User = TextForm.Decomposed }),
        new("name in lower case", right => right with { User = TextForm.LowerCase }),
        new("two-digit day", right => right with { Time = SignedTime.TwoDigitDay }),
        new("day padded with a space", right => right with { Time = SignedTime.BlankPaddedDay }),
        new("clock read twice, a second earlier", right => right with { Time = SignedTime.SecondEarlier }),
        new("clock read twice, a second later", right => right with { Time = SignedTime.SecondLater }),
        new("TIMESTAMP in a form of its own", right => right with { Time = SignedTime.AsSent }),
        new("A and B without 00", right => right with { A = NumberForm.Bare, B = NumberForm.Bare }),
        new("A and B in 384 bytes", right => right with { A = NumberForm.Fixed, B = NumberForm.Fixed }),
        new("A and B in 384 bytes and 00", right => right with { A = NumberForm.FixedAndPadded, B = NumberForm.FixedAndPadded }),
        new("full pool id", right => right with { PoolInX = PoolText.FullId, PoolInMessage = PoolText.FullId }),
        new(
            "pool in lower case",
            right => right with { PoolInX = PoolText.LowerCaseName, PoolInMessage = PoolText.LowerCaseName }),
        new("typed name", right => right with { UserInX = UserText.Typed, UserInMessage = UserText.Typed }),
        new("USERNAME", right => right with { UserInX = UserText.Username, UserInMessage = UserText.Username }),
        new(
            "no 00 but in k",
            right =>
                right with { Salt = NumberForm.Bare, A = NumberForm.Bare, B = NumberForm.Bare, S = NumberForm.Bare, U = NumberForm.Bare }),
        new(
            "no 00",
            right => right with
            {
                Salt = NumberForm.Bare,
                A = NumberForm.Bare,
                B = NumberForm.Bare,
                S = NumberForm.Bare,
                U = NumberForm.Bare,
                K = MultiplierForm.BareN,
            }),
    ];

    /// <summary>The salt in x.</summary>
    public NumberForm Salt { get; init; }

    /// <summary>A in u.</summary>
    public NumberForm A { get; init; }

    /// <summary>B in u.</summary>
    public NumberForm B { get; init; }

    /// <summary>S in HKDF.</summary>
    public NumberForm S { get; init; }

    /// <summary>u in HKDF.</summary>
    public NumberForm U { get; init; }

    public MultiplierForm K { get; init; }

    public int Generator { get; init; } = 2;

    public PoolText PoolInX { get; init; }

    public PoolText PoolInMessage { get; init; }

    public UserText UserInX { get; init; }

    public UserText UserInMessage { get; init; }

    /// <summary>How the texts in x become bytes.</summary>
    public TextCoding CodingInX { get; init; }

    /// <summary>How the password in x becomes bytes, where that is not as the other texts do.</summary>
    public TextCoding? CodingOfPassword { get; init; }

    /// <summary>How the texts in the message become bytes.</summary>
    public TextCoding CodingInMessage { get; init; }

    /// <summary>The password in x.</summary>
    public TextForm Password { get; init; }

    /// <summary>The user in x and in the message.</summary>
    public TextForm User { get; init; }

    /// <summary>Whether the info of HKDF ends with the byte 01.</summary>
    public bool EndsInfo { get; init; } = true;

    public int KeyLength { get; init; } = 16;

    /// <summary>Whether the message holds the bytes of SECRET_BLOCK and not its text.</summary>
    public bool DecodesSecretBlock { get; init; } = true;

    public SignedTime Time { get; init; }

    /// <summary>True where k, g or x may differ from Cognito's, so that only a B made for this variant tells.</summary>
    // The client's own exponent stays unknown; a B that holds another k, g or x leads to an S that nobody else can compute.
    public bool NeedsOwnB => (Salt, K, Generator) != (Cognito.Salt, Cognito.K, Cognito.Generator)
        || (PoolInX, UserInX, CodingInX) != (Cognito.PoolInX, Cognito.UserInX, Cognito.CodingInX)
        || (Password, CodingOfPassword, User) != (Cognito.Password, Cognito.CodingOfPassword, Cognito.User);
}

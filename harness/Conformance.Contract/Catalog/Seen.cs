namespace Conformance.Contract.Catalog;

/// <summary>
/// What a check found: a word of a closed list, by which findings of different runs are the same, and the words that a reader is told.
/// </summary>
/// <remarks>
/// The word never holds a client's text, a length, a version or a number; the told words never hold a secret. Two faults have two words
/// where a reader would fix two things: behind a word that fits all, the worse of them hides.
/// </remarks>
internal readonly record struct Seen
{
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal);

    private readonly string? word;

    private Seen(string word, string told) => (this.word, Told) = (word, told);

    // How much there is.
    public static Seen Nothing { get; } = Of("nothing");
    public static Seen NotAsked { get; } = Of("not asked");
    public static Seen None { get; } = Of("none");
    public static Seen Absent { get; } = Of("absent");
    public static Seen There { get; } = Of("there");
    public static Seen Null { get; } = Of("null");
    public static Seen Empty { get; } = Of("an empty text");
    public static Seen EmptyObject { get; } = Of("an empty object");
    public static Seen EmptyArray { get; } = Of("an empty array");
    public static Seen Again { get; } = Of("again");

    // Of which type it is.
    public static Seen Boolean { get; } = Of("a boolean");
    public static Seen Number { get; } = Of("a number");
    public static Seen Text { get; } = Of("a text");
    public static Seen Array { get; } = Of("an array");
    public static Seen Object { get; } = Of("an object");
    public static Seen NotJson { get; } = Of("not JSON");
    public static Seen OtherJson { get; } = Of("other JSON");
    public static Seen OtherNumber { get; } = Of("another number");
    public static Seen ByteOrderMark { get; } = Of("a byte-order mark");

    // Whose value it is.
    public static Seen ActualUsername { get; } = Of("the actual username");
    public static Seen Alias { get; } = Of("the alias");
    public static Seen AnotherName { get; } = Of("another name");
    public static Seen OverActualUsername { get; } = Of("over the actual username");
    public static Seen OverAlias { get; } = Of("over the alias");
    public static Seen OverOtherName { get; } = Of("over another name");
    public static Seen OtherCases { get; } = Of("another case's value");
    public static Seen OtherSignIns { get; } = Of("that of another sign-in");
    public static Seen OtherMembers { get; } = Of("that of another member");
    public static Seen Older { get; } = Of("an older one");
    public static Seen Same { get; } = Of("the same");

    // How it was spoiled.
    public static Seen AnotherText { get; } = Of("another text");
    public static Seen OtherForm { get; } = Of("of another form");
    public static Seen OtherSpelling { get; } = Of("in another spelling");
    public static Seen OtherPlace { get; } = Of("under another name");
    public static Seen OtherEncoding { get; } = Of("in another encoding");
    public static Seen OtherOrder { get; } = Of("in another order");
    public static Seen OtherLength { get; } = Of("too long or too short");
    public static Seen ForeignCharacter { get; } = Of("with a foreign character");
    public static Seen OutOfRange { get; } = Of("out of range");
    public static Seen LowerCase { get; } = Of("in lower case");
    public static Seen UpperCase { get; } = Of("in upper case");
    public static Seen Trimmed { get; } = Of("with blanks cut off");
    public static Seen WithBlanks { get; } = Of("with blanks around it");
    public static Seen Quoted { get; } = Of("in quotation marks");
    public static Seen Unpadded { get; } = Of("without padding");
    public static Seen Padded { get; } = Of("padded");
    public static Seen WithoutLeadingZero { get; } = Of("without its leading zero");
    public static Seen WithLeadingZero { get; } = Of("with a leading zero");
    public static Seen WithoutPrefix { get; } = Of("without its prefix");
    public static Seen WithMore { get; } = Of("with something around it");
    public static Seen Beginning { get; } = Of("its beginning");
    public static Seen End { get; } = Of("its end");
    public static Seen AllInOne { get; } = Of("all in one");
    public static Seen Part { get; } = Of("a part of it");
    public static Seen Invented { get; } = Of("invented");
    public static Seen OtherKind { get; } = Of("the text of another kind");
    public static Seen OtherBoolean { get; } = Of("the other boolean");
    public static Seen OtherItems { get; } = Of("other items");
    public static Seen OtherTime { get; } = Of("another time");
    public static Seen OtherCalendar { get; } = Of("of another calendar");
    public static Seen OtherLanguage { get; } = Of("in another language");
    public static Seen OtherZone { get; } = Of("in another zone");
    public static Seen WrongProof { get; } = Of("a wrong proof");

    // Which name of the API it is.
    public static Seen OtherChallenge { get; } = Of("another challenge");
    public static Seen OtherFlow { get; } = Of("another flow");
    public static Seen OtherOperation { get; } = Of("another operation");
    public static Seen OtherError { get; } = Of("another error");
    public static Seen OtherStatus { get; } = Of("another status");
    public static Seen OtherMethod { get; } = Of("another method");
    public static Seen OfAnotherChallenge { get; } = Of("of another challenge");

    // What came of it.
    public static Seen SignedIn { get; } = Of("signed in");
    public static Seen NotSignedIn { get; } = Of("not signed in");
    public static Seen Challenged { get; } = Of("challenged");
    public static Seen Success { get; } = Of("success");
    public static Seen UnknownOutcome { get; } = Of("nothing that the protocol knows");
    public static Seen Tokens { get; } = Of("tokens");
    public static Seen Challenge { get; } = Of("a challenge");
    public static Seen Both { get; } = Of("tokens and a challenge");
    public static Seen Neither { get; } = Of("neither tokens nor a challenge");
    public static Seen Refusal { get; } = Of("a refusal");
    public static Seen Failure { get; } = Of("a failure of the service");

    // How often, and when.
    public static Seen Request { get; } = Of("a request");
    public static Seen Start { get; } = Of("a start");
    public static Seen Refresh { get; } = Of("a refresh");
    public static Seen SameRequest { get; } = Of("the same request again");
    public static Seen RequestAfterGoodAnswer { get; } = Of("a request after a good answer");
    public static Seen OutOfTurn { get; } = Of("out of turn");
    public static Seen ForeignRequest { get; } = Of("a request without a value of the case");
    public static Seen TooMany { get; } = Of("too many requests");
    public static Seen TooFew { get; } = Of("too few requests");
    public static Seen TooLate { get; } = Of("too late");

    /// <summary>The word of the list.</summary>
    public string Word => word ?? throw new InvalidOperationException("Nothing was said of what was seen.");

    /// <summary>What a reader is told.</summary>
    public string Told { get; }

    /// <summary>An error of one of the kinds that the protocol has.</summary>
    public static Seen ErrorOfKind(string kind) =>
        Plain($"an error of kind {(ErrorKinds.Contains(kind, StringComparer.Ordinal) ? kind : ErrorKinds[^1])}");

    /// <summary>A secret by the name that stands for it in reports.</summary>
    public static Seen Secret(string name) => new($"a secret: {name}", $"the {name}");

    /// <summary>Something is handed out beside an outcome that excludes it. Both are words of ours.</summary>
    public static Seen Beside(string what, string outcome) => Plain($"{what} beside {outcome}");

    /// <summary>A surface with the members that are set, or with none of them, where an error was due.</summary>
    public static Seen SuccessWith(IReadOnlyList<SurfacedMember> members) =>
        Plain($"success with {string.Join(", ", members.Select(member => member.Name).DefaultIfEmpty("nothing set"))}");

    /// <summary>The same with other words for the reader.</summary>
    public Seen As(string told) => new(Word, told);

    /// <summary>The told words, so that a sentence can be made of them.</summary>
    public override string ToString() => Told;

    private static IReadOnlyList<string> ErrorKinds { get; } = ["service", "transport", "decode", "unsupported", "other"];

    /// <summary>The whole list. It stands last, so that all that is said above is in it.</summary>
    public static IReadOnlySet<string> Words { get; } = new HashSet<string>(
        [
            .. Said,
            .. ErrorKinds.Select(kind => ErrorOfKind(kind).Word),
            .. SecretKind.All.Select(kind => Secret(kind.Name).Word),
            .. from what in (Seen[])[Tokens, Challenge]
               from outcome in (string[])["an error", SignedIn.Word, NotSignedIn.Word, Challenged.Word]
               select Beside(what.Word, outcome).Word,
            .. from set in Enumerable.Range(0, 1 << SurfacedMember.OfCall.Count)
               select SuccessWith([.. SurfacedMember.OfCall.Where((_, at) => (set >> at & 1) == 1)]).Word,
        ],
        StringComparer.Ordinal);

    private static Seen Plain(string word) => new(word, word);

    private static Seen Of(string word)
    {
        Said.Add(word);
        return new(word, word);
    }
}

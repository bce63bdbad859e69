namespace Conformance.Corpus;

/// <summary>What each payload class demands of a client of profile <c>sdk</c>, in one sentence.</summary>
internal static class Expectation
{
    /// <summary>What a case demands, which is less where RFC 8259 forbids what it sends.</summary>
    public static string Of(Case one) => one.IsForbidden
        ? "the client raises an error (reading it all the same is a warning); never another value, nor a success with nothing set"
        : Of(one.Class);

    public static string Of(PayloadClass one) => one switch
    {
        PayloadClass.Tokens => "every member arrives as it was sent",
        PayloadClass.Challenge => "every member arrives as it was sent",
        PayloadClass.Both => "both arrive as they were sent, or the client raises an error",
        PayloadClass.Neither => "nothing is surfaced, or the client raises an error",
        PayloadClass.Lacking => "what is there arrives as it was sent, or the client raises an error",
        PayloadClass.UnknownChallenge => "the raw challenge name arrives",
        PayloadClass.UnknownMember => "known members arrive as they were sent; unknown ones are ignored",
        PayloadClass.WrongType => "the value, its lossless text or an error; never another value; a loss is a warning",
        PayloadClass.Lenient => "every member arrives as it was sent, or the client raises an error",
        PayloadClass.NotDecodable => "the client raises an error",
        PayloadClass.Error => "the client raises an error with the service's type and message",
        PayloadClass.ErrorSpelling => "the client raises an error; its type and message arrive (a loss is a warning)",
        PayloadClass.Transport =>
            "the client raises an error or surfaces the good answer of a retry, within the tries and seconds that it declares",
        _ => throw new ArgumentOutOfRangeException(nameof(one), one, "not a payload class"),
    };
}

namespace Conformance.Cli;

/// <summary>What other tools understand as their first word, in the words of this one.</summary>
internal static class FirstWord
{
    /// <summary>The three lines that most people come for, below the help of a bare call.</summary>
    public const string Commonest = """
        The commonest:
          cognito-conformance client --quick               judges the clients here, briefly
          cognito-conformance client -- python3 driver.py  judges a client of your own
          cognito-conformance service http://127.0.0.1:9229
                                                           judges a service or an emulator
        """;

    public static string[] Translate(string[] arguments) => arguments switch
    {
        ["help", .. var command] => [.. command, "--help"],
        ["version" or "-v" or "-V"] => ["--version"],
        _ => arguments,
    };
}

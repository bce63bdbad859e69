using System.CommandLine;
using System.Security.Cryptography;
using Conformance.Contract.Wire;

namespace Conformance.Cli;

/// <summary>
/// <c>--nonce</c>: what makes the values of a run its own, so that no answer that was learned by heart fits the next run.
/// </summary>
internal static class NonceOption
{
    private const int Longest = 64;
    private const int Bytes = 4;

    public static string Fresh() => RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);

    // Without a default of the option: help would show one that changes each time.
    public static Option<string?> Create() => new("--nonce")
    {
        Description = "Uses the values of an earlier run again (default: new random values)",
        HelpName = "TEXT",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (text.Length is 0 or > Longest || !text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            {
                result.AddError($"--nonce takes 1 to {Longest} letters, digits and hyphens, not '{Excerpt.Word(text)}'");
            }

            return text;
        },
    };
}

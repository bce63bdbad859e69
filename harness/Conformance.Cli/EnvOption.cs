using System.CommandLine;
using Conformance.Contract.Wire;

namespace Conformance.Cli;

/// <summary><c>--env</c>: variables that a driver gets besides the few that every driver keeps.</summary>
internal sealed class EnvOption
{
    public Option<string[]> Option { get; } = new("--env")
    {
        Description = "Passes a variable to the driver, with this value or its current one (may be repeated)",
        HelpName = "NAME[=VALUE]",
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var texts = result.Tokens.Select(token => token.Value).ToArray();
            foreach (var text in texts)
            {
                if (Wrong(text) is { } why)
                {
                    result.AddError($"--env {why}");
                }
            }

            if (texts.Select(NameOf).GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                result.AddError($"--env gives {Excerpt.Word(twice.Key)} twice: keep one");
            }

            return texts;
        },
    };

    /// <summary>The variables, by name.</summary>
    public IReadOnlyDictionary<string, string> Read(ParseResult parse) => (parse.GetValue(Option) ?? []).ToDictionary(
        NameOf,
        text => text.Contains('=', StringComparison.Ordinal)
            ? text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..]
            : Environment.GetEnvironmentVariable(text)!,
        StringComparer.Ordinal);

    // The value is never told: it may be a secret.
    private static string? Wrong(string text)
    {
        var name = NameOf(text);
        return name.Length == 0
            || char.IsAsciiDigit(name[0])
            || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || "_.-()".Contains(letter, StringComparison.Ordinal))
            ? $"'{Excerpt.Word(name)}' is not a variable name: letters, digits and _, not starting with a digit, as in --env HTTPS_PROXY "
                + "or --env LOG_LEVEL=debug"
            : name.Length == text.Length && Environment.GetEnvironmentVariable(name) is null
                ? $"{Excerpt.Word(name)} is not set here; set it, or give its value: --env {Excerpt.Word(name)}=VALUE"
                : null;
    }

    private static string NameOf(string text) => text.Split('=', 2)[0];
}

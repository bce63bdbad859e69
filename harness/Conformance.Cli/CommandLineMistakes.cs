using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Conformance.Contract.Wire;

namespace Conformance.Cli;

/// <summary>What is wrong with a command line that was read: a sentence for each mistake.</summary>
internal static class CommandLineMistakes
{
    /// <summary>The commands that take the command of a driver behind --.</summary>
    private static readonly string[] WithDriver = ["client", "doctor"];

    /// <summary>The sentences; none where the command line can be run.</summary>
    /// <param name="parsed">What stands before --.</param>
    /// <param name="behind">The words behind it; null where there is no --.</param>
    public static IReadOnlyList<string> In(ParseResult parsed, IReadOnlyList<string>? behind)
    {
        var command = parsed.CommandResult.Command;

        // A shell asks what may follow a line that is not yet whole.
        if (parsed.Tokens.Any(token => token.Type == TokenType.Directive))
        {
            return [];
        }

        string[] unknown =
        [
            .. Misplaced(parsed).Select(word => Tell(word, parsed.CommandResult)),
            .. Lookalikes(parsed),
            .. Empty(parsed),
            .. behind is null ? [] : Behind(behind, parsed.CommandResult),
        ];
        return parsed.Action is not ParseErrorAction ? unknown :
        [
            .. unknown,
            .. parsed.Errors.Where(error => !IsToldAbove(error, parsed)).Select(Sentence),
            .. unknown.Length == 0 && command.Subcommands.Count > 0 && command.Action is null
                ? (string[])[$"{NameOf(parsed.CommandResult)} needs a command: {string.Join(", ", NamesOf(command.Subcommands))}"]
                : [],
        ];
    }

    // Behind a command that is not known nothing can be: what follows it is not told as wrong too.
    private static IEnumerable<string> Misplaced(ParseResult parsed) =>
        parsed.CommandResult.Command.Subcommands.Count > 0 ? parsed.UnmatchedTokens.Take(1) : parsed.UnmatchedTokens;

    // The library takes an option that it does not know for the value of an argument.
    private static IEnumerable<string> Lookalikes(ParseResult parsed) =>
        from argument in parsed.CommandResult.Children.OfType<ArgumentResult>()
        from token in argument.Tokens
        where LooksLikeAnOption(token.Value)
        select Tell(token.Value, parsed.CommandResult);

    // A script whose variable is not set hands on an empty word: what is judged then must not be something else than was meant.
    private static IEnumerable<string> Empty(ParseResult parsed) =>
        from result in parsed.CommandResult.Children
        where result.Tokens.Any(token => token.Value.Length == 0) && !result.Errors.Any()
        let name = result is OptionResult option
            ? option.Option.Name
            : ((ArgumentResult)result).Argument.HelpName ?? ((ArgumentResult)result).Argument.Name
        select $"{name} is an empty word; is the variable set that stands for it?";

    private static IEnumerable<string> Behind(IReadOnlyList<string> words, CommandResult command) =>
        !WithDriver.Contains(NameOf(command), StringComparer.Ordinal)
            ? [$"{NameOf(command)} takes nothing behind --; {string.Join(" and ", WithDriver)} take the command of a driver there"]
        : words is [] or ["", ..]
            ? ["no command of a driver stands behind --, as in -- python3 driver.py; is the variable set that stands for it?"]
        : [];

    private static bool LooksLikeAnOption(string word) => word is ['-', not '-' and not '.', ..] or ['-', '-', _, ..];

    private static string Tell(string word, CommandResult command) => word.Length == 0
        ? $"an empty word stands where {NameOf(command)} takes none; is the variable set that stands for it?"
        : LooksLikeAnOption(word) ? $"{NameOf(command)} has no option {Excerpt.Word(word)}{NearestWord.Question(word, OptionsOf(command))}"
        : command.Command.Subcommands.Count > 0
            ? $"there is no command '{Excerpt.Word(word)}'; there are {string.Join(", ", NamesOf(command.Command.Subcommands))}"
                + NearestWord.Question(word, NamesOf(command.Command.Subcommands))
            : $"{NameOf(command)} does not know what to do with '{Excerpt.Word(word)}'";

    private static bool IsToldAbove(ParseError error, ParseResult parsed) =>
        error.SymbolResult is CommandResult command
            && (command.Command.Subcommands.Count > 0
                || parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)));

    // A list of the words that are right stands on a line each, and what they are wrong for is left out.
    private static string Sentence(ParseError error)
    {
        var parts = error.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var sentence = parts.Length < 2 ? error.Message : $"{parts[0]} {string.Join(", ", parts[1..])}";
        return (error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult)?.Option.Name is { } option
            && !sentence.Contains(option, StringComparison.Ordinal)
            ? $"{option}: {sentence}{Meant(error, parts)}"
            : $"{sentence}{WordsOf(error)}{Meant(error, parts)}";
    }

    // Of a closed list the library shows each word on a line and in quotation marks.
    private static string Meant(ParseError error, string[] parts) =>
        parts.Length < 2 || error.SymbolResult is not { Tokens: [.., { Value: var given }] }
            ? ""
            : NearestWord.Question(given, parts[1..].Select(word => word.Trim('\'')));

    // Of an option that is required and not there, the library does not tell what it takes.
    private static string WordsOf(ParseError error) =>
        error.SymbolResult is OptionResult { Tokens: [], Option: var option }
            && option.GetCompletions(CompletionContext.Empty).ToArray() is [_, ..] words
            ? $" It is one of {string.Join(", ", words.Select(word => word.Label))}."
            : "";

    private static IEnumerable<string> OptionsOf(CommandResult command) =>
        command.Command.Options.Select(option => option.Name).Concat(
            command.Parent is CommandResult above
                ? above.Command.Options.Where(option => option.Recursive).Select(option => option.Name)
                : []);

    private static IEnumerable<string> NamesOf(IEnumerable<Command> commands) =>
        commands.Where(command => !command.Hidden).Select(command => command.Name);

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult { Parent: not null } above ? $"{above.Command.Name} {command.Command.Name}" : command.Command.Name;
}

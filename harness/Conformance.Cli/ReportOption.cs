using System.CommandLine;
using System.CommandLine.Parsing;
using Conformance.Running;

namespace Conformance.Cli;

/// <summary>
/// Options that name the file of a report. What such a file holds is removed as soon as the command line was read, whatever is wrong
/// with the rest of it: after any end, the file is of this run or there is none.
/// </summary>
internal sealed class ReportOption : Option<string?>
{
    private ReportOption(string name) : base(name)
    {
    }

    public static ReportOption Create(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    /// <summary>Removes what the named files held.</summary>
    /// <exception cref="IOException">One of them cannot be written.</exception>
    /// <exception cref="UsageException">One of them is named twice, as a report or as a file to read.</exception>
    public static void Clear(ParseResult parse)
    {
        foreach (var (option, path) in Named(parse))
        {
            if (parse.Tokens.Count(token => IsSame(token, path)) > 1)
            {
                throw new UsageException($"{path} of {option} is named twice; a report needs a file of its own");
            }
        }

        foreach (var (_, path) in Named(parse))
        {
            WholeFile.Fresh(path);
        }
    }

    // An empty word is told as one, and names no file.
    private static IEnumerable<(string Option, string Path)> Named(ParseResult parse) =>
        from option in parse.CommandResult.Command.Options.OfType<ReportOption>()
        where parse.GetResult(option) is { Tokens: [.., { Value.Length: > 0 }] }
        select (option.Name, parse.GetResult(option)!.Tokens[^1].Value);

    private static bool IsSame(Token token, string path) =>
        token.Type == TokenType.Argument
            && token.Value.Length > 0
            && Path.GetFullPath(token.Value) == Path.GetFullPath(path);
}

using System.CommandLine;
using Conformance.Contract.Wire;
using Conformance.Corpus.Files;

namespace Conformance.Cli;

/// <summary><c>--corpus</c>: another corpus than the one that is inside the tool.</summary>
internal static class CorpusOption
{
    private const string Name = "--corpus";

    public static Option<string?> Create()
    {
        var option = new Option<string?>(Name)
        {
            Description = "Reads recordings and cases from this folder, in place of those inside the tool or of a clone above",
            HelpName = "DIR",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            var folder = result.GetValueOrDefault<string?>() ?? "";
            if (WhyNot(folder) is { } why)
            {
                result.AddError($"{Name} '{Excerpt.Word(folder)}' {why}");
            }
        });
        return option;
    }

    /// <summary>The folder that is named; null where none is.</summary>
    public static string? Of(ParseResult parse) => parse.GetValue<string?>(Name);

    /// <summary>What the command that repeats a case has of it.</summary>
    public static IEnumerable<string> Repeated(ParseResult parse) => Of(parse) is { } folder ? [Name, folder] : [];

    private static string? WhyNot(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return File.Exists(folder) ? "is a file; name a folder" : "is no folder that is there";
        }

        var tree = new FolderTree(folder);
        return ((string[])[CorpusFiles.RecordingsFolder, CorpusFiles.CasesFolder]).FirstOrDefault(part => !tree.HasFolder(part)) is { } part
            ? $"has no folder {part}; a corpus has recordings/NAME/mappings and {CorpusFiles.CasesFolder}, as a clone has them"
            : null;
    }
}

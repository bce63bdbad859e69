using System.CommandLine;
using System.Text;

namespace Conformance.Cli.Commands;

/// <summary><c>new client</c>: writes the skeleton of a driver.</summary>
internal static class NewCommand
{
    private const string Placeholder = "my-client";

    private const string Skeletons = "fixtures/skeletons";

    public static Command Create()
    {
        var language = new Option<string>("--language", "-l") { Description = "The language of the driver", Required = true };
        language.AcceptOnlyFromAmong([.. Workplace.Inside.FoldersIn(Skeletons)]);
        var folder = new Argument<string>("DIR") { Description = "The folder to write; it is made, or must be empty" };
        var client = new Command("client", "Writes a driver that passes `hello` right away") { language, folder };
        client.SetAction(parse =>
        {
            var target = EmptyFolder.Of(parse.GetRequiredValue(folder));
            var name = Name(target);
            Directory.CreateDirectory(target);
            foreach (var (path, file) in Workplace.Inside.FilesBelow($"{Skeletons}/{parse.GetRequiredValue(language)}"))
            {
                var copy = Path.GetFullPath(path, target);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllText(copy, Encoding.UTF8.GetString(file.Read()).Replace(Placeholder, name, StringComparison.Ordinal));
                parse.InvocationConfiguration.Output.WriteLine($"wrote {Path.GetRelativePath(Environment.CurrentDirectory, copy)}");
            }

            return ExitCode.AsExpected;
        });
        return new Command("new", "Writes skeletons") { client };
    }

    private static string Name(string target)
    {
        var letters = Path.GetFileName(target.TrimEnd(Path.DirectorySeparatorChar))
            .ToLowerInvariant()
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var name = new string([.. letters]).Trim('-');
        return name.Length == 0 ? Placeholder : name;
    }
}

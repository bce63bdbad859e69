using System.CommandLine;
using System.Text;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Cli.Commands;

/// <summary><c>new client</c>: writes the skeleton of a driver.</summary>
internal static class NewCommand
{
    private const string Placeholder = "my-client";

    private const string Skeletons = "fixtures/skeletons";
    private const string Sdk = "sdk";

    public static Command Create()
    {
        var language = new Option<string>("--language", "-l") { Description = "The language of the driver", Required = true };
        language.AcceptOnlyFromAmong([.. Workplace.Inside.FoldersIn($"{Skeletons}/{Sdk}")]);
        var profile = new Option<string>("--profile")
        {
            Description = "What the client is: sdk maps requests and responses, wrapper signs in as a whole",
            DefaultValueFactory = _ => Sdk,
        };
        profile.AcceptOnlyFromAmong([.. Workplace.Inside.FoldersIn(Skeletons)]);
        var folder = new Argument<string>("DIR") { Description = "The folder to write; it is made, or must be empty" };
        var client = new Command("client", "Writes a driver that passes `hello` right away") { language, profile, folder };
        client.SetAction(parse =>
        {
            var target = EmptyFolder.Of(parse.GetRequiredValue(folder));
            var name = Name(target);
            var skeleton = $"{Skeletons}/{parse.GetRequiredValue(profile)}/{parse.GetRequiredValue(language)}";
            var files = Workplace.Inside.FilesBelow(skeleton).ToArray();
            WholeFolder.Write(target, unfinished =>
            {
                foreach (var (path, file) in files)
                {
                    var copy = Path.GetFullPath(path, unfinished);
                    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                    File.WriteAllText(copy, Encoding.UTF8.GetString(file.Read()).Replace(Placeholder, name, StringComparison.Ordinal));
                }
            });
            foreach (var (path, _) in files)
            {
                var copy = Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(path, target));
                parse.InvocationConfiguration.Output.WriteLine($"wrote {copy}");
            }

            var manifest = ClientManifest.Read(Path.Combine(target, ClientShelf.ManifestName));
            parse.InvocationConfiguration.Output.WriteLine("next:");
            foreach (var line in FirstSteps.Of(manifest, Environment.CurrentDirectory))
            {
                parse.InvocationConfiguration.Output.WriteLine($"  {line}");
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

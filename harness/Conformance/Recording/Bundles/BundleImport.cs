using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.Recording.Bundles;

/// <summary>Brings a bundle in: its recordings below a folder, and its forms into the catalog of the clone that the folder is in.</summary>
internal static class BundleImport
{
    /// <summary>The steps of a bundle, when every one of its files is what the recorder writes.</summary>
    /// <exception cref="CorpusException">One is not.</exception>
    public static IReadOnlyList<RecordedStep> Check(BundleFile bundle)
    {
        var folder = Directory.CreateTempSubdirectory("bundle-");
        try
        {
            var mappings = folder.CreateSubdirectory(BundleFile.MappingsFolder).FullName;
            foreach (var (name, text) in bundle.Mappings)
            {
                File.WriteAllText(Path.Combine(mappings, name), text);
            }

            new RecordingFolder(folder.FullName, bundle.Facts.Recording.Name).Check();
            return RecordedStep.Read(mappings);
        }
        catch (CorpusException wrong)
        {
            var told = wrong.Message.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            throw new CorpusException($"the bundle is refused: {told}", wrong);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Writes the recordings, each whole or not at all.</summary>
    /// <returns>The files.</returns>
    /// <exception cref="CorpusException">The folder holds something else, or one beside it these cases; nothing was written.</exception>
    /// <exception cref="IOException">Another run writes into the folder, or it cannot be written.</exception>
    public static IReadOnlyList<string> Write(BundleFile bundle, IReadOnlyList<RecordedStep> steps, string folder)
    {
        if (Elsewhere(bundle, folder) is { } other)
        {
            throw new CorpusException(
                $"{other} is there already, and no two cases have the same id: bring the bundle into that folder, or remove it; nothing "
                + "was written");
        }

        using var recording = ServiceRecording.Open(folder, bundle.Facts.Recording);
        foreach (var scenario in steps.GroupBy(step => step.Captured.Scenario, StringComparer.Ordinal))
        {
            recording.Bring(
                scenario.Key,
                scenario.Select(step => $"{step.Recorded.Id}.json")
                    .ToDictionary(name => name, name => bundle.Mappings[name], StringComparer.Ordinal));
        }

        return recording.Written;
    }

    // All folders beside it are one corpus.
    private static string? Elsewhere(BundleFile bundle, string folder)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return own.Parent is not { Exists: true } parent ? null
            : parent.EnumerateDirectories()
                .Where(other => other.FullName != own.FullName)
                .SelectMany(other => bundle.Mappings.Keys.Select(name => Path.Combine(other.FullName, BundleFile.MappingsFolder, name)))
                .FirstOrDefault(File.Exists);
    }

    /// <summary>The file with the raised forms of the clone that a folder is in; null where it is in none.</summary>
    public static string? CatalogAbove(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
        {
            var file = Path.Combine([at.FullName, .. RaisedForms.File.Split('/')]);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Raises the forms that were seen as the catalog has them, and are not raised yet.</summary>
    /// <param name="catalog">The file of the clone.</param>
    /// <param name="seen">What was seen.</param>
    /// <returns>The first answer of each form that is raised now.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="FormatException">It is none of this tool's.</exception>
    public static IReadOnlyList<SeenForm> Raise(string catalog, IReadOnlyList<SeenForm> seen)
    {
        var text = File.ReadAllText(catalog);
        var raised = RaisedForms.Read(text);
        IReadOnlyList<SeenForm> added =
        [
            .. seen.Where(one => one.Differences.Count == 0 && !raised.ContainsKey(one.Form.Id))
                .Where(one => ChallengeCatalog.Written.Any(form => form.Id == one.Form.Id && form.Basis != Basis.Observed))
                .DistinctBy(one => one.Form.Id, StringComparer.Ordinal),
        ];
        if (added.Count > 0)
        {
            new WholeFile(catalog).Write(Encoding.UTF8.GetBytes(
                RaisedForms.Write(text, added.Select(one => KeyValuePair.Create(one.Form.Id, one.Step.Recorded.Id)))));
        }

        return added;
    }
}

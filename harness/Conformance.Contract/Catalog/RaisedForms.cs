namespace Conformance.Contract.Catalog;

/// <summary>
/// The forms whose basis a recording of AWS raised since the catalog was written: a file beside the catalog, which is built into this
/// library and to which an import adds its lines.
/// </summary>
internal static class RaisedForms
{
    /// <summary>The file, from the top of a clone.</summary>
    public const string File = "harness/Conformance.Contract/Catalog/observed.txt";

    private const char Comment = '#';

    /// <summary>The id of the case that shows a form, by the id of the form, as they were built in.</summary>
    public static IReadOnlyDictionary<string, string> ByForm { get; } = Read(BuiltIn());

    /// <summary>The forms of a text.</summary>
    /// <exception cref="FormatException">A line is no form with its case.</exception>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var raised = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var written = line.Trim();
            if (written.Length == 0 || written[0] == Comment)
            {
                continue;
            }

            var words = written.Split(' ');
            if (words.Length != 2 || !raised.TryAdd(words[0], words[1]))
            {
                throw new FormatException($"{File}: '{written}' is not a form with the case that shows it, once for each form");
            }
        }

        return raised;
    }

    /// <summary>A text with more forms, in the order of their names.</summary>
    public static string Write(string text, IEnumerable<KeyValuePair<string, string>> added) => string.Concat(
        text.Split('\n').Where(line => line.TrimStart().StartsWith(Comment)).Select(line => line.TrimEnd() + "\n")
            .Concat(
                Read(text).Concat(added).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}\n")));

    /// <summary>A form as it is now known.</summary>
    public static ChallengeForm Raise(ChallengeForm form) =>
        ByForm.ContainsKey(form.Id) ? form with { Basis = Basis.Observed } : form;

    private static string BuiltIn()
    {
        using var stream = typeof(RaisedForms).Assembly.GetManifestResourceStream("observed.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

namespace Conformance.Recording.Bundles;

/// <summary>
/// The last look at what is packed: what names the account, as far as the run knows it, is in no file, whatever the service wove it into.
/// </summary>
/// <param name="names">The names and secrets of the run.</param>
internal sealed class BundleGuard(IEnumerable<string?> names)
{
    // A shorter text, or a longer one in plain letters, is a word of the protocol by chance; the recorder knows those by their members.
    private const int Shortest = 5;
    private const int ShortestPlain = 12;
    private const string Removed = "(removed)";

    private readonly string[] known =
    [
        .. names.OfType<string>().Where(IsTelling)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length),
    ];

    /// <summary>True for a text with such a name in it.</summary>
    public bool IsNamed(string text) => known.Any(name => text.Contains(name, StringComparison.Ordinal));

    /// <summary>The text without them.</summary>
    public string Clean(string text) =>
        known.Aggregate(text, (cleaned, name) => cleaned.Replace(name, Removed, StringComparison.Ordinal));

    private static bool IsTelling(string name) => name.Length >= (name.All(char.IsAsciiLetterLower) ? ShortestPlain : Shortest);
}

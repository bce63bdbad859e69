using Conformance.Contract.Wire;

namespace Conformance.Reports;

/// <summary>What each wrapper sends as USERNAME of the follow-up to each challenge, when the user typed an alias.</summary>
/// <param name="Lines">The table as lines, its heading first; empty where no client was asked.</param>
internal sealed record NameTable(IReadOnlyList<string> Lines)
{
    private const string Heading = "USERNAME of the follow-up, where the user typed an alias";
    private const string None = "-";

    public static NameTable Of(ReportedRun run)
    {
        var challenges = run.Clients.SelectMany(client => client.Results).SelectMany(result => result.Names).Select(name => name.Challenge)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (challenges.Length == 0)
        {
            return new([]);
        }

        var width = challenges.Max(challenge => challenge.Length);
        return new(
        [
            Heading,
            .. run.Clients.Where(
                client => client.Results.Any(result => result.Names.Count > 0)).SelectMany(client => Rows(client, challenges, width)),
        ]);
    }

    // A block for each client: three columns of such words would not fit a terminal.
    private static IEnumerable<string> Rows(ReportedClient client, IEnumerable<string> challenges, int width) =>
    [
        Printable.Of($"  {client.Title}"),
        .. challenges.Select(challenge => $"    {challenge.PadRight(width)}  {Words(client, challenge)}"),
    ];

    private static string Words(ReportedClient client, string challenge)
    {
        var sent = client.Results.SelectMany(result => result.Names).Where(name => name.Challenge == challenge).CountBy(name => name.Whose)
            .OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).ToArray();
        return sent.Length switch
        {
            0 => None,
            1 => sent[0].Key,
            _ => string.Join(", ", sent.Select(name => $"{name.Key} ({name.Value})")),
        };
    }
}

using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Secrets;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>
/// What a client made known: its log, the texts of its errors, what it handed to its caller, and what it sent. The secret rules judge it.
/// </summary>
/// <param name="Secrets">The secrets of the case with their names.</param>
/// <param name="Log">What was found of them in its log; null when it wrote none while the case ran.</param>
/// <param name="Errors">The texts of its errors, with the places they come from.</param>
/// <param name="Surfaced">The texts that it handed to its caller as members of an outcome or a surface, with their paths.</param>
internal sealed record Disclosures(
    IReadOnlyDictionary<string, string> Secrets,
    FoundSecrets? Log,
    IReadOnlyList<DisclosedText> Errors,
    IReadOnlyList<DisclosedText> Surfaced)
{
    private readonly Dictionary<DisclosedText, FoundSecrets> found = [];

    /// <summary>The texts that it sent to the service: path, headers and members of the bodies, with their places.</summary>
    public IReadOnlyList<DisclosedText> Sent { get; init; } = [];

    /// <summary>
    /// The places where a one-time code stood bare when the case was played before, with another one; null in the first play. Digits that
    /// stand there by chance do so once.
    /// </summary>
    public IReadOnlyList<string>? BareBefore { get; init; }

    /// <summary>The places where a one-time code stands bare.</summary>
    public IReadOnlyList<string> BareCodes =>
    [
        .. Log is { HasBareCode: true } ? ["log"] : (string[])[],
        .. Errors.Concat(Surfaced)
            .Concat(Sent)
            .Where(text => In(text).HasBareCode && !text.Own.Contains(SecretKind.Code, StringComparer.Ordinal))
            .Select(text => text.Place),
    ];

    /// <summary>Adds the secrets that do not belong into the texts to the findings; answers whether there is any text.</summary>
    public bool Report(IReadOnlyList<DisclosedText> texts, Findings findings)
    {
        foreach (var text in texts)
        {
            foreach (var name in In(text).Names.Except(text.Own, StringComparer.Ordinal))
            {
                findings.Add(text.Place, $"no {name}", Seen.Secret(name));
            }
        }

        return texts.Count > 0;
    }

    private FoundSecrets In(DisclosedText text)
    {
        if (!found.TryGetValue(text, out var seen))
        {
            // Most texts are a secret in its own place, and such a one hides no other.
            var isOwn = Secrets.TryGetValue(text.Text, out var whole) && text.Own.Contains(whole, StringComparer.Ordinal);
            seen = isOwn ? FoundSecrets.None : SecretScrubber.OfCanaries(Secrets).In(text.Text);
            found[text] = seen;
        }

        return seen;
    }
}

/// <summary>A text that a client made known.</summary>
/// <param name="Place">Where: an error's member, or the path of a surfaced one.</param>
/// <param name="Text">The text.</param>
/// <param name="Own">The names of the secrets that belong there; empty where none does.</param>
internal sealed record DisclosedText(string Place, string Text, IReadOnlyList<string> Own)
{
    /// <summary>Adds the texts of a value that was surfaced and of all that is in it.</summary>
    public static void Collect(JsonValue value, string path, List<DisclosedText> into) => Collect(value, path, SecretKind.At, into);

    /// <summary>The texts of an error, of which none belongs there.</summary>
    public static IReadOnlyList<DisclosedText> OfError(ClientError error, string before) =>
    [
        new($"{before}error.type", error.Type, []), new($"{before}error.message", error.Message, []),
        new($"{before}error.text", error.Text, []), new($"{before}error.reasonCode", error.ReasonCode ?? "", []),
    ];

    /// <summary>The texts of requests: the path, the values of the headers, and of the members of a body that is JSON.</summary>
    public static IReadOnlyList<DisclosedText> OfRequests(IReadOnlyList<ReceivedRequest> requests)
    {
        List<DisclosedText> texts = [];
        for (var at = 0; at < requests.Count; at++)
        {
            var request = requests[at];
            var place = $"request {Wording.Number(at + 1)}";
            texts.Add(new($"{place} path", request.Path, []));
            texts.AddRange(
                request.Headers.Select(header => new DisclosedText($"{place} {header.Name}", header.Value, SecretKind.Sent(header.Name))));
            Collect(
                JsonReading.TryRead(request.Body, out _)?.Root ?? default,
                $"{place} $",
                path => SecretKind.Sent(path[(path.LastIndexOf('.') + 1)..]),
                texts);
        }

        return texts;
    }

    private static void Collect(JsonValue value, string path, Func<string, IReadOnlyList<string>> own, List<DisclosedText> into)
    {
        var text = value.Kind == JsonKind.Number ? value.Text : TaggedText.TextOf(value);
        if (text is not null)
        {
            into.Add(new(path, text, own(path)));
        }

        foreach (var child in value.Children.ToList().Where(child => text is null || !child.IsNamed(TaggedText.Tag)))
        {
            Collect(child, child.RawName.IsEmpty ? path : $"{path}.{child.Name}", own, into);
        }
    }
}

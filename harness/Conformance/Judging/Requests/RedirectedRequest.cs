using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Wire;

namespace Conformance.Judging.Requests;

/// <summary>What a redirect takes along to a place that was not asked.</summary>
internal static class RedirectedRequest
{
    private static readonly string[] OfTheSender = ["Authorization", "X-Amz-Security-Token"];

    public static RuleCheck<SentRequest>[] Rules { get; } =
    [
        new(RequestStatements.NoSecretIsRedirected, (sent, findings) =>
            sent.Armed.Case.Redirect is not (null or RedirectPlace.SamePlace) && Check(sent, findings, SecretsOf)),
        new(RequestStatements.NoSignatureToAnotherHost, (sent, findings) =>
            sent.Armed.Case.Redirect is RedirectPlace.OtherHost or RedirectPlace.OtherName && Check(sent, findings, HeadersOf)),
        new(RequestStatements.NoSignatureToAnotherPort, (sent, findings) =>
            sent.Armed.Case.Redirect is RedirectPlace.OtherPort && Check(sent, findings, HeadersOf)),
    ];

    /// <summary>The first request is right; whatever comes behind it was redirected, unless it went to the same place again.</summary>
    private static bool Check(SentRequest sent, Findings findings, Func<SentRequest, IEnumerable<(string Part, Seen Seen)>> taken)
    {
        if (sent.IsElsewhere)
        {
            foreach (var (part, seen) in taken(sent))
            {
                findings.Add($"{sent.Place} {part}", "nothing at another place", seen);
            }
        }

        return true;
    }

    private static IEnumerable<(string Part, Seen Seen)> SecretsOf(SentRequest sent)
    {
        List<DisclosedText> texts = [new("path", sent.Received.Path, [])];
        DisclosedText.Collect(sent.Body, "$", texts);
        if (!sent.IsReadable)
        {
            texts.Add(new("body", Encoding.UTF8.GetString(sent.Received.Body.Span), []));
        }

        return from text in texts
               from secret in sent.Armed.Secrets
               where text.Text.Contains(secret.Key, StringComparison.Ordinal)
               select (text.Place, Seen.Secret(secret.Value));
    }

    private static IEnumerable<(string Part, Seen Seen)> HeadersOf(SentRequest sent) =>
        OfTheSender.Where(name => sent.Received.Headers.Find(name) is not null).Select(name => (name, Seen.There));
}

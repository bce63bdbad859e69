using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.Judging;

/// <summary>What a client had heard when it sent a request, and what waits for it therefore.</summary>
/// <param name="Chain">What it asked before, since it last started, without what clients call beside a sign-in.</param>
/// <param name="Answers">What of it was answered so that the client heard the whole answer.</param>
/// <param name="Names">Who the user is by those answers.</param>
internal sealed record HeardAnswers(IReadOnlyList<PlayedRequest> Chain, IReadOnlyList<Played> Answers, ToldNames Names)
{
    /// <summary>The last of the answers that was no error; null when there was none.</summary>
    public Played? Last { get; } = Answers.LastOrDefault(one => one.Response is { Status: 200, Root.Kind: JsonKind.Object });

    /// <summary>The Session of that answer; null when it had none, as when it was empty.</summary>
    public string? Session =>
        Last?.Response.Root[WireNames.Session] is { Kind: JsonKind.String, RawString.IsEmpty: false } session ? session.Text : null;

    /// <summary>The challenge that waits for its answer; null when none does.</summary>
    public string? Challenge => Last is not { } last ? null
        : Name(last) ?? (RequestOperation.Of(last.Request) is WireNames.AssociateSoftwareToken or WireNames.VerifySoftwareToken
            ? Answers.Select(Name).LastOrDefault(name => name is not null)
            : null);

    public static HeardAnswers Before(PlayedRequest request)
    {
        var chain = request.IsStart ? [] : SinceTheStart(request);
        Played[] answers = [.. chain.Where(one => IsHeard(one, [.. chain, request])).Select(one => one.Played)];
        return new(chain, answers, ToldNames.Of(request.Script.Person, answers));
    }

    private static List<PlayedRequest> SinceTheStart(PlayedRequest request)
    {
        var before = request.SignIn.Requests.Take(request.Number - 1)
            .Where(one => one.Played.Turn != Played.BesideTheScript && !request.SignIn.Ignored.Contains(one.Played))
            .ToList();
        var start = before.FindLastIndex(one => one.IsStart);
        return start < 0 ? before : before[start..];
    }

    // A client that repeats a request before the user did anything has not heard the answer: it was late, or broke off.
    private static bool IsHeard(PlayedRequest one, IReadOnlyList<PlayedRequest> chain) =>
        one.Played.ArrivesAtOnce
        && !chain.Any(
            other => other.Number > one.Number
                && ReferenceEquals(other.Step, one.Step)
                && other.Received.Body.Span.SequenceEqual(one.Received.Body.Span));

    private static string? Name(Played one) =>
        one.Response.Root[WireNames.ChallengeName] is { Kind: JsonKind.String } name ? name.Text : null;
}

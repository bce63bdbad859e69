using Conformance.Corpus;
using Conformance.Corpus.Secrets;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;
using static Conformance.Snapshots.CanonicalValue;

namespace Conformance.Snapshots;

/// <summary>The canonical form of what a client handed out in one case: the members of a call, or the steps of a sign-in.</summary>
internal static class ClientForm
{
    // The number of the message, and what is asked besides.
    private const string MessageId = "id";

    /// <summary>Both.</summary>
    public static CanonicalForms All { get; } = new(Of, Of);

    /// <summary>The form of a call.</summary>
    public static string Of(Surfacing surfacing, Uri endpoint)
    {
        var own = new OwnTexts(surfacing.Armed, endpoint);
        own.Texts.Collect(surfacing.Armed.Sent.Root);
        CanonicalValue handedOut = surfacing.Error is { } error ? Error(error, own)
            : surfacing.HasSurface ? CanonicalValue.Of(surfacing.Surface, own.Texts, MemberAt.None)
            : new Text("(nothing)");
        return Write([Step(surfacing.Armed.Case.Operation, (surfacing.Error is null ? StepNames.Surface : StepNames.Error, handedOut))]);
    }

    /// <summary>The form of a sign-in.</summary>
    public static string Of(SignInSeen seen, Uri endpoint)
    {
        var own = new OwnTexts(seen.Dialogue.Armed, endpoint);
        foreach (var played in seen.Played)
        {
            own.Texts.Collect(played.Response.Root);
        }

        return Write([.. seen.Steps.Select(step => Step(step.Question.Operation, [.. Outcome(step.Answer, own)]))]);
    }

    private static IEnumerable<(string, CanonicalValue)> Outcome(AttemptAnswer? answer, OwnTexts own)
    {
        if (answer is null)
        {
            return [(StepNames.Outcome, new Text("(nothing)"))];
        }

        return
            from member in answer.Whole.Children.ToList()
            where !member.IsNamed(MessageId)
            select (
                member.Name,
                member.IsNamed(StepNames.Error) && answer.Error is { } error
                    ? Error(error, own)
                    : CanonicalValue.Of(member, own.Texts, MemberAt.None.Member(member)));
    }

    private static Members Error(ClientError error, OwnTexts own) => new(
    [
        ("kind", new Text(error.Kind)),
        // How a text puts words around the message is the runtime's own, and changes with it.
        ("message", new Text(own.Words(error.Message.Length > 0 ? error.Message : error.Text))),
        ("type", new Text(own.Words(error.Type))),
    ]);

    private static Members Step(string operation, params (string, CanonicalValue)[] members) =>
        new([(StepNames.Operation, new Text(operation)), .. members]);

    private static string Write(Members[] steps) => CanonicalText.Write(new Members([(StepNames.Steps, new Items(steps))]));

    /// <summary>What only this run has: the values of the armed case, and the port of the replay server.</summary>
    private sealed class OwnTexts(ArmedCase armed, Uri endpoint)
    {
        public Placeholders Texts { get; } = new([
            new(armed.ClientId, "client id"), new(endpoint.Authority, "endpoint"), new(armed.Password, "password"),
        ])
        { Scrub = SecretScrubber.Of(armed).Scrub };

        /// <summary>The words of an error, in which a secret may stand escaped or in part.</summary>
        public string Words(string text) => Texts.Inside(Texts.Scrub(armed.Messages.Without(text)));
    }
}

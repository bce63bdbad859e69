using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

/// <summary>What was signed out is over: a later sign-in with the same memory sends nothing of it but the device.</summary>
internal static class NothingOfBeforeTheSignOut
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NothingOfBeforeTheSignOut, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.Script.HasMemory || !sent.IsReadable || Over(sent) is not { Count: > 0 } over)
        {
            return false;
        }

        foreach (var (place, text) in SentTexts.Of(sent))
        {
            if (over.TryGetValue(text, out var what))
            {
                findings.Add(place, "nothing of who signed out, but for the device", Seen.There.As($"the {what} of before"));
            }
        }

        return true;
    }

    /// <summary>
    /// The Sessions, tokens, codes and ClientMetadata of before the last sign-out that did not come again since, each with what it is; null
    /// where nobody signed out.
    /// </summary>
    private static Dictionary<string, string>? Over(PlayedRequest sent)
    {
        var before = sent.SignIn.Steps.TakeWhile(step => !ReferenceEquals(step, sent.Step)).ToList();
        var signOut = before.FindLastIndex(step => step.Question.Operation == AttemptQuestion.SignOutOperation);
        if (signOut < 0)
        {
            return null;
        }

        var over = Heard(before.Take(signOut).SelectMany(step => step.Played));
        foreach (var (value, name) in Given(before.Take(signOut)))
        {
            over[value] = name;
        }

        foreach (var again in Heard(before.Skip(signOut).SelectMany(step => step.Played).Concat(sent.EarlierInStep))
            .Concat(Given([.. before.Skip(signOut), sent.Step]))
            .Select(value => value.Key))
        {
            over.Remove(again);
        }

        return over;
    }

    /// <summary>The codes that a human typed, and the ClientMetadata that the caller added.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Given(IEnumerable<SignInStep> steps) =>
        from step in steps
        from value in (KeyValuePair<string, string>[])
        [
            .. step.Question.Given?.Code is { } code ? [new(code, "code")] : (KeyValuePair<string, string>[])[],

            // A single letter may be that of anything.
            .. (step.Question.SignIn?.ClientMetadata ?? new Dictionary<string, string>(StringComparer.Ordinal))
                .Where(entry => entry.Value.Length > 1)
                .Select(entry => KeyValuePair.Create(entry.Value, "ClientMetadata")),
        ]
        select value;

    private static Dictionary<string, string> Heard(IEnumerable<Replay.Played> played)
    {
        Dictionary<string, string> heard = new(StringComparer.Ordinal);
        foreach (var root in played.Select(one => one.Response.Root))
        {
            var result = root[WireNames.AuthenticationResult];
            foreach (var (value, name) in ((JsonValue, string)[])
            [
                (root[WireNames.Session], "Session"), (result[WireNames.AccessToken], "access token"),
                (result[WireNames.IdToken], "ID token"), (result[WireNames.RefreshToken], "refresh token"),
            ])
            {
                if (value is { Kind: JsonKind.String, RawString.IsEmpty: false })
                {
                    heard[value.Text] = name;
                }
            }
        }

        return heard;
    }
}

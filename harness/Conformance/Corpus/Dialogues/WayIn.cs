using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>A way into a sign-in: what is asked and answered before the script begins.</summary>
/// <param name="Word">The flow, in the protocol's word; ids of cases behind it end in <c>@</c> and this.</param>
/// <param name="Paths">The forms that come first, the shortest path at the front.</param>
internal sealed record WayIn(string Word, params string[][] Paths)
{
    /// <summary>The flows that begin with the proof of a password.</summary>
    private static readonly string[] Proven = ["srp", "customSrp"];

    /// <summary>The ways beside that of the script itself, which is mostly the password.</summary>
    public static IReadOnlyList<WayIn> All { get; } =
    [
        new("srp", ["PASSWORD_VERIFIER"]),
        new("custom", ["CUSTOM_CHALLENGE"]),
        new("customSrp", ["PASSWORD_VERIFIER"], ["PASSWORD_VERIFIER", "CUSTOM_CHALLENGE"]),
        new("choice", ["SELECT_CHALLENGE"]),
    ];

    /// <summary>The script behind this way in; null where the flow does not lead there, or it is the script's own.</summary>
    public Dialogue? Before(Dialogue script, Replies replies)
    {
        // A preferred challenge comes first by itself, and behind a choice too.
        if (script.FlowWord() == Word && Word != "choice")
        {
            return null;
        }

        if (Proven.Contains(Word, StringComparer.Ordinal) && BeginsWithAProof(script))
        {
            return GoesOn(script) ? script with { Flow = FlowOf(Word), HasPassword = Word == "customSrp" } : null;
        }

        var starts = script.Turns.TakeWhile(turn => turn.Awaits == Awaited.Start).Count();
        var first = script.Turns[0].Reply;
        if (PathTo(first) is not { } found || !GoesOn(script) || script.Turns.Any(turn => turn.Input?.Kind == InputKind.SignIn))
        {
            return null;
        }

        Turn[] asked =
        [
            .. found.Path.Select((form, at) => at == 0
                ? new Turn(Awaited.Start, replies.Start(form))
                : new Turn(Awaited.FollowUp, replies.Later(form), HumanInput.Between(found.Path[at - 1], form))),
        ];
        var input = HumanInput.Between(found.Path[^1], found.Form);
        return script with
        {
            Flow = FlowOf(Word),
            HasPassword = Word == "customSrp",
            Preferred = null,
            Other = script.Other is null ? null : Before(script.Other, replies),
            Turns =
            [
                .. asked,
                .. script.Turns.Take(starts).Select(
                    (turn, at) => new Turn(Awaited.FollowUp, Behind(turn.Reply, found.Form, replies), at == 0 ? input : null)),
                .. script.Turns.Skip(starts),
            ],
        };
    }

    /// <summary>The flow of a protocol's word.</summary>
    public static SignInFlow FlowOf(string word) => Enum.Parse<SignInFlow>(word == "customSrp" ? "custom" : word, ignoreCase: true);

    /// <summary>
    /// The path behind which a reply can come, and the form in which it comes; no form for one that is no known challenge.
    /// </summary>
    private (string[] Path, string Form)? PathTo(Reply first)
    {
        if (first.Form is null && !ChallengeCatalog.Names.Contains(first.Challenge, StringComparer.Ordinal))
        {
            return (Paths[^1], "");
        }

        foreach (var path in Paths)
        {
            // A Lambda asks for a code in a form of its own, which always names the user.
            if (After(path[^1]).FirstOrDefault(lead => first.Form is null
                ? lead.Form.Split('.')[0] == first.Challenge
                : lead.Form == first.Form
                    || (first.Identity == IdentityKeys.AsRecorded && lead.Form == $"{first.Form}.lambda")) is { } lead)
            {
                return (path, lead.Form);
            }
        }

        return null;
    }

    // What sources of clients alone tell has pairs of its own, and leads to nothing else.
    private IEnumerable<Lead> After(string form) => Leads.After(Word, form).Where(lead => lead.Basis != Basis.Source);

    /// <summary>
    /// True when the proof of a password begins the script, so that it stands in no other's way. No device is known to be remembered in a
    /// custom flow.
    /// </summary>
    private static bool BeginsWithAProof(Dialogue script) => script is { HasDevice: false, Other: null }
        && Proven.Contains(script.FlowWord(), StringComparer.Ordinal)
        && script.Turns[0].Reply.Challenge == "PASSWORD_VERIFIER";

    /// <summary>True when each later challenge of a script can follow the one before in this flow.</summary>
    private bool GoesOn(Dialogue script) => script.Turns.Zip(script.Turns.Skip(1)).All(pair =>
        pair is not { First.Reply.Form: { } before, Second.Reply.Form: { } next }
        || After(before).Any(lead => lead.Form == next));

    /// <summary>A reply as it comes behind another challenge.</summary>
    private static Reply Behind(Reply first, string form, Replies replies) => first.Form is null ? first : replies.Later(form) with
    {
        Class = first.Class,
        Corner = first.Corner,
        Parameters = first.Parameters,
        SessionEnd = first.SessionEnd,

        // Only at the start has the proof of a password no Session.
        SessionLength = form == "PASSWORD_VERIFIER" ? null : first.SessionLength,
        Identity = first.Identity == IdentityKeys.AsRecorded ? replies.Later(form).Identity : first.Identity,
    };
}

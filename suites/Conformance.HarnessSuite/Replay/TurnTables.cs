using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.HarnessSuite.Running;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Replay;

/// <summary>
/// What a request gets and which rule speaks of it, by what a script waits for and what comes while nobody has given anything.
/// </summary>
internal sealed class TurnTables
{
    private const string Code = "sign-in.SMS_MFA.alias.no-secret";
    private const string SetUp = "sign-in.MFA_SETUP.alias.no-secret";
    private const string Renewal = "renew.old-token-kept";

    // Start, FollowUp, Associate, Verify, Refresh: what it gets, and the rule.
    private static readonly (string What, string Case, int Before, string[] Row)[] Rows =
    [
        ("a start", Code, 0, ["next", "refused REQ-TRY-004", "refused REQ-TRY-004", "refused REQ-TRY-004", "refused REQ-TRY-006"]),
        ("a code", Code, 1, ["anew REQ-TRY-005", "next", "refused REQ-TRY-004", "refused REQ-TRY-004", "refused REQ-TRY-006"]),
        (
            "nothing",
            Code,
            2,
            ["anew REQ-TRY-005", "refused REQ-TRY-004", "refused REQ-TRY-004", "refused REQ-TRY-004", "refused REQ-TRY-006"]),
        (
            "AssociateSoftwareToken",
            SetUp,
            1,
            ["anew REQ-TRY-005", "refused REQ-TRY-004", "next", "refused REQ-TRY-004", "refused REQ-TRY-006"]),
        ("VerifySoftwareToken", SetUp, 2, ["anew REQ-TRY-005", "refused REQ-TRY-004", "again", "next", "refused REQ-TRY-006"]),
        ("the end of the set-up", SetUp, 3, ["anew REQ-TRY-005", "next", "refused REQ-TRY-004", "again", "refused REQ-TRY-006"]),
        (
            "a refresh",
            Renewal,
            1,
            ["anew REQ-TRY-005", "refused REQ-TRY-004", "refused REQ-TRY-004", "refused REQ-TRY-004", "next REQ-TRY-006"]),
    ];

    private static IEnumerable<TestCaseData> All =>
        from row in Rows
        from came in Enum.GetValues<Awaited>()
        select new TestCaseData(row.Case, row.Before, came)
            .Returns(row.Row[(int)came])
            .SetName($"{came} while {row.What} is awaited: {row.Row[(int)came]}");

    [TestCaseSource(nameof(All))]
    public string A_request_gets_what_the_table_says_and_its_rule_speaks(string id, int before, Awaited came)
    {
        var one = Stage.Corpus.Cases.Single(one => one.Id == id);
        var dialogue = new ArmedDialogue(one, one.Dialogue!, "table");
        var srp = new SrpReplies(dialogue);
        var service = new ScriptedService(dialogue, srp, TimeProvider.System);
        for (var turn = 0; turn < before; turn++)
        {
            service.Answer(Request(one.Dialogue!.Turns[turn].Awaits, $"{{\"number\":{turn}"));
        }

        service.Answer(Request(came, "{\"number\":\"odd\""));
        var played = service.Played;
        var seen = new SignInSeen(
            dialogue, DegenerateClients.DescribeWrapper("table"), srp, [new(new(AttemptQuestion.SignInOperation, "table"), played)]);
        var findings = new Findings();
        findings.Run(ClientRules.Requests, seen.Requests[^1]);
        var rules = findings.All.Select(finding => finding.Rule.Id).Where(rule => rule.StartsWith("REQ-TRY-", StringComparison.Ordinal));
        var (last, awaited) = (played[^1], before < one.Dialogue!.Turns.Count ? one.Dialogue.Turns[before].Awaits : (Awaited?)null);
        var got = last.IsOutOfTurn ? $"refused{(service.Next == before && last.Response.Status == 400 ? "" : " and moved")}"
            : came == awaited && last.Turn == before && service.Next == before + 1 ? "next"
            : last.Turn == 0 && service.Next == 1 ? "anew"
            : service.Next == before
                && played.Take(before).Any(earlier => earlier.Turn == last.Turn && TurnTable.What(earlier.Request) == came) ? "again"
            : "something else";
        return string.Join(' ', [got, .. rules]);
    }

    private static ReceivedRequest Request(Awaited kind, string members)
    {
        var operation = kind switch
        {
            Awaited.FollowUp => WireNames.AdminRespondToAuthChallenge,
            Awaited.Associate => WireNames.AssociateSoftwareToken,
            Awaited.Verify => WireNames.VerifySoftwareToken,
            _ => WireNames.AdminInitiateAuth,
        };
        var flow = kind == Awaited.Refresh ? ",\"AuthFlow\":\"REFRESH_TOKEN_AUTH\"" : "";
        return new(
            "POST",
            "/",
            [new(WireNames.Target, WireNames.TargetPrefix + operation)],
            Encoding.UTF8.GetBytes($"{members}{flow}}}"),
            default);
    }
}

using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// Every challenge behind every other that can come before it, in each flow that leads there: three Sessions, each another, and the
/// follow-up to the second; then tokens, or those of a new device with a refresh behind them.
/// </summary>
internal static class PairTable
{
    public static IEnumerable<Case> Expand(Replies replies) =>
        from flow in Leads.Flows
        from first in ChallengeCatalog.Forms.Select(form => form.Id)
        let way = Leads.WayTo(flow, first)
        where way is not null
        from second in Leads.After(flow, first)
        where second.Form != "DEVICE_PASSWORD_VERIFIER"
        let path = (string[])[.. way, first, second.Form]
        from one in Cases(flow, path, second, replies)
        select one;

    private static IEnumerable<Case> Cases(string flow, string[] path, Lead second, Replies replies)
    {
        var (pair, suffix) = ($"{second.After}.{second.Form}", flow == "password" ? "" : "@" + flow);
        var script = new Dialogue
        {
            Flow = WayIn.FlowOf(flow),
            HasPassword = flow == "customSrp",
            HasDevice = second.Form == "DEVICE_SRP_AUTH",
            Person = Person.Aliased,
            Turns = [.. Turns(path, replies, replies.Tokens)],
        };
        yield return Make($"pair.{pair}{suffix}", script, second);
        yield return Make($"pair.{pair}.secret{suffix}", script with { HasSecret = true }, second);
        if (script.HasDevice)
        {
            // Whoever names a device that the service knows is given no new one.
            yield break;
        }

        yield return Make(
            $"pair-device.{pair}{suffix}",
            script with
            {
                Turns =
                [
                    .. Turns(path, replies, replies.TokensOfNewDevice),
                    new(Awaited.Refresh, replies.RefreshedTokens, new(InputKind.Refresh)),
                ],
            },
            second);
    }

    /// <summary>A sign-in that meets some forms in turn, and ends in tokens.</summary>
    internal static IEnumerable<Turn> Turns(string[] path, Replies replies, Reply tokens) =>
        Way(path, replies).Concat(Ending(path[^1], replies, tokens));

    /// <summary>The beginning of a sign-in that meets some forms in turn.</summary>
    internal static IEnumerable<Turn> Way(IReadOnlyList<string> path, Replies replies) => path.Select((form, at) => at == 0
        ? new Turn(Awaited.Start, replies.Start(form))
        : new(Awaited.FollowUp, replies.Later(form), HumanInput.Between(path[at - 1], form)));

    private static IEnumerable<Turn> Ending(string last, Replies replies, Reply tokens) => last switch
    {
        "MFA_SETUP" => IdentityTable.SetUp(replies, tokens),
        "SELECT_MFA_TYPE" =>
        [
            new(Awaited.FollowUp, replies.Later("SOFTWARE_TOKEN_MFA"), HumanInput.Between(last, "SOFTWARE_TOKEN_MFA")),
            new(Awaited.FollowUp, tokens, HumanInput.For("SOFTWARE_TOKEN_MFA")),
        ],
        "DEVICE_SRP_AUTH" =>
        [
            new(Awaited.FollowUp, replies.Later("DEVICE_PASSWORD_VERIFIER")),
            new(Awaited.FollowUp, tokens),
        ],
        _ => [new(Awaited.FollowUp, tokens, HumanInput.Between(last, ""))],
    };

    private static Case Make(string id, Dialogue script, Lead lead) => DialogueCase.Of(
        id, script, lead.Basis, $"{lead.After} can lead to {lead.Form}") with
    {
        Since = "0.5",
        IsAdvisory = lead.Basis == Basis.Source,
    };
}

using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SecondFactorsToChoose
{
    private static readonly (string Name, byte[] Bytes)[] Others =
    [
        .. ChallengeCatalog.Forms.Select(form => form.Challenge).Distinct(StringComparer.Ordinal)
            .Where(name => !ChallengeCatalog.Forms.Any(form => form.Challenge == name && Leads.All.Any(
                lead => lead.After == "SELECT_MFA_TYPE" && lead.Form == form.Id)))
            .Select(name => (name, Encoding.ASCII.GetBytes(name))),
    ];

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SecondFactorsToChoose, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.HasChallenge
            || !payload.Challenge.IsText("SELECT_MFA_TYPE"u8)
            || payload.Parameters[WireNames.MfasCanChoose] is not { Kind: JsonKind.String } listed)
        {
            return false;
        }

        foreach (var (name, bytes) in Others)
        {
            // The list is read only where the name can stand in it, as it is or escaped, since that costs memory.
            if ((listed.RawString.IndexOf(bytes) >= 0 || listed.RawString.IndexOf("\\u"u8) >= 0) && Offers(listed.Text, name))
            {
                findings.Add("$.ChallengeParameters.MFAS_CAN_CHOOSE", "second factors alone", Seen.OtherMembers.As($"with {name}"));
            }
        }

        return true;
    }

    private static bool Offers(string list, string name) =>
        JsonReading.TryRead(Encoding.UTF8.GetBytes(list), out _) is { Root.Kind: JsonKind.Array } choices
        && choices.Root.Children.ToList().Any(choice => choice.IsText(name));
}

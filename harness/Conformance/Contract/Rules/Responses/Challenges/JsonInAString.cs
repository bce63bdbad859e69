using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Challenges;

internal static class JsonInAString
{
    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-CHA-005",
        "A parameter that is JSON in a string holds JSON of its kind.",
        Level.Must,
        Citation.Recordings("requiredAttributes, userAttributes of AdminInitiateAuth")
            .On("2021-01-01")
            .And(Citation.Recordings("MFAS_CAN_SETUP of AdminInitiateAuth").On("2025-11")),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        var applies = false;
        foreach (var form in payload.HasChallenge ? payload.Forms : [])
        {
            foreach (var parameter in payload.Parameters.Children)
            {
                var due = form.Find(parameter)?.Form switch
                {
                    ValueForm.JsonArray => JsonKind.Array,
                    ValueForm.JsonObject => JsonKind.Object,
                    _ => JsonKind.Absent,
                };
                if (due != JsonKind.Absent && parameter.Kind == JsonKind.String)
                {
                    applies = true;
                    Judge(parameter, due, findings);
                }
            }
        }

        return applies;
    }

    private static void Judge(in JsonValue parameter, JsonKind due, Findings findings)
    {
        var kind = JsonText.KindInside(parameter);
        if (kind != due)
        {
            findings.Add(
                Wording.Path("$.ChallengeParameters", parameter),
                $"a JSON {due} as text",
                kind == JsonKind.Absent
                    ? Seen.NotJson.As($"{Wording.Length(parameter)} that is not JSON")
                    : Seen.OtherJson.As($"a JSON {kind} as text"));
        }
    }
}

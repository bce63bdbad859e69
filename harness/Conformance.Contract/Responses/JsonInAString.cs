using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class JsonInAString
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.JsonInAString, Check);

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

using System.Text.Json;
using Conformance.Contract.Catalog;

namespace Conformance.Benchmarks.Ordinary;

internal static class ParameterRules
{
    public static void JudgeValues(OrdinaryPayload payload, List<OrdinaryFinding> findings)
    {
        if (payload.Parameters.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var parameter in payload.AllParameters.EnumerateObject())
        {
            if (parameter.Value.ValueKind != JsonValueKind.String)
            {
                findings.Add(new("RSP-CHA-002", $"$.ChallengeParameters.{parameter.Name}", $"{parameter.Value.ValueKind}"));
            }
        }
    }

    public static void Judge(OrdinaryPayload payload, List<OrdinaryFinding> findings)
    {
        if (payload.Parameters.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        JudgeMissing(payload, isSure: true, "RSP-CHA-003", findings);
        JudgeMissing(payload, isSure: false, "RSP-CHA-004", findings);
        foreach (var parameter in payload.AllParameters.EnumerateObject())
        {
            var listed = payload.Forms.Select(form => form.Find(parameter.Name)).FirstOrDefault(found => found is not null);
            if (listed is null)
            {
                if (payload.Forms.Length > 0 && !payload.Forms[0].IsOpen)
                {
                    findings.Add(new("RSP-CHA-006", $"$.ChallengeParameters.{parameter.Name}", "present"));
                }
            }
            else if (listed.Form is ValueForm.JsonArray or ValueForm.JsonObject && parameter.Value.Text() is { } text)
            {
                var due = listed.Form == ValueForm.JsonArray ? JsonValueKind.Array : JsonValueKind.Object;
                if (KindInside(text) != due)
                {
                    findings.Add(new("RSP-CHA-005", $"$.ChallengeParameters.{parameter.Name}", "of another kind"));
                }
            }
        }
    }

    private static void JudgeMissing(OrdinaryPayload payload, bool isSure, string ruleId, List<OrdinaryFinding> findings)
    {
        List<string>? fewest = null;
        foreach (var form in payload.Forms)
        {
            if (form.IsSure != isSure)
            {
                continue;
            }

            List<string> missing = [];
            var due = 0;
            foreach (var parameter in form.Parameters)
            {
                if (parameter.Presence == Presence.Always && parameter.Name != "MFAS_CAN_SETUP")
                {
                    due++;
                    if (!payload.Parameters.Member(parameter.Name).HasValue())
                    {
                        missing.Add(parameter.Name);
                    }
                }
            }

            if (due == 0)
            {
                return;
            }

            fewest = fewest is null || missing.Count < fewest.Count ? missing : fewest;
        }

        foreach (var name in fewest ?? [])
        {
            findings.Add(new(ruleId, $"$.ChallengeParameters.{name}", "absent"));
        }
    }

    private static JsonValueKind KindInside(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind;
        }
        catch (JsonException)
        {
            return JsonValueKind.Undefined;
        }
    }
}

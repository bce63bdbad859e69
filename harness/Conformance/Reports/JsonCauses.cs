using System.Text.Json;
using Conformance.Corpus;

namespace Conformance.Reports;

/// <summary>What is to be mended, as the JSON report has it.</summary>
internal static class JsonCauses
{
    /// <summary>Writes the causes of a client: of its failures first, then of its warnings.</summary>
    public static void Write(Utf8JsonWriter json, ReportedClient client, RepeatCommand repeat, bool isStrict)
    {
        var causes = FoundCauses.Of(client.Results, isStrict);
        json.WriteStartArray("causes");
        foreach (var cause in causes.Failed.Concat(causes.Warned))
        {
            Write(json, cause, client, repeat);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the two figures of a service.</summary>
    public static void WriteFigures(Utf8JsonWriter json, ServiceFigures figures)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("answers", figures.Challenges);
        json.WriteNumber("possibleAnswers", figures.AllChallenges);
        json.WriteNumber("scenarios", figures.Scenarios);
        json.WriteNumber("possibleScenarios", figures.AllScenarios);
        json.WriteEndObject();
        json.WriteStartObject("divergence");
        json.WriteNumber("wrong", figures.Wrong);
        json.WriteNumber("known", figures.Known);
        json.WriteNumber("judged", figures.Scenarios);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FoundCause cause, ReportedClient client, RepeatCommand repeat)
    {
        json.WriteStartObject();
        json.WriteString("verdict", CaseFile.Spell(cause.Verdict));
        if (cause is { Cause: { } named, Example: { } finding })
        {
            json.WriteString("rule", named.Rule);
            json.WriteString("level", CaseFile.Spell(finding.Rule.Level));
            json.WriteString("statement", finding.Rule.Statement);
            json.WriteString("place", named.Place);
            json.WriteString("seen", named.Seen);
            json.WriteString("expected", finding.Expected);
            json.WriteString("actual", finding.Actual);
        }
        else if (cause.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        json.WriteStartArray("cases");
        foreach (var id in cause.Cases)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteString("repeat", repeat.For(client.Name, cause.Cases[0]));
        json.WriteEndObject();
    }
}

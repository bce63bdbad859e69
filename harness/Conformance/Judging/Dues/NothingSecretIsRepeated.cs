using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Dues;

internal static class NothingSecretIsRepeated
{
    // A shorter one may stand in a text by chance.
    private const int Shortest = 8;

    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.NothingSecretIsRepeated, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        var sent = step.SentSecrets.Where(secret => secret.Value.Length >= Shortest).ToArray();
        if (step.Response is not { } response || step.SentSecrets.Count == 0 || response.Root.Kind == JsonKind.Absent)
        {
            return false;
        }

        Look(response.Root, "$", sent, findings);
        return true;
    }

    private static void Look(in JsonValue value, string path, KeyValuePair<string, string>[] sent, Findings findings)
    {
        foreach (var child in value.Children.ToList())
        {
            var at = value.Kind == JsonKind.Array ? $"{path}[*]" : $"{path}.{child.Name}";
            if (child.Kind == JsonKind.String)
            {
                // That a Session is the one that was sent is for another rule to tell.
                foreach (var (name, _) in sent.Where(
                    secret => child.Text.Contains(secret.Value, StringComparison.Ordinal) && at != $"$.{secret.Key}"))
                {
                    findings.Add(at, $"without the {name} of the request", Seen.OtherMembers.As($"with the {name} of the request"));
                }
            }

            Look(child, at, sent, findings);
        }
    }
}

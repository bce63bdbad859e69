using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class CredentialAsGiven
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.CredentialAsGiven, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Given?.Credential is not { } due
            || !sent.IsAnswer
            || sent.Parameters[WireNames.Credential] is not { Kind: JsonKind.String } credential)
        {
            return false;
        }

        var read = JsonReading.TryRead(Encoding.UTF8.GetBytes(credential.Text), out var fault);
        if (read is null || !AreSame(read.Root, JsonReading.TryRead(Encoding.UTF8.GetBytes(due), out _)!.Root))
        {
            findings.Add(
                sent.AtParameter(WireNames.Credential),
                "the assertion as it was given",
                read is null ? Seen.NotJson.As($"a text that {fault}") : Seen.OtherJson);
        }

        return true;
    }

    private static bool AreSame(JsonValue one, JsonValue other)
    {
        if (one.Kind != other.Kind || one.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            return one.Kind == other.Kind && one.Text == other.Text;
        }

        var (ours, theirs) = (one.Children.ToList(), other.Children.ToList());
        return ours.Count == theirs.Count
            && ours.Select((child, at) => (child, at)).All(
                pair => AreSame(pair.child, one.Kind == JsonKind.Object ? other[pair.child.Name] : theirs[pair.at]));
    }
}

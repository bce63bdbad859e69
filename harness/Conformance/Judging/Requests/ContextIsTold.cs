using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

internal static class ContextIsTold
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.ContextIsTold, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.Script.HasContext || !(sent.IsStart || sent.IsFollowUp))
        {
            return false;
        }

        var context = sent.SignIn.Dialogue.Context();
        var member = sent.IsAdmin ? WireNames.ContextData : WireNames.UserContextData;
        var told = sent.Body[member];
        if (told.Kind != JsonKind.Object || told.Children.IsEmpty)
        {
            findings.Add(sent.At(member), "what was given", told.Kind == JsonKind.Object ? Seen.EmptyObject : Wording.Kind(told));
            return true;
        }

        foreach (var (name, due) in Texts(context, sent.IsAdmin))
        {
            if (!told[name].IsText(due))
            {
                findings.Add(sent.At($"{member}.{name}"), "what was given", TextWording.Unlike(told[name], due));
            }
        }

        if (sent.IsAdmin && !context.HttpHeaders!.All(header => HasHeader(told["HttpHeaders"], header)))
        {
            var headers = told["HttpHeaders"];
            findings.Add(
                sent.At($"{member}.HttpHeaders"),
                "a list of headerName and headerValue",
                headers.Kind == JsonKind.Array ? Seen.OtherItems : Wording.Kind(headers));
        }

        return true;
    }

    // The public operations have no more than these two.
    private static IEnumerable<(string Name, string Due)> Texts(Subjects.SignInContext context, bool isAdmin) =>
    [
        ("IpAddress", context.IpAddress!),
        ("EncodedData", context.EncodedData!),
        .. isAdmin ? [("ServerName", context.ServerName!), ("ServerPath", context.ServerPath!)] : ((string, string)[])[],
    ];

    private static bool HasHeader(JsonValue headers, KeyValuePair<string, string> due) =>
        headers.Kind == JsonKind.Array && headers.Children.ToList().Any(header =>
        string.Equals(header["headerName"].Text, due.Key, StringComparison.OrdinalIgnoreCase) && header["headerValue"].IsText(due.Value));
}

using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

/// <summary>Says which Session a wrong one is, or how it was spoiled.</summary>
internal static class SessionWording
{
    public static Seen Of(in JsonValue sent, string due, PlayedRequest request)
    {
        var text = sent.Text;
        return request.Heard.Answers.Any(one => one.Response.Root[WireNames.Session].IsText(text))
            ? Seen.Older.As("that of an answer before")
            : request.SignIn.Dialogue.Sessions.ContainsValue(text) ? Seen.OtherSignIns
            : request.SignIn.IsOfAnotherCase(text) ? Seen.OtherCases
            : due.Length > 0 ? TextWording.Unlike(sent, due)
            : Wording.Kind(sent);
    }
}

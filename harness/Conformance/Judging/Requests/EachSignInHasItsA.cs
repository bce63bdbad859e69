using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class EachSignInHasItsA
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.EachSignInHasItsA, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.Heard.Challenge == "DEVICE_SRP_AUTH" || sent.Parameters[WireNames.SrpA] is not { Kind: JsonKind.String } number)
        {
            return false;
        }

        // Of two that are under way together the second tells it, so that it is told once.
        var beside = sent.SignIn.Dialogue.IsSecond ? sent.SignIn.Srp.Beside?.Answered ?? [] : [];
        string[] others = [.. Earlier(sent), .. beside];
        if (others.Contains(Digits(number.Text), StringComparer.OrdinalIgnoreCase))
        {
            findings.Add(sent.AtParameter(WireNames.SrpA), "a number of its own", Seen.Same.As("that of another sign-in"));
        }

        return others.Length > 0;
    }

    /// <summary>What the sign-ins sent that came before on the same device.</summary>
    private static IEnumerable<string> Earlier(PlayedRequest sent)
    {
        var signIn = sent.SignIn;
        var start = signIn.Steps.TakeWhile(step => step != sent.Step).Append(sent.Step).Last(step => step.Question.SignIn is not null);
        return signIn.Requests
            .Where(one => signIn.Steps.TakeWhile(step => step != start).Contains(one.Step))
            .Select(one => one.Parameters[WireNames.SrpA])
            .Where(one => one.Kind == JsonKind.String)
            .Select(one => Digits(one.Text));
    }

    private static string Digits(string number) => number.TrimStart('0');
}

using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.TokenClaims;

/// <summary>The rules that judge what the tokens of a service say, in reading order.</summary>
internal static class ClaimRules
{
    private static readonly string[] Usual = ["origin_jti", "event_id", "jti"];

    /// <summary>All of them.</summary>
    public static RuleCheck<StepAnswered>[] All { get; } =
    [
        Of(ClaimStatements.TokenUse, JudgeUse),
        OfReadable(ClaimStatements.AppClient, (token, issued, findings) =>
            JudgeText(token, token.IsAccess ? "client_id" : "aud", "the app client", text => text == issued.ClientId, findings)),
        OfReadable(ClaimStatements.Issuer, (token, issued, findings) => JudgeText(
            token, "iss", "the id of the pool as its last part", text => text.Split('/')[^1] == issued.UserPoolId, findings)),
        new(ClaimStatements.Subject, JudgeSubject),
        new(ClaimStatements.Lifetime, JudgeLifetime),
        Of(ClaimStatements.Signature, JudgeSignature),
        OfReadable(ClaimStatements.UsualClaims, (token, _, findings) =>
        {
            foreach (var claim in token.IsAccess ? Usual.Append("scope") : Usual)
            {
                JudgeText(token, claim, "a text", _ => true, findings);
            }
        }),
    ];

    private static RuleCheck<StepAnswered> Of(Rule rule, Action<IssuedToken, IssuedTokens, Findings> judge) => new(rule, (step, findings) =>
    {
        var tokens = step.Issued is null ? [] : IssuedToken.In(step).ToArray();
        foreach (var token in tokens)
        {
            judge(token, step.Issued!, findings);
        }

        return tokens.Length > 0;
    });

    // That claims cannot be read is told once.
    private static RuleCheck<StepAnswered> OfReadable(Rule rule, Action<IssuedToken, IssuedTokens, Findings> judge) =>
        Of(rule, (token, issued, findings) =>
        {
            if (token.Claims.Kind == JsonKind.Object)
            {
                judge(token, issued, findings);
            }
        });

    private static void JudgeUse(IssuedToken token, IssuedTokens issued, Findings findings)
    {
        if (token.Claims.Kind != JsonKind.Object)
        {
            findings.Add($"$.AuthenticationResult.{token.Member}", "claims in JSON", Seen.NotJson);
            return;
        }

        var due = token.IsAccess ? "access" : "id";
        JudgeText(token, "token_use", due, text => text == due, findings);
    }

    private static void JudgeText(IssuedToken token, string claim, string due, Func<string, bool> isDue, Findings findings)
    {
        var value = token.Claims[claim];
        if (value.Kind != JsonKind.String || !isDue(value.Text))
        {
            findings.Add(token.At(claim), due, value.Kind == JsonKind.String ? Seen.AnotherText : Wording.Kind(value));
        }
    }

    private static bool JudgeSubject(StepAnswered step, Findings findings)
    {
        if (step.Issued is null || IssuedToken.In(step).ToArray() is not [var access, var id]
            || access.Claims.Kind != JsonKind.Object || id.Claims.Kind != JsonKind.Object)
        {
            return false;
        }

        var (one, other) = (access.Claims["sub"], id.Claims["sub"]);
        if (one.Kind != JsonKind.String || other.Kind != JsonKind.String || one.Text != other.Text)
        {
            findings.Add(
                access.At("sub"),
                "that of the ID token",
                one.Kind != JsonKind.String ? Wording.Kind(one) : other.Kind != JsonKind.String ? Wording.Kind(other) : Seen.AnotherText);
        }

        return true;
    }

    // An ExpiresIn that is none is for another rule to tell of.
    private static bool JudgeLifetime(StepAnswered step, Findings findings)
    {
        if (step.Issued is null
            || IssuedToken.In(step).FirstOrDefault(one => one.IsAccess) is not { Claims.Kind: JsonKind.Object } token
            || Seconds(step.Response!.Root[WireNames.AuthenticationResult][WireNames.ExpiresIn]) is not { } due
            || due <= 0)
        {
            return false;
        }

        var (end, begin) = (Seconds(token.Claims["exp"]), Seconds(token.Claims["iat"]));
        if (end is null || begin is null)
        {
            var claim = end is null ? "exp" : "iat";
            findings.Add(token.At(claim), "a number of seconds", Wording.Kind(token.Claims[claim]));
        }
        else if (end - begin != due)
        {
            findings.Add(
                token.At("exp"),
                "ExpiresIn behind iat",
                Seen.OtherNumber.As(string.Create(CultureInfo.InvariantCulture, $"{end - begin} seconds and not {due}")));
        }

        return true;
    }

    private static decimal? Seconds(in JsonValue value) =>
        value.Kind == JsonKind.Number
            && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private static void JudgeSignature(IssuedToken token, IssuedTokens issued, Findings findings)
    {
        if (!token.Header["alg"].IsText("RS256"))
        {
            findings.Add(token.At("alg"), "RS256", Wording.Name(token.Header["alg"], Seen.AnotherText));
        }
        else if (issued.Keys is { } keys)
        {
            var kid = token.Header["kid"];
            if (kid.Kind != JsonKind.String || !keys.Has(kid.Text))
            {
                findings.Add(token.At("kid"), "a key of the JWKS", kid.Kind == JsonKind.String ? Seen.AnotherText : Wording.Kind(kid));
            }
            else if (!keys.Verifies(kid.Text, token.Text))
            {
                findings.Add($"$.AuthenticationResult.{token.Member}", "signed with its key", Seen.WrongProof.As("another signature"));
            }
        }
    }
}

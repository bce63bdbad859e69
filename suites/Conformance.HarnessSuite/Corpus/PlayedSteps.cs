using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>A step of a sign-in: what was answered, or the flow, and what comes behind it.</summary>
/// <param name="Flow">The flow, in the protocol's word.</param>
/// <param name="After">The form that was answered, or the flow.</param>
/// <param name="Form">The form that comes, or tokens.</param>
/// <param name="IsKnown">True when the table of what can follow what has it.</param>
/// <param name="Basis">How sure it is.</param>
internal sealed record PlayedStep(string Flow, string After, string Form, bool IsKnown, Basis Basis = Basis.Inferred)
{
    public string Told => $"{Flow}: {After} > {Form}";
}

/// <summary>The steps of a script, as a walk through the table of what can follow what.</summary>
internal static class PlayedSteps
{
    private const string Tokens = "tokens";

    /// <summary>What tokens can come behind; MFA_SETUP leads there by the set-up, SELECT_CHALLENGE by a password.</summary>
    private static readonly string[] BehindWhichTokens =
    [
        "password", "PASSWORD", "SMS_MFA", "SMS_MFA.lambda", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP.mfa", "EMAIL_OTP.first-factor", "SMS_OTP",
        "WEB_AUTHN", "PASSWORD_VERIFIER", "NEW_PASSWORD_REQUIRED", "SELECT_CHALLENGE", "CUSTOM_CHALLENGE", "DEVICE_PASSWORD_VERIFIER",
        "MFA_SETUP",
    ];

    /// <summary>The steps of a script; what is no challenge and no tokens leads nowhere and can come behind everything.</summary>
    public static IEnumerable<PlayedStep> Of(Dialogue script)
    {
        var flow = script.FlowWord();
        string[] standing = [flow];
        foreach (var turn in script.Turns)
        {
            if (turn.Awaits == Awaited.Start)
            {
                standing = [flow];
            }

            if (Beside(turn.Awaits) is { } before)
            {
                if (!standing.Contains(before, StringComparer.Ordinal))
                {
                    yield return new(flow, standing[0], turn.Awaits.ToString(), IsKnown: false);
                }

                continue;
            }

            // Where a name has several forms, one is the right one.
            PlayedStep[] steps = [.. from after in standing from form in FormsOf(turn.Reply) select Step(flow, after, form, turn)];
            if (steps.Length > 0)
            {
                PlayedStep[] known = [.. steps.Where(step => step.IsKnown)];
                yield return known.Length > 0 ? known[0] : steps[0];
                standing = [.. (known.Length > 0 ? known : steps).Select(step => step.Form).Distinct(StringComparer.Ordinal)];
            }
        }
    }

    private static PlayedStep Step(string flow, string after, string form, Turn turn)
    {
        var wanted = HumanInput.Between(after, form == Tokens ? "" : form);
        var isChosen = turn.Awaits == Awaited.Start || turn.Input?.Kind != InputKind.Choice || turn.Input.Chosen == wanted?.Chosen;
        return form == Tokens
            ? new(flow, after, form, isChosen && BehindWhichTokens.Contains(after, StringComparer.Ordinal))
            : Leads.After(flow, after).FirstOrDefault(lead => lead.Form == form) is { } lead
                ? new(flow, after, form, isChosen, lead.Basis)
                : new(flow, after, form, IsKnown: false);
    }

    /// <summary>What has to stand before a call beside the answers to challenges; null for these.</summary>
    private static string? Beside(Awaited asked) => asked switch
    {
        Awaited.Associate or Awaited.Verify => "MFA_SETUP",
        Awaited.Refresh => Tokens,
        _ => null,
    };

    private static string[] FormsOf(Reply reply)
    {
        if (reply.Form is not null)
        {
            return [reply.Form];
        }

        if (reply is { Kind: ReplyKind.Tokens } or { Kind: ReplyKind.Payload, Class: PayloadClass.Tokens })
        {
            return [Tokens];
        }

        string[] forms = [.. ChallengeCatalog.Forms.Where(form => form.Challenge == reply.Challenge).Select(form => form.Id)];
        var named = string.Join('.', (reply.Template?.Id ?? "").Split('.').Skip(1).Take(2));
        return forms.Contains(named, StringComparer.Ordinal) ? [named] : forms;
    }
}

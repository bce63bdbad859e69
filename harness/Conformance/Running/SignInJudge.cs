using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Secrets;
using Conformance.Judging;
using Conformance.Judging.Requests;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Turns what was seen of a sign-in into findings.</summary>
internal static class SignInJudge
{
    /// <summary>Why the sign-in cannot be asked of the client; null when it can.</summary>
    public static Undeclared? WhyNotApplicable(Dialogue script, ClientDescription client)
    {
        var flow = script.FlowWord(client.Protocol);
        if (!client.Flows.Contains(flow, StringComparer.Ordinal))
        {
            return new(flow, $"the client does not declare the flow {flow}");
        }

        if (script is { Other: not null, Beside: not Beside.Behind }
            && (script.Beside == Beside.Overlapping ? client.UnderWay : client.MaxAttempts) < 2)
        {
            return script.Beside == Beside.Overlapping && client.MaxAttempts > 1
                ? new(ProtocolWords.Concurrent, "the client does not declare that it answers several questions at once")
                : new(ProtocolWords.MaxAttempts, "the client does not declare that several attempts can be under way");
        }

        if (script.RefreshesAtOnce && client.Concurrent < 2)
        {
            return new(ProtocolWords.Concurrent, "the client does not declare that it answers several questions at once");
        }

        if (script.Needs.FirstOrDefault(need => !client.Capabilities.Contains(need, StringComparer.Ordinal)) is { } missing)
        {
            return new(missing, $"the client does not declare {missing}");
        }

        if (script.NeedsShown.FirstOrDefault(member => !client.Surfaces.Contains(member, StringComparer.Ordinal)) is { } hidden)
        {
            return new(hidden, $"the client does not declare {hidden}");
        }

        return client.Challenges is { } known
            && script.Answered.FirstOrDefault(challenge => !known.Contains(challenge, StringComparer.Ordinal)) is { } unknown
            ? new(unknown, $"the client does not declare that it answers {unknown}")
            : null;
    }

    public static CaseResult Judge(SignInSeen seen, string client, SeenLog log, RequirementSet? requirements = null)
    {
        var findings = Find(seen, requirements);
        var unheard = WithoutUnwanted(seen);
        if (unheard.WithBeside.Any(one => one.Ignored.Count > 0)
            && Find(unheard, requirements) is var other && other.All.Count < findings.All.Count)
        {
            // What merely follows from a start that nobody awaited is not told beside it, whichever of the two sign-ins the client went on
            // with.
            findings = other;
        }

        var disclosed = Disclose(seen, log);
        findings.Run(ClientRules.Secrets, disclosed);
        return Judgement.Of(seen.Dialogue.Armed, client, findings, Points.OfSignIn(seen.Dialogue.Armed.Case), Describe(seen)) with
        {
            Requests = seen.AllPlayed.Count(),
            NotOverlapped = seen.NotOverlapped,
            NotDeclared = NotDeclared.In(seen),
            Shown = ShownMembers.In(seen),
            Elapsed = TimeSpan.FromTicks(seen.WithBeside.Sum(one => one.Steps.Sum(step => step.Elapsed.Ticks))),
            Names = [.. Names(seen)],
            WithBareCode = disclosed.BareCodes.Count > 0 ? disclosed : null,
            Trace = new(
                SecretScrubber.SecretsOf(seen.Dialogue.Armed),
                [.. seen.AllPlayed.Select(one => one.Request)],
                [.. seen.AllPlayed.Select(one => one.Answer)],
                log.Tail)
            { Steps = [.. seen.WithBeside.SelectMany(one => one.Steps)] },
        };
    }

    /// <summary>The sign-in, and the one beside it, as if the client had not heard what starts that nobody awaited were answered.</summary>
    private static SignInSeen WithoutUnwanted(SignInSeen seen) => seen with
    {
        Ignored = seen.Requests.Where(UnwantedStarts.Is)
            .Select(request => request.Played)
            .ToHashSet<Played>(ReferenceEqualityComparer.Instance),
        Beside = seen.Beside is { } beside ? WithoutUnwanted(beside) : null,
    };

    private static Findings Find(SignInSeen seen, RequirementSet? requirements)
    {
        var findings = new Findings(requirements);
        foreach (var one in seen.WithBeside)
        {
            Find(one, findings);
        }

        // A request with a value of another sign-in has the wrong hash over it, too; and where both are under way in the same moment, it is
        // answered as the other's, so that nothing behind it fits.
        findings.KeepAlone(
            path => seen.Dialogue.Script.Beside == Beside.Overlapping ? "" : path.Split([" $", ") "], StringSplitOptions.None)[0],
            RequestStatements.NothingOfAnotherIsSent.Id,
            StepStatements.NothingOfAnotherIsHandedOut.Id);

        // What is due of each factor is a must of one.
        findings.KeepAlone(path => path, StepStatements.NewSmsCodeIsTaken.Id);
        return findings;
    }

    private static void Find(SignInSeen seen, Findings findings)
    {
        for (var step = 0; step < seen.Steps.Count; step++)
        {
            findings.IsOnTheWay = seen.IsOnTheWay(seen.Steps[step]);
            findings.Run(ClientRules.Steps, new StepSeen(seen, step));
        }

        foreach (var request in seen.Requests)
        {
            findings.IsOnTheWay = seen.IsOnTheWay(request);
            findings.Run(ClientRules.Requests, request);
        }
    }

    private static IEnumerable<SentName> Names(SignInSeen seen) =>
        from request in seen.Requests
        where seen.Dialogue.Script.Person.HasAlias
            && request.IsFollowUp
            && request.Heard.Challenge is not null
            && request.Heard.Names.From is not NameSource.Typed
        let username = request.Parameters[WireNames.Username]
        select new SentName(
            request.Heard.Challenge!, username.Kind == JsonKind.String ? UserWording.Whose(username.Text, request).Told : "none");

    /// <summary>What the client handed out at the end, in words that give no secret away.</summary>
    private static string Describe(SignInSeen seen)
    {
        var last = seen.Steps.LastOrDefault(step => step.Answer is not { IsState: true });
        return last?.Answer is { } answer ? StepWording.Outcome(answer).Told : last?.Silence ?? "nothing";
    }

    private static Disclosures Disclose(SignInSeen seen, SeenLog log)
    {
        List<DisclosedText> errors = [];
        List<DisclosedText> surfaced = [];
        foreach (var step in seen.WithBeside.SelectMany(one => one.Steps.Select((_, at) => new StepSeen(one, at))))
        {
            if (step.Answer is not { } answer)
            {
                continue;
            }

            var place = step.Place;
            if (answer.Error is { } error)
            {
                errors.AddRange(DisclosedText.OfError(error, $"{place} "));
            }

            DisclosedText.Collect(answer.Tokens, $"{place} tokens", surfaced);
            DisclosedText.Collect(answer.Challenge, $"{place} challenge", surfaced);
            if (answer.Resume is { } resume)
            {
                surfaced.Add(new($"{place} {SecretKind.Resume}", resume, SecretKind.At(SecretKind.Resume)));
            }
        }

        return new(seen.Dialogue.Armed.Secrets, log.Found, errors, surfaced)
        {
            Sent = DisclosedText.OfRequests([.. seen.AllPlayed.Select(one => one.Request)]),
        };
    }
}

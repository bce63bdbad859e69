using System.Globalization;
using System.Runtime.CompilerServices;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>
/// Plays the human's part of a dialogue: signs in, answers what the script says a human answers, and asks what the client holds at the end.
/// </summary>
internal sealed class DialoguePlayer(
    ArmedDialogue dialogue, ScriptedService service, ISignInDriver driver, Uri endpoint, TimeSpan limit, TimeProvider time)
{
    private const string AttributePrefix = "userAttributes.";

    // A client that starts again and again comes no farther.
    private readonly int mostSteps = 3 + (3 * dialogue.Script.Turns.Count);
    private readonly List<SignInStep> steps = [];
    private int told;
    private int attempts = 1;

    /// <summary>Why the driver is of no more use; null when it is.</summary>
    public DriverFaultException? Fault { get; private set; }

    /// <summary>What the client was asked so far.</summary>
    public IReadOnlyList<SignInStep> Steps => steps;

    /// <summary>
    /// Plays the dialogue to its end, or as far as the client goes along: one step behind the other, each when it is asked for.
    /// </summary>
    public async IAsyncEnumerable<SignInStep> PlayAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await AskAsync(Question(AttemptQuestion.SignInOperation) with { SignIn = SignIn }, cancellationToken);
        HumanInput? given = null;
        while (Fault is null && steps.Count < mostSteps && NextInput() is { } input && !ReferenceEquals(input, given))
        {
            if (input.Kind == InputKind.SignIn && dialogue.Script.HasMemory && Declares(AttemptQuestion.SignOutOperation))
            {
                // A user who is signed in on a device is not asked to sign in there.
                yield return await AskAsync(Question(AttemptQuestion.SignOutOperation), cancellationToken);
            }

            if (input.Kind == InputKind.RefreshTwice)
            {
                foreach (var step in await AskTwiceAsync(Question(input), cancellationToken))
                {
                    yield return step;
                }

                given = input;
                continue;
            }

            yield return await AskAsync(Question(input), cancellationToken);
            if (input.Kind == InputKind.Refresh && steps[^1].Answer?.Error is not null && NextInput() is not null
                && Declares(AttemptQuestion.StateOperation))
            {
                yield return await AskAsync(Question(AttemptQuestion.StateOperation), cancellationToken);
            }

            // A client that took it, sent nothing and is still where it was is not asked again.
            given = input;
        }

        if (Fault is null && Declares(AttemptQuestion.StateOperation))
        {
            yield return await AskAsync(Question(AttemptQuestion.StateOperation), cancellationToken);
        }

        if (Fault is null && (dialogue.Script.SignsOut || IsFollowed))
        {
            yield return await AskAsync(Question(AttemptQuestion.SignOutOperation), cancellationToken);
        }
    }

    /// <summary>What the human gives next; null when the script has nothing, or the client is not where a human gives something.</summary>
    private HumanInput? NextInput()
    {
        if (Fault is not null
            || service.Next >= dialogue.Script.Turns.Count
            || dialogue.Script.Turns[service.Next].Input is not { } input
            || steps[^1].Answer is not { } answer)
        {
            return null;
        }

        var isReady = input.Kind switch
        {
            InputKind.Refresh or InputKind.RefreshTwice => answer.IsSignedIn
                || steps[^1].Question.Operation is AttemptQuestion.RefreshOperation or AttemptQuestion.StateOperation,
            InputKind.SignIn => answer.IsSignedIn,
            _ => answer.IsChallenged || (answer.Error is not null && WasWrongCode()),
        };
        return isReady ? input : null;
    }

    // Another user signs in on a device when the one before has signed out there.
    private bool IsFollowed => dialogue.Script is { Other: not null, Beside: Beside.Behind } && Declares(AttemptQuestion.SignOutOperation);

    private bool Declares(string capability) => driver.Client.Capabilities.Contains(capability, StringComparer.Ordinal);

    private bool WasWrongCode() => service.Next > 0 && dialogue.Script.Turns[service.Next - 1].Input?.Kind == InputKind.WrongCode;

    private SignInRequest SignIn => dialogue.SignIn(endpoint, driver.Client.Protocol);

    private AttemptQuestion Question(HumanInput input)
    {
        switch (input.Kind)
        {
            case InputKind.Refresh or InputKind.RefreshTwice:
                return Question(AttemptQuestion.RefreshOperation) with
                {
                    ClientMetadata = dialogue.Script.AddsMetadata ? dialogue.StepMetadata : null,
                };
            case InputKind.SignIn:
                attempts++;
                return Question(AttemptQuestion.SignInOperation) with { SignIn = dialogue.SignInAgain(endpoint, driver.Client.Protocol) };
        }

        var given = dialogue.Give(input, ShownSecret, RequiredAttributes(), dialogue.Script.Now ?? time.GetUtcNow());
        if (!dialogue.Script.Resumes)
        {
            return Question(AttemptQuestion.AnswerOperation) with { Answer = given };
        }

        attempts++;
        return Question(AttemptQuestion.ResumeOperation) with { Resume = Resume(steps[^1].Answer!, given) };
    }

    // An error on the way shows it no more, and the authenticator still has it.
    private string? ShownSecret => steps.Select(step => step.Answer?.TotpSecret).LastOrDefault(secret => secret is not null);

    // Each attempt has a client of its own.
    private AttemptQuestion Question(string operation) =>
        new(
            operation,
            attempts == 1
                ? dialogue.Attempt
                : string.Create(CultureInfo.InvariantCulture, $"{dialogue.Attempt}-{attempts}"));

    /// <summary>What a fresh object is given of the challenge that another was handed.</summary>
    private ResumeRequest Resume(AttemptAnswer challenged, HumanAnswer given) => new()
    {
        SignIn = SignIn with { Username = dialogue.Script.Person.Username, Password = null, Device = null, PreferredChallenge = null },
        Typed = dialogue.Script.Person.Typed,
        Resume = challenged.Resume,
        ChallengeJson = challenged.Resume is null ? System.Text.Encoding.UTF8.GetString(challenged.Challenge.Raw) : null,
        Challenge = challenged.Resume is null ? OutcomeMessage.ReadChallenge(challenged.Challenge) : null,
        Answer = given,
    };

    /// <summary>The attributes that the last challenge asked for, as the service names them.</summary>
    private IEnumerable<string> RequiredAttributes()
    {
        var parameters =
            service.Played.LastOrDefault(one => one.Turn != Played.BesideTheScript)?.Response.Root[WireNames.ChallengeParameters]
            ?? default;
        var required = JsonReading.TryRead(System.Text.Encoding.UTF8.GetBytes(parameters[WireNames.RequiredAttributes].Text), out _);
        return required is null
            ? []
            : required.Root.Children.ToList().Select(
                name => name.Text.StartsWith(AttributePrefix, StringComparison.Ordinal) ? name.Text[AttributePrefix.Length..] : name.Text);
    }

    private async Task<IReadOnlyList<SignInStep>> AskTwiceAsync(AttemptQuestion question, CancellationToken cancellationToken)
    {
        service.OpenTwice();
        var start = time.GetTimestamp();
        var answers = await Task.WhenAll(AnswerAsync(question, cancellationToken), AnswerAsync(question, cancellationToken));
        service.CloseTwice();
        var played = service.Played;
        steps.AddRange(StepsAtOnce.Of(question, answers, [.. played.Skip(told)]).Select(
            step => step with { Silence = Fault?.Message, Elapsed = time.GetElapsedTime(start) }));
        told = played.Count;
        return steps[^2..];
    }

    private async Task<SignInStep> AskAsync(AttemptQuestion question, CancellationToken cancellationToken)
    {
        service.Open();
        var start = time.GetTimestamp();
        var answer = await AnswerAsync(question, cancellationToken);
        if (answer?.Resume is { } resume)
        {
            LearnedSecrets.OfResume(dialogue.Armed, resume, service.HasServed);
        }

        var played = service.Played;
        steps.Add(
            new(question, [.. played.Skip(told)]) { Answer = answer, Silence = Fault?.Message, Elapsed = time.GetElapsedTime(start) });
        told = played.Count;
        return steps[^1];
    }

    /// <summary>What the client answers; null when it does not, and its driver is of no more use.</summary>
    private async Task<AttemptAnswer?> AnswerAsync(AttemptQuestion question, CancellationToken cancellationToken)
    {
        using var inTime = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(inTime.Token, cancellationToken);
        try
        {
            return await driver.AskAsync(question, either.Token);
        }
        catch (DriverFaultException broken)
        {
            Fault = broken;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Fault = DriverFaultException.Silent(dialogue.Armed.Case.IsAlone ? null : limit);
        }

        return null;
    }
}

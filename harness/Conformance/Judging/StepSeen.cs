using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Judging.Surfaces;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>One step as the rules for outcomes see it.</summary>
/// <param name="SignIn">The sign-in.</param>
/// <param name="Index">Which of its steps, counted from 0.</param>
internal sealed record StepSeen(SignInSeen SignIn, int Index)
{
    private Comparison? comparison;

    public SignInStep Step => SignIn.Steps[Index];

    public AttemptAnswer? Answer => Step.Answer;

    public ClientDescription Client => SignIn.Client;

    public string Operation => Step.Question.Operation;

    /// <summary>True for a step that makes the client send something: all but <c>state</c> and <c>signOut</c>.</summary>
    public bool IsMove =>
        Operation
            is AttemptQuestion.SignInOperation
            or AttemptQuestion.AnswerOperation
            or AttemptQuestion.RefreshOperation
            or AttemptQuestion.ResumeOperation;

    /// <summary>True when new tokens were asked for.</summary>
    public bool IsRefresh => Operation == AttemptQuestion.RefreshOperation;

    public bool IsSignedIn => IsMove && Answer is { IsSignedIn: true };

    public bool IsChallenged => IsMove && Answer is { IsChallenged: true };

    /// <summary>The error that ended the step; null when none did.</summary>
    public ClientError? Error => IsMove ? Answer?.Error : null;

    /// <summary>The last answer of the service in this step that belongs to the script; null when the client sent nothing for it.</summary>
    public Played? Last => Step.Played.LastOrDefault(IsOfTheScript);

    /// <summary>The payload class of that answer; null when there was none.</summary>
    public PayloadClass? Class => Last switch
    {
        null => null,
        { IsOutOfTurn: true } => PayloadClass.Error,
        { Turn: var turn } when turn >= Turns.Count => Turns[^1].Reply.IsConforming ? PayloadClass.Error : Turns[^1].Reply.Class,
        { Response.Status: not 200, Turn: var turn } when Turns[turn].Reply.IsComputed => PayloadClass.Error,
        { Turn: var turn } => Turns[turn].Reply.Class,
    };

    /// <summary>True when the tokens of that answer must not pass.</summary>
    public bool IsFalse =>
        Last is { IsOutOfTurn: false, Turn: >= 0 and var turn } && Turns[Math.Min(turn, Turns.Count - 1)].Reply.Flawed is not null;

    /// <summary>The body of that answer.</summary>
    public JsonValue Sent => Last?.Response.Root ?? default;

    /// <summary>The error that it is, in whatever spelling.</summary>
    public SentError? SentError => Class is PayloadClass.Error or PayloadClass.ErrorSpelling ? SentError.Of(Last!.Response) : null;

    /// <summary>The challenge that was sent; null when none was.</summary>
    public string? Challenge =>
        Sent[WireNames.ChallengeName] is { Kind: JsonKind.String, RawString.IsEmpty: false } name ? name.Text : null;

    /// <summary>True when an AccessToken was sent that is one, whatever the case of its key, and be it among duplicates.</summary>
    public bool HasToken => Named(Sent, WireNames.AuthenticationResult).Any(
        result => Named(result, WireNames.AccessToken).Any(token => token is { Kind: JsonKind.String, RawString.IsEmpty: false }));

    /// <summary>True for a challenge that the client declares to answer, and has been given what it takes.</summary>
    public bool CanAnswer =>
        Challenge is not { } name
            || (Declares(name) && (SignIn.Dialogue.Script.HasDevice || !name.StartsWith("DEVICE_", StringComparison.Ordinal)));

    /// <summary>True for a challenge that the client does not declare to answer, or that nobody knows.</summary>
    public bool IsForeign => Class == PayloadClass.UnknownChallenge
        || (Class is PayloadClass.Challenge or PayloadClass.UnknownMember && Challenge is { } name && !Declares(name));

    /// <summary>True when a challenge came that the client is to answer by itself.</summary>
    public bool MetInnerChallenge => Step.Played.Any(IsInnerChallenge);

    /// <summary>True when such a challenge waits for its answer.</summary>
    public bool GoesOn => Last is { } last && IsInnerChallenge(last);

    /// <summary>True for an answer that arrived whole and is no error.</summary>
    public bool IsWhole => Last is { Answer: { Status: < 400, Fault: WireFault.None or WireFault.SendBeyond } };

    /// <summary>True when tokens or a challenge were handed out whose members are judged one by one.</summary>
    public bool JudgesMembers =>
        Class is PayloadClass.Tokens or PayloadClass.Challenge or PayloadClass.UnknownMember or PayloadClass.Lacking
        && ((IsSignedIn && HasToken) || (IsChallenged && Challenge is not null));

    /// <summary>What was sent beside the tokens or the challenge that were handed out.</summary>
    public Comparison Comparison =>
        comparison ??= IsChallenged ? Comparison.OfChallenge(Sent, Answer!.Challenge, Terms) : Compare(Answer?.Tokens ?? default);

    /// <summary>True when the answer can bring a new refresh token.</summary>
    public bool CanRotate => Last is { } last && RequestOperation.Of(last.Request) == WireNames.GetTokensFromRefreshToken;

    /// <summary>The last step before this one that made the client send something; null when there is none.</summary>
    public StepSeen? MoveBefore =>
        Enumerable.Range(0, Index).Reverse().Select(at => new StepSeen(SignIn, at)).FirstOrDefault(step => step.IsMove);

    /// <summary>The RefreshToken that the client was sent last, this step included; absent when there was none.</summary>
    public JsonValue NewestRefreshToken => FindRefreshToken(Index + 1);

    /// <summary>The RefreshToken that the client was sent last before this step; absent when there was none.</summary>
    public JsonValue RefreshTokenBefore => FindRefreshToken(Index);

    /// <summary>The secrets of authenticators that were sent up to the end of this step.</summary>
    public IEnumerable<JsonValue> SecretCodesSoFar => SignIn.Steps.Take(Index + 1).SelectMany(step => step.Played)
        .Select(one => one.Response.Root[WireNames.SecretCode]).Where(code => code.Kind == JsonKind.String);

    /// <summary>What stands before the paths of findings.</summary>
    public string Place => $"step {Index + 1} ({Operation})";

    private Terms Terms =>
        Terms.OfOutcome(Client, Class, Challenge) with { Kept = IsRefresh ? RefreshTokenBefore : default, CanRotate = CanRotate };

    private IReadOnlyList<Turn> Turns => SignIn.Dialogue.Script.Turns;

    /// <summary>What was sent in this step beside the tokens that the client hands out, or holds later.</summary>
    public Comparison Compare(JsonValue tokens) => Comparison.OfTokens(Sent, tokens, Terms);

    /// <summary>Adds those of the members that differ to the findings; answers whether any of them was compared.</summary>
    public bool ReportMembers(Findings findings, Func<Compared, bool> isMine) =>
        JudgesMembers && Report(findings, one => one is { Match: not Match.Invented, IsKept: false } && isMine(one));

    /// <summary>Adds those that are asked for and differ to the findings; answers whether any of them was compared.</summary>
    public bool Report(Findings findings, Func<Compared, bool> isAskedFor) => Comparison.Report(findings, isAskedFor, $"{Place} ");

    /// <summary>
    /// Adds every difference to the findings when tokens or a challenge were handed out, and answers whether there was anything to
    /// compare: an error is right as well.
    /// </summary>
    public bool ReportWhole(Findings findings)
    {
        if (IsChallenged && (Challenge is null || !IsWhole))
        {
            findings.Add($"{Place} outcome", HasToken && IsWhole ? "signed in, or an error" : "an error", StepWording.Outcome(Answer));
            return true;
        }

        return IsWhole && (IsChallenged || (IsSignedIn && HasToken)) ? Report(findings, _ => true) : Error is not null;
    }

    /// <summary>Adds a finding when the user is signed in although there is a reason against it.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="isReason">True when the reason is there.</param>
    /// <returns>True when the reason is there.</returns>
    public bool ForbidSignIn(Findings findings, bool isReason)
    {
        if (!isReason || !IsMove || Answer is null)
        {
            return false;
        }

        if (IsSignedIn)
        {
            findings.Add($"{Place} outcome", "not signed in", Seen.SignedIn);
        }

        return true;
    }

    // What is refused as nobody waited for it ends the step where the client says so; where it goes by what it heard before, that is
    // judged.
    private bool IsOfTheScript(Played one) =>
        one.Turn != Played.BesideTheScript && !SignIn.Ignored.Contains(one) && !(one.IsOutOfTurn && Error is null);

    private bool IsInnerChallenge(Played one) => one is { Turn: >= 0, Response.Status: 200 } && one.Turn + 1 < Turns.Count
        && Turns[one.Turn].Reply.Class == PayloadClass.Challenge && Turns[one.Turn + 1] is { Awaits: Awaited.FollowUp, Input: null };

    private bool Declares(string challenge) => Client.Challenges?.Contains(challenge, StringComparer.Ordinal) ?? true;

    private JsonValue FindRefreshToken(int end) => SignIn.Steps.Take(end).SelectMany(step => step.Played)
        .Select(one => one.Response.Root[WireNames.AuthenticationResult][WireNames.RefreshToken])
        .LastOrDefault(token => token is { Kind: JsonKind.String, RawString.IsEmpty: false });

    private static IEnumerable<JsonValue> Named(JsonValue parent, string name) =>
        parent.Children.ToList().Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
}

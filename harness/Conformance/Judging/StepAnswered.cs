using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging.TokenClaims;

namespace Conformance.Judging;

/// <summary>One step of a scenario with what the service made of it: what the rules of what is due judge.</summary>
/// <param name="Due">What the documented service answers.</param>
/// <param name="Operation">The operation that was asked for.</param>
/// <param name="Response">What was answered; null when nothing came.</param>
internal sealed record StepAnswered(Due Due, string Operation, Response? Response)
{
    private const int FirstFailure = 500;

    /// <summary>Why nothing came; null when something did.</summary>
    public string? Silence { get; init; }

    /// <summary>True when nothing came for as long as the run waits.</summary>
    public bool IsLate { get; init; }

    /// <summary>Why this says nothing of what the service answers: it took too long, or was asked too often; null when it does.</summary>
    public string? Doubt => IsLate ? Silence
        : Response is { } response && Throttling.Is(response) ? $"{Operation} is answered with {Seen.Told}"
        : null;

    /// <summary>False where nothing was asked any more, since nothing came before.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>True when the request was not signed, or signed with a key that is not the caller's.</summary>
    public bool IsUnauthentic { get; init; }

    /// <summary>The AuthFlow of the sign-in.</summary>
    public string AuthFlow { get; init; } = "";

    /// <summary>The challenge that was answered; null at a start.</summary>
    public string? AnsweredChallenge { get; init; }

    /// <summary>The Session that was sent; null for none.</summary>
    public string? SentSession { get; init; }

    /// <summary>The Session, passwords and hash that were sent, by their names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> SentSecrets { get; init; } = [];

    /// <summary>The refresh token that was sent to be exchanged; null for none.</summary>
    public string? SentRefreshToken { get; init; }

    /// <summary>The answer to the step before; null at the first.</summary>
    public Response? Before { get; init; }

    /// <summary>For whom the tokens of the answer are; null where nobody says so.</summary>
    public IssuedTokens? Issued { get; init; }

    /// <summary>True when the service says no.</summary>
    public bool IsError => Response?.Payload.IsFault ?? false;

    public bool HasTokens => Response is { Payload: { HasResult: true, IsFault: false } };

    public bool HasChallenge => Response is { Payload: { HasChallenge: true, IsFault: false } };

    /// <summary>True when the request got what it asked for: of a sign-in tokens or a challenge, of another operation a success.</summary>
    public bool IsGranted =>
        HasTokens || HasChallenge
        || (Response is { Payload.IsSuccess: true }
            && !CaseValues.IsJudged(Operation)
            && Operation != WireNames.GetTokensFromRefreshToken);

    /// <summary>True when the answer is what is due, or the challenge that may come before it.</summary>
    public bool IsDue => Due.Kind switch
    {
        DueKind.Tokens => HasTokens && !HasChallenge,
        DueKind.Challenge => HasChallenge && !HasTokens && NamesDueChallenge,
        DueKind.Progress => HasTokens != HasChallenge,
        DueKind.Refusal => IsError || AsksFirst,
        DueKind.NotVerified => IsError || (Response is { } response && response.Root[WireNames.Status].IsText("ERROR")),
        DueKind.Open => Response is not null,
        _ => Response is { Payload.IsSuccess: true },
    };

    /// <summary>True when a challenge stands before the refusal that is due.</summary>
    public bool AsksFirst => Due.FirstMayAsk is { } first && HasChallenge && !HasTokens && Response!.Payload.Challenge.IsText(first);

    /// <summary>True when there is a challenge, and one of the catalog.</summary>
    public bool NamesKnownChallenge => HasChallenge && Response!.Payload.Forms.Length > 0;

    /// <summary>True when the challenge is one of those that are due.</summary>
    public bool NamesDueChallenge
    {
        get
        {
            var challenge = Response!.Payload.Challenge;
            return challenge.Kind == JsonKind.String && Due.Names.Any(name => challenge.IsText(name));
        }
    }

    /// <summary>What the answer is.</summary>
    public Seen Seen => Response is not { } response ? Seen.Nothing.As(Silence ?? "nothing")
        : IsError ? Error(response)
        : Due.Kind is DueKind.SecretCode or DueKind.Verified or DueKind.NotVerified or DueKind.Success
            || (IsGranted && !HasTokens && !HasChallenge) ? Seen.OtherStatus.As(
            $"status {Wording.Number(response.Status)}")
        : (HasTokens, HasChallenge) switch
        {
            (true, true) => Seen.Both.As($"tokens and {Wording.Name(response.Payload.Challenge, Seen.Challenge)}"),
            (true, false) => Seen.Tokens,
            (false, true) => Wording.Name(response.Payload.Challenge, Seen.Challenge),
            _ => Seen.Neither.As($"status {Wording.Number(response.Status)} with neither tokens nor a challenge"),
        };

    private static Seen Error(Response response)
    {
        var type = response.Root[WireNames.ErrorType];
        return (response.Status >= FirstFailure ? Seen.Failure : Seen.Refusal)
            .As($"status {Wording.Number(response.Status)}{(type.Kind == JsonKind.String ? $", {Wording.Name(type.Text)}" : "")}");
    }
}

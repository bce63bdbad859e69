using Conformance.Wire;
using static Conformance.Wire.WireNames;

namespace Conformance.Contract;

/// <summary>The parts of a response that the response rules speak of, found once per exchange.</summary>
internal readonly struct Payload
{
    public Payload(Response response)
    {
        Root = response.Root;
        foreach (var member in Root.Children)
        {
            if (member.IsNamed(AuthenticationResult) && Result.Kind == JsonKind.Absent)
            {
                Result = member;
            }
            else if (member.IsNamed(ChallengeName) && Challenge.Kind == JsonKind.Absent)
            {
                Challenge = member;
            }
            else if (member.IsNamed(ChallengeParameters) && Parameters.Kind == JsonKind.Absent)
            {
                Parameters = member;
            }
            else if (member.IsNamed(WireNames.Session) && Session.Kind == JsonKind.Absent)
            {
                Session = member;
            }
            else if (member.IsNamed(AvailableChallenges) && Available.Kind == JsonKind.Absent)
            {
                Available = member;
            }
        }

        Forms = Challenge.Kind == JsonKind.String ? ChallengeCatalog.FormsOf(Challenge) : [];
        IsFault = response.Status >= 400 || (!Result.HasValue && !Challenge.HasValue && Root[ErrorType].HasValue);
    }

    /// <summary>The body when it is an object.</summary>
    public JsonValue Root { get; }

    public JsonValue Result { get; }

    public JsonValue Challenge { get; }

    public JsonValue Parameters { get; }

    public JsonValue Session { get; }

    public JsonValue Available { get; }

    /// <summary>The catalog's forms of the challenge; empty for tokens and for unknown names.</summary>
    public ChallengeForm[] Forms { get; }

    /// <summary>True when the service says no: an error status, or an error type and neither tokens nor challenge.</summary>
    public bool IsFault { get; }

    /// <summary>True when there is a result with something in it.</summary>
    public bool HasTokens => Result.Kind == JsonKind.Object && !Result.Children.IsEmpty;

    public bool HasChallenge => Challenge.HasValue;
}

using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

/// <summary>Where two snapshots are compared.</summary>
/// <param name="Scenario">The scenario or case.</param>
/// <param name="Path">The JSON path in the snapshot.</param>
/// <param name="Spot">What stands there.</param>
internal sealed record Place(string Scenario, string Path, Spot Spot)
{
    private const string InBody = $".{StepNames.Body}";

    /// <summary>The member of the API, nested ones with a dot; empty outside of a body.</summary>
    public string Member { get; init; } = "";

    /// <summary>The operation of the step.</summary>
    public string Operation { get; init; } = "";

    /// <summary>How the step ended before.</summary>
    public StepOutcome Before { get; init; }

    /// <summary>How it ends now.</summary>
    public StepOutcome After { get; init; }

    public JsonValue OldStep { get; init; }

    public JsonValue NewStep { get; init; }

    /// <summary>The musts for services that the step breaks now and did not before.</summary>
    public IReadOnlyList<Finding> Broken { get; init; } = [];

    /// <summary>The place as findings name it: a path in the body, a header, the status.</summary>
    public string PathInAnswer => Spot switch
    {
        Spot.Header => Member,
        Spot.Status => StepNames.Status,
        _ => Path.IndexOf(InBody, StringComparison.Ordinal) is >= 0 and var at ? "$" + Path[(at + InBody.Length)..] : "",
    };

    /// <summary>The last part of the member's name.</summary>
    public string Name => Member[(Member.LastIndexOf('.') + 1)..];

    /// <summary>The parameter of a challenge that stands here; empty when none does.</summary>
    public string Parameter => Member.StartsWith(WireNames.ChallengeParameters + ".", StringComparison.Ordinal) ? Member.Split('.')[1] : "";

    /// <summary>The error type now, bare.</summary>
    public string NewErrorType =>
        ServiceErrors.Bare(NewStep[StepNames.Body][WireNames.ErrorType].Text.AsSpan()).ToString();
}

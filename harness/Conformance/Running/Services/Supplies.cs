using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;

namespace Conformance.Running.Services;

/// <summary>What only the caller of a run can give.</summary>
public sealed record Supplies
{
    /// <summary>Waits for the code that was delivered by a medium to a destination; null where none can be had.</summary>
    /// <remarks>Arguments: the medium (SMS or EMAIL), the masked destination, the actual username.</remarks>
    public Func<string, string, string, CancellationToken, Task<string>>? Code { get; init; }

    /// <summary>The ARN of the Lambda behind the custom challenges of the pools that the run makes; null for none.</summary>
    public string? TriggerArn { get; init; }

    /// <summary>The right answer to the pool's own custom challenge; null where it is not known.</summary>
    public string? CustomAnswer { get; init; }

    /// <summary>True when the given user has a registered passkey.</summary>
    public bool HasPasskey { get; init; }

    /// <summary>Why a step cannot be made; null when it can.</summary>
    internal string? WhyMissing(Supply needs) => needs switch
    {
        Supply.Code when Code is null => "needs a delivered code: give --code-command",
        Supply.CustomAnswer when CustomAnswer is null => "needs the answer to the pool's own challenge: give --custom-answer",
        Supply.Passkey when !HasPasskey => "needs a user with a registered passkey: give --pool, --client-id and --user, and --passkey",
        _ => null,
    };

    /// <summary>The code for the challenge that waits.</summary>
    internal Task<string> CodeAsync(Walk walk, CancellationToken cancellationToken) =>
        (Code ?? throw new UnanswerableException("there is no delivered code")).Invoke(
            Text(walk.Parameters[WireNames.DeliveryMedium]), Text(
                walk.Parameters[WireNames.DeliveryDestination]), walk.Account.Username, cancellationToken);

    private static string Text(in JsonValue value) => value.Kind == JsonKind.String ? value.Text : "";
}

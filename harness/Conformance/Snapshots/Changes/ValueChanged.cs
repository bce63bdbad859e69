using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class ValueChanged
{
    public static ChangeKind Kind { get; } = new(
        "value",
        "is another value",
        "another value changed",
        Weight.Risky,
        _ => true,
        pair => pair.Place.Parameter is WireNames.Username or WireNames.UserIdForSrp && pair.New.Kind == JsonKind.String
            ? [Identity(pair.New.Text)]
            : []);

    private static string Identity(string name) =>
        Placeholder.Read(name) is { Kind: "uuid" } ? "identity.sub-*"
        : !Ascii.IsValid(name) ? "identity.non-ascii"
        : name.Contains('@', StringComparison.Ordinal) ? "identity.email-like"
        : name.Any(char.IsUpper) ? "identity.mixed-case"
        : "identity.plain";
}

using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Subjects.Schemas;

/// <summary>Equality as JSON Schema defines it: numbers by value, objects without regard to order.</summary>
internal static class JsonEquality
{
    public static bool Same(JsonValue left, JsonValue right)
    {
        if (left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind switch
        {
            JsonKind.Number => SameNumber(left.Text, right.Text),
            JsonKind.Array => SameItems(left.Children.ToList(), right.Children.ToList()),
            JsonKind.Object => SameMembers(left, right),
            _ => left.Text == right.Text,
        };
    }

    private static bool SameNumber(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            ? one == other
            : left == right;

    private static bool SameItems(IReadOnlyList<JsonValue> left, IReadOnlyList<JsonValue> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second));

    private static bool SameMembers(JsonValue left, JsonValue right)
    {
        var members = left.Children.ToList();
        return members.Count == right.Children.ToList().Count && members.All(member => Same(member, right[member.Name]));
    }
}

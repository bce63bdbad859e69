using Conformance.Contract.Wire;

namespace Conformance.Corpus.Generation.OnTheWire;

/// <summary>A member, or a parameter of a challenge, where it stands in an answer.</summary>
/// <param name="Parent">The path of its object; empty for the answer itself.</param>
/// <param name="Value">What it is.</param>
internal sealed record WirePlace(string Parent, JsonValue Value)
{
    /// <summary>Its path.</summary>
    public string Path => Parent.Length == 0 ? Value.Name : $"{Parent}.{Value.Name}";

    /// <summary>The member that a case of it is about; null for a parameter, which is no member of a model.</summary>
    public string? About => Parent == WireNames.ChallengeParameters ? null : Path;

    /// <summary>All of them in an answer, from the outside in.</summary>
    public static IReadOnlyList<WirePlace> In(Case good) => [.. Below("", good.Answers[^1].ToResponse().Root)];

    private static IEnumerable<WirePlace> Below(string path, JsonValue parent)
    {
        List<WirePlace> own = [.. parent.Children.ToList().Select(member => new WirePlace(path, member))];
        return own.Concat(own.Where(place => place.Value.Kind == JsonKind.Object).SelectMany(place => Below(place.Path, place.Value)));
    }
}

using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Recording.Substitution;

namespace Conformance.Snapshots;

/// <summary>Where a value stands: the member tells what it is, and the path whether the scrubber put it there.</summary>
/// <param name="Name">The member; of an item of a list that of the list.</param>
/// <param name="Path">The path, as recordings spell it.</param>
/// <param name="Replaced">The paths of the values that others stand for; null where nothing is replaced.</param>
internal sealed record MemberAt(string Name, string Path, IReadOnlySet<string>? Replaced = null)
{
    /// <summary>A value that belongs to no answer.</summary>
    public static MemberAt None { get; } = new("", "$");

    /// <summary>True where the value is none that a service sent.</summary>
    public bool IsReplaced => Replaced?.Contains(Path) ?? false;

    /// <summary>The place of an item of a list.</summary>
    public MemberAt Item(int at) => this with { Path = $"{Path}[{Wording.Number(at)}]" };

    /// <summary>
    /// The place of a member. What lies in the options of a passkey is told by both names: id and challenge are common words.
    /// </summary>
    public MemberAt Member(JsonValue member) => new(
        OpaqueNames.IsPasskey(Name) ? $"{OpaqueNames.Passkey}.{member.Name}" : member.Name, $"{Path}.{member.Name}", Replaced);

    /// <summary>The place of what JSON in a text holds.</summary>
    public MemberAt InText() => this with { Path = Path + JsonSubstitution.InText };
}

using System.Collections.Frozen;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Recording.Substitution;

/// <summary>What the owner of a recording lets be written as it was answered, and what not.</summary>
/// <param name="Kept">The challenge parameters whose values stay.</param>
/// <param name="NoProse">True to write no word of a message or a page.</param>
internal sealed record ScrubWishes(FrozenSet<string> Kept, bool NoProse)
{
    /// <summary>Nothing beyond what is always written.</summary>
    public static ScrubWishes None { get; } = Of([], noProse: false);

    // They say who it is, or where they are reached.
    private static readonly string[] OfSomebody =
        [WireNames.Username, WireNames.UserIdForSrp, WireNames.DeliveryDestination, WireNames.UserAttributes];

    /// <summary>The wishes of a command line.</summary>
    /// <exception cref="CorpusException">A kept parameter would write a secret or somebody's name.</exception>
    public static ScrubWishes Of(IReadOnlyCollection<string> kept, bool noProse)
    {
        foreach (var name in kept)
        {
            if (!CanKeep(name))
            {
                throw new CorpusException(
                    $"--keep {Excerpt.Word(name)} would write what names somebody or opens something; name a parameter of the pool's own "
                    + "challenge, such as type");
            }
        }

        return new(kept.ToFrozenSet(StringComparer.Ordinal), noProse);
    }

    /// <summary>True for a parameter whose values neither name somebody nor open something.</summary>
    public static bool CanKeep(string name) =>
        MemberKinds.Of(name) is TextKind.Name or TextKind.Word
        && !SecretKind.AllMembers.Concat(OfSomebody).Contains(name, StringComparer.OrdinalIgnoreCase);
}

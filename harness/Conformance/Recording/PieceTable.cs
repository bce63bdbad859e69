using System.Numerics;

namespace Conformance.Recording;

/// <summary>
/// The places of pieces by their hashes. There is one for each letter of each secret of each case, so that it is three plain arrays, which
/// are small enough to be collected soon.
/// </summary>
internal sealed class PieceTable
{
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;
    private const int Nobody = -1;

    private readonly int[] slots;
    private readonly ulong[] hashes;
    private readonly (int Secret, int Start)[] places;
    private readonly int shift;
    private int count;

    /// <summary>Makes an empty table.</summary>
    /// <param name="most">How many pieces it may get.</param>
    public PieceTable(int most)
    {
        var length = BitOperations.RoundUpToPowerOf2((uint)Math.Max(most, 1) * 2);
        slots = new int[length];
        shift = 64 - BitOperations.Log2(length);
        hashes = new ulong[most];
        places = new (int, int)[most];
    }

    /// <summary>Notes a piece of a secret. One that stands in two secrets tells neither.</summary>
    public void Add(ulong hash, int secret, int start)
    {
        ref var slot = ref SlotOf(hash);
        if (slot == 0)
        {
            hashes[count] = hash;
            places[count++] = (secret, start);
            slot = count;
        }
        else if (places[slot - 1].Secret != secret)
        {
            places[slot - 1] = (Nobody, 0);
        }
    }

    /// <summary>Notes a piece that is no secret, wherever it stands.</summary>
    public void AddShared(ulong hash) => Add(hash, Nobody, 0);

    /// <summary>The secret that a piece tells, and where in it the piece starts.</summary>
    public bool TryFind(ulong hash, out (int Secret, int Start) place)
    {
        var slot = SlotOf(hash);
        place = slot == 0 ? (Nobody, 0) : places[slot - 1];
        return place.Secret != Nobody;
    }

    // The slot that holds the hash, or the free one where it belongs: more than half of them stay free.
    private ref int SlotOf(ulong hash)
    {
        var at = (int)((hash * Spread) >> shift);
        while (slots[at] != 0 && hashes[slots[at] - 1] != hash)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return ref slots[at];
    }
}

using System.Buffers.Binary;

namespace Conformance.Contract.Proofs;

/// <summary>Sebastiano Vigna's splitmix64, public domain: eight bytes of state, so each case can have a source of its own.</summary>
/// <remarks>
/// Not <see cref="Random"/>: a seeded one is four times slower and 300 bytes to make, and its algorithm is the runtime's to change.
/// </remarks>
internal struct SplitMix
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state;

    /// <summary>The source of one case.</summary>
    // Mixed twice: neighbouring indexes on a plain stride of the golden number would share all draws but one.
    public SplitMix(ulong seed, int index) => state = Mix(Mix(seed + Golden) + ((ulong)(uint)index * 0xD1342543DE82EF95));

    public ulong Next() => Mix(state += Golden);

    /// <summary>A number from 0 up to, and without, the limit.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A number between the two, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    public bool OneIn(int chances) => Below(chances) == 0;

    public void Fill(Span<byte> bytes)
    {
        // Little endian by name, so that each machine draws the same bytes.
        while (bytes.Length >= sizeof(ulong))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, Next());
            bytes = bytes[sizeof(ulong)..];
        }

        for (var rest = bytes.IsEmpty ? 0 : Next(); !bytes.IsEmpty; rest >>= 8, bytes = bytes[1..])
        {
            bytes[0] = (byte)rest;
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

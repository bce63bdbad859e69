using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus;

/// <summary>A part of a run that machines do side by side. To which shard a case belongs depends on its id alone.</summary>
/// <param name="Number">Which shard it is, from 1.</param>
/// <param name="Count">How many shards there are.</param>
internal readonly record struct Shard(int Number, int Count)
{
    private const int Most = 256;

    /// <summary>Reads, for instance, <c>2/4</c>.</summary>
    /// <exception cref="FormatException">It is no shard; the message says what would be one.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        return parts is [var number, var count] && Read(number) is { } first && Read(count) is { } all && first <= all
            ? new(first, all)
            : throw new FormatException(
                $"takes a number and a count up to {Most}, such as 1/4 for the first of four shards, and not '{Excerpt.Word(text)}'");
    }

    /// <summary>True for a case of this shard.</summary>
    public bool Has(string id) => NumberOf(id, Count) == Number;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static int NumberOf(string id, int count) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % (uint)count) + 1;

    private static int? Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;
}
